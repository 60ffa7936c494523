/** Memorandum and agreement on the page: title, a number per party, the parties, articles, two signatures. */
import { PRELUDE } from './prelude';

export const INSTRUMENT = String.raw`${PRELUDE}
#align(center)[
  #set par(justify: false, leading: 0.6em, spacing: 0.75em)
  #for line in paper.heading [#text(size: 13pt, weight: "bold", upper(line)) #linebreak()]
  #v(1pt)
  #text(size: 12pt, weight: "bold", upper(paper.about))
  #v(3pt)
  #block(width: 78%, align(left, points(paper.numbers.map(number => ("NOMOR " + upper(number.at(0)), number.at(1))), width: 68mm)))
]
#v(4pt)
#line(length: 100%, stroke: 0.6pt + ink)
#paper.opening
#grid(
  columns: (14pt, 1fr), column-gutter: 6pt, row-gutter: 0.95em,
  ..paper.parties.enumerate().map(((index, party)) => (
    [#(index + 1).],
    [#strong(party.name), #party.capacity #strong("(" + party.called + ")").],
  )).flatten()
)
#paper.together
#for (index, recital) in paper.recitals.enumerate() [
  #grid(columns: (16pt, 1fr), column-gutter: 4pt, [#numbering("a.", index + 1)], recital)
]
#paper.agreed
#for (index, article) in paper.articles.enumerate() {
  block(breakable: false, sticky: true, width: 100%, above: 1.5em, below: 0.8em, align(center, strong[PASAL #(index + 1) #linebreak() #upper(article.title)]))
  let lead = article.at("lead", default: none)
  if lead != none { block(above: 0.72em, below: 0.72em, sticky: true, lead) }
  if article.clauses.len() == 1 { par(article.clauses.at(0)) } else {
    for (index, clause) in article.clauses.enumerate() {
      block(above: 0.72em, below: 0.72em, grid(columns: (22pt, 1fr), if lead == none [(#(index + 1))] else [#numbering("a.", index + 1)], clause))
    }
  }
}
#v(8pt)
#block(breakable: false, width: 100%)[
  #paper.closing
  #v(10pt)
  #grid(
    columns: (1fr, 1fr), column-gutter: 12mm,
    ..paper.parties.map(party => align(center, strong(party.called))),
  )
  #v(4pt)
  #grid(
    columns: (1fr, 1fr), column-gutter: 12mm,
    ..paper.parties.map(party => signature(party.signature)),
  )
]
`;
