/** A formal warning on the page: what is open month by month, the sum in words, and what the payer may do. */
import { PRELUDE } from './prelude';

export const WARNING = String.raw`${PRELUDE}
#set text(size: 10.8pt)
#let both(pair) = [#pair.at(0) #text(size: 8.6pt, fill: rgb("#666666"), style: "italic", pair.at(1))]
#let said(pair) = [#par(pair.at(0)) #par(text(size: 9.2pt, style: "italic", fill: rgb("#555555"), pair.at(1)))]
#letterhead(paper.letterhead, paper.contact)
#align(center)[
  #text(size: 14pt, weight: "bold", tracking: 0.5pt, paper.heading.at(0)) #linebreak()
  #text(size: 9.5pt, style: "italic", fill: rgb("#666666"), paper.heading.at(1)) #linebreak()
  Nomor #paper.number
]
#v(4pt)
#grid(columns: (1fr, 1fr), column-gutter: 10mm,
  [#both(("Kepada Yth.", "To")) #linebreak() #strong(paper.payer.title) #linebreak() #paper.payer.office],
  grid(columns: (1fr, auto), row-gutter: 0.6em, column-gutter: 8pt,
    ..paper.particulars.map(row => (both(row.at(0)), strong(row.at(1)))).flatten()),
)
#v(4pt)
#said(paper.opening)
#table(
  columns: (1fr, auto, auto, auto, auto), align: (left, left, right, left, right), inset: (x: 6pt, y: 5pt),
  stroke: (x, y) => (bottom: if y == 0 { 0.9pt + ink } else { 0.4pt + rgb("#999999") }, top: if y == 0 { 0.9pt + ink }),
  table.header(..paper.columns.map(column => strong(both(column)))),
  ..paper.lines.flatten(),
)
#align(right)[#both(("Jumlah tunggakan", "Arrears")) #h(8pt) #text(size: 14pt, weight: "bold", paper.amount)]
#block(width: 100%, fill: rgb("#f4f4f1"), inset: 9pt, radius: 2pt)[
  #set par(justify: false)
  #both(("Terbilang", "In words")): #strong(paper.words.at(0)) #linebreak()
  #text(size: 9.2pt, style: "italic", paper.words.at(1))
]
#if paper.charge != none { said(paper.charge) }
#said(paper.closing)
#v(6pt)
#block(breakable: false, width: 100%, grid(columns: (1fr, 78mm), [], [
  #align(center)[#paper.placeAndDate]
  #signature(paper.signature, room: 20mm)
]))
#if paper.persons.len() > 0 [
  #pagebreak()
  #align(center, text(size: 12pt, weight: "bold")[#both(("Daftar peserta mandiri", "Members who pay alone"))])
  #v(4pt)
  #set text(size: 8.6pt)
  #table(
    columns: (auto, auto, 1fr, auto, auto, auto, auto), align: (right, left, left, left, left, right, left), inset: (x: 5pt, y: 3.5pt),
    stroke: (x, y) => (bottom: 0.4pt + rgb("#999999")),
    table.header(..(("No.", "No."), ("Nama", "Name"), ("Wilayah", "Place"), ("Bulan", "Months"), ("Kode", "Code"), ("Sisa", "Open"), ("Tidak aktif sejak", "Inactive from")).map(column => strong(both(column)))),
    ..paper.persons.flatten(),
  )
]
`;
