/** A month's bill on the page: who owes what for how many, by which rule, until when, and the code to pay with. */
import { PRELUDE } from './prelude';

export const INVOICE = String.raw`${PRELUDE}
#set text(size: 10.8pt)
#let both(pair) = [#pair.at(0) #text(size: 8.6pt, fill: rgb("#666666"), style: "italic", pair.at(1))]
#letterhead(paper.letterhead, paper.contact)
#align(center)[
  #text(size: 14pt, weight: "bold", tracking: 0.5pt)[TAGIHAN IURAN] #linebreak()
  #text(size: 9.5pt, style: "italic", fill: rgb("#666666"))[Contribution invoice] #linebreak()
  Nomor #paper.number
]
#v(4pt)
#grid(columns: (1fr, 1fr), column-gutter: 10mm,
  [#both(("Kepada Yth.", "To")) #linebreak() #strong(paper.payer.title) #linebreak() #paper.payer.office],
  grid(columns: (1fr, auto), row-gutter: 0.6em, column-gutter: 8pt,
    ..paper.particulars.map(row => (both(row.at(0)), strong(row.at(1)))).flatten()),
)
#v(6pt)
#table(
  columns: (1fr, auto, auto, auto), align: (left, right, right, right), inset: (x: 6pt, y: 6pt),
  stroke: (x, y) => (bottom: if y == 0 { 0.9pt + ink } else { 0.4pt + rgb("#999999") }, top: if y == 0 { 0.9pt + ink }),
  table.header(..paper.columns.map(column => strong(both(column)))),
  ..paper.lines.flatten(),
)
#align(right)[#both(("Jumlah tagihan", "Amount due")) #h(8pt) #text(size: 14pt, weight: "bold", paper.amount)]
#block(width: 100%, fill: rgb("#f4f4f1"), inset: 9pt, radius: 2pt)[
  #set par(justify: false)
  #both(("Terbilang", "In words")): #strong(paper.words.at(0)) #linebreak()
  #text(size: 9.2pt, style: "italic", paper.words.at(1))
]
#grid(columns: (1fr, 1fr), column-gutter: 8mm,
  block(width: 100%, stroke: 1pt + ink, inset: 10pt)[#both(("Jatuh tempo", "Due on")) #linebreak() #text(size: 13pt, weight: "bold", paper.due.at(0)) #linebreak() #text(size: 9pt, style: "italic", paper.due.at(1))],
  block(width: 100%, stroke: 1pt + ink, inset: 10pt)[#both(("Kode pembayaran", "Payment code")) #linebreak() #text(size: 13pt, weight: "bold", tracking: 1.2pt, paper.code) #linebreak() #text(size: 9pt, style: "italic")[pada berita transfer / quote it with the transfer]],
)
#v(2pt)
#for note in paper.notes [#par(text(size: 9.6pt)[#note.at(0) #text(style: "italic", fill: rgb("#666666"), note.at(1))])]
#v(6pt)
#block(breakable: false, width: 100%, grid(columns: (1fr, 78mm), [], [
  #align(center)[#paper.placeAndDate]
  #signature(paper.signature, room: 20mm)
]))
#if paper.people.len() > 0 [
  #pagebreak()
  #align(center, text(size: 12pt, weight: "bold")[#both(("Daftar peserta", "Members"))])
  #v(4pt)
  #set text(size: 8.6pt)
  #table(
    columns: (auto, auto, auto, auto, 1fr, auto), align: (right, left, left, left, left, right), inset: (x: 5pt, y: 3.5pt),
    stroke: (x, y) => (bottom: 0.4pt + rgb("#999999")),
    table.header(..(("No.", "No."), ("Nama", "Name"), ("NIK", "NIK"), paper.peopleBy, ("Wilayah", "Place"), ("Iuran", "Amount")).map(column => strong(both(column)))),
    ..paper.people.flatten(),
  )
]
`;
