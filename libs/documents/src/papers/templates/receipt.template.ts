/** A receipt on the page (kuitansi): from whom, how much in figures and words, for what, on which day. */
import { PRELUDE } from './prelude';

export const RECEIPT = String.raw`${PRELUDE}
#let both(pair) = [#pair.at(0) #linebreak() #text(size: 8.6pt, fill: rgb("#666666"), style: "italic", pair.at(1))]
#letterhead(paper.letterhead, paper.contact)
#block(width: 100%, stroke: 1.2pt + ink, inset: 16pt)[
  #grid(columns: (1fr, auto), align: (left + horizon, right + horizon),
    [#text(size: 17pt, weight: "bold", tracking: 3pt)[KUITANSI] #linebreak() #text(size: 9.5pt, style: "italic", fill: rgb("#666666"))[Receipt]],
    [Nomor #strong(paper.number)],
  )
  #v(8pt)
  #grid(columns: (42mm, 8pt, 1fr), row-gutter: 1.1em,
    ..paper.rows.map(row => (both(row.at(0)), [:], [#set par(justify: false)
      #strong(row.at(1)) #if row.at(2) != none [#linebreak() #text(size: 9.2pt, style: "italic", row.at(2))]])).flatten())
  #v(12pt)
  #grid(columns: (1fr, 80mm), align: (left + bottom, center),
    block(fill: rgb("#f4f4f1"), stroke: 0.8pt + ink, inset: (x: 16pt, y: 10pt), text(size: 16pt, weight: "bold", paper.amount)),
    [#align(center)[#paper.placeAndDate] #signature(paper.signature, room: 20mm)],
  )
]
#v(4pt)
#for note in paper.notes [#par(text(size: 9.6pt)[#note.at(0) #text(style: "italic", fill: rgb("#666666"), note.at(1))])]
`;
