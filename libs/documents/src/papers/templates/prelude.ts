/** What all papers share on the page: measures, letterhead, the mark of a rehearsal, signature blocks. */
export const PRELUDE = String.raw`
#let paper = json(bytes(sys.inputs.paper))
#let ink = rgb("#111111")
#let day = paper.dated.split("-").map(int)
#set document(title: paper.title, date: datetime(year: day.at(0), month: day.at(1), day: day.at(2)))
#set text(font: "Libertinus Serif", size: 11.5pt, fill: ink, lang: "id", hyphenate: false)
#set par(justify: true, leading: 0.72em, spacing: 0.9em)
#set enum(indent: 0pt, body-indent: 8pt, spacing: 0.72em)
#let rehearsal-mark = if paper.rehearsal {
  place(center + horizon, rotate(-32deg, text(size: 74pt, weight: "bold", fill: rgb("#f8e6c6"), tracking: 6pt)[GLADI])) + place(top + center, dy: 8mm, text(size: 9pt, weight: "bold", fill: rgb("#a5640a"))[GLADI / REHEARSAL: bukan dokumen resmi])
} else { none }
#set page(
  paper: "a4",
  margin: (top: 22mm, bottom: 24mm, left: 27mm, right: 22mm),
  background: rehearsal-mark,
  footer: context align(center, text(size: 8.5pt, fill: rgb("#555555"))[#paper.footer #h(1fr) #counter(page).display() / #counter(page).final().at(0)]),
)
#let letterhead(lines, contact) = {
  set par(justify: false, leading: 0.5em, spacing: 0.5em)
  align(center)[
    #for (index, line) in lines.enumerate() {
      text(size: if index == lines.len() - 1 { 16pt } else { 12.5pt }, weight: "bold", tracking: 0.4pt, upper(line))
      linebreak()
    }
    #if contact != none { text(size: 9.5pt, contact) }
  ]
  v(4pt)
  line(length: 100%, stroke: 1.8pt + ink)
  v(-5pt)
  line(length: 100%, stroke: 0.5pt + ink)
  v(6pt)
}
#let signature(block, room: 24mm) = {
  set par(justify: false, leading: 0.55em, spacing: 0.5em)
  align(center)[
    #for line in block.heading [#line #linebreak()]
    #v(room)
    #underline(offset: 2.5pt, strong(block.name))
    #for line in block.below [#linebreak() #line]
  ]
}
#let points(rows, width: 34mm) = grid(
  columns: (width, 8pt, 1fr), row-gutter: 0.62em, ..rows.map(row => (row.at(0), [:], row.at(1))).flatten(),
)
`;
