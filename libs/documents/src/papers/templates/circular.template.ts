/** A circular on the page (Permendagri 1/2023): letterhead, addressees, number, subject, numbered body, signature, copies. */
import { PRELUDE } from './prelude';

export const CIRCULAR = String.raw`${PRELUDE}
#letterhead(paper.letterhead, paper.contact)
#grid(columns: (1fr, 62mm), [], [
  #set par(justify: false)
  #paper.placeAndDate
  #v(4pt)
  Kepada \
  Yth.
  #for (index, addressee) in paper.addressees.enumerate() [
    #grid(columns: (14pt, 1fr), [#(index + 1).], addressee)
  ]
  di #linebreak() #h(14pt) #paper.place
])
#v(4pt)
#align(center)[
  #set par(justify: false, leading: 0.6em, spacing: 0.7em)
  #text(size: 13pt, weight: "bold")[SURAT EDARAN] \
  NOMOR #paper.number
  #v(2pt)
  TENTANG \
  #strong(upper(paper.about))
]
#v(6pt)
#for (index, section) in paper.sections.enumerate() {
  block(above: 1em, below: 0.6em, sticky: true, grid(columns: (18pt, 1fr), strong[#(index + 1).], strong(section.title)))
  for (letter, clause) in section.clauses.enumerate() {
    block(above: 0.6em, below: 0.6em, pad(left: 18pt,
      if section.clauses.len() == 1 { clause } else { grid(columns: (16pt, 1fr), [#numbering("a.", letter + 1)], clause) }))
  }
}
#v(4pt)
#paper.closing
#v(8pt)
#block(breakable: false, width: 100%)[
  #grid(columns: (1fr, 78mm), [], signature(paper.signature))
  #v(6pt)
  #set par(justify: false)
  #text(size: 10pt)[
    #underline[Tembusan]:
    #for (index, copy) in paper.copies.enumerate() [#linebreak() #(index + 1). #copy]
  ]
]
`;
