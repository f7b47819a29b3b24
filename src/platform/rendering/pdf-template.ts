/**
 * The only Typst source there is. It never changes with what people write: their text arrives as JSON in
 * `sys.inputs` and is set as strings, so that `#read(…)` or `*bold*` prints as it was typed.
 */
export const pdfTemplate = String.raw`
#let doc = json(bytes(sys.inputs.document))
#let size = doc.body.size * 1pt
#let between = doc.body.spaceBetween * 1pt
#let indent = doc.body.firstLineIndent * 1mm
#let leading = (doc.body.lineSpacing * 1.149 - 1.107) * 1em

#set document(title: doc.title)
#set page(
  paper: "a4",
  margin: (
    top: doc.page.margins.top * 1mm,
    bottom: doc.page.margins.bottom * 1mm,
    left: doc.page.margins.left * 1mm,
    right: doc.page.margins.right * 1mm,
  ),
  header: context if here().page() > 1 {
    align(center, text(size: doc.page.numberSize * 1pt, str(here().page())))
  },
)
#set text(
  font: "Tinos", size: size, lang: "vi", region: "vn", hyphenate: false, fallback: false,
  top-edge: "ascender", bottom-edge: "descender",
)
#set par(leading: leading, spacing: leading + between)
#show heading: set text(size: size, weight: "bold")
#show heading: set block(above: leading + between, below: leading + between, sticky: true)

#let styled(line) = {
  let shown = text(
    size: line.size * 1pt,
    weight: if line.at("bold", default: false) { "bold" } else { "regular" },
    style: if line.at("italic", default: false) { "italic" } else { "normal" },
    line.text,
  )
  if line.at("underline", default: false) { underline(shown, offset: 2pt) } else { shown }
}

#let rule(line) = layout(space => {
  let width = calc.min(measure(styled(line)).width, space.width) * line.rule
  align(center, block(above: 0pt, below: 0pt, pdf.artifact(std.line(length: width, stroke: 0.6pt))))
})

#let centred(lines) = {
  set par(leading: 0.2em, spacing: 0.2em, justify: false)
  set align(center)
  for line in lines {
    block(above: 0.2em, below: 0.2em, styled(line))
    if "rule" in line { block(above: 1.5pt, below: 3pt, width: 100%, rule(line)) }
  }
}

#let letterhead(part) = grid(
  columns: (part.leftShare * 1fr, (1 - part.leftShare) * 1fr),
  column-gutter: 2mm,
  row-gutter: 2mm,
  ..part.rows.map(row => (centred(row.left), centred(row.right))).flatten(),
)

#let title(part) = block(above: 6mm, below: 5mm, width: 100%, {
  set align(center)
  set par(leading: 0.2em, justify: false)
  for (index, line) in part.lines.enumerate() {
    let shown = styled(line)
    if index == 0 {
      show heading: set block(above: 0pt, below: 0.3em)
      heading(level: 1, bookmarked: true, shown)
    } else { block(above: 0.3em, below: 0.3em, shown) }
    if "rule" in line { block(above: 2pt, below: 0pt, width: 100%, rule(line)) }
  }
})

#let paragraph(words) = par(justify: true, first-line-indent: (amount: indent, all: true), words)

#let data-table(part) = {
  set text(size: part.size * 1pt)
  set par(leading: 0.25em, spacing: 0.4em, justify: false)
  let places = part.columns.map(column => if column.align == "center" { center } else if column.align == "right" { right } else { left })
  block(above: leading + between, below: leading + between * 2, table(
    columns: part.widths.map(width => width * 1mm),
    align: (x, y) => if y == 0 { center + horizon } else { places.at(x) + top },
    stroke: 0.5pt,
    inset: (x: 1.6mm, y: 1.2mm),
    table.header(repeat: true, ..part.columns.map(column => text(weight: "bold", column.title))),
    ..part.rows.map(row => row.cells.map(cell => table.cell(breakable: row.long, text(cell)))).flatten(),
  ))
}

#let signature(part) = {
  centred(part.lines)
  v(24mm)
  if "name" in part { centred((part.name,)) }
}

#let recipients(part) = {
  set par(leading: 0.15em, spacing: 0.15em, justify: false)
  block(above: 0pt, below: 0.3em, styled(part.heading))
  for item in part.items {
    block(above: 0.15em, below: 0.15em, par(hanging-indent: 2mm, text(size: part.size * 1pt, item)))
  }
}

#let closing(part) = block(above: 8mm, breakable: false, width: 100%, grid(
  columns: (1fr, 1fr),
  column-gutter: 4mm,
  if "left" not in part { [] } else if part.left.kind == "recipients" { recipients(part.left) } else { signature(part.left) },
  signature(part.right),
))

#for part in doc.blocks {
  if part.kind == "letterhead" { letterhead(part) }
  else if part.kind == "title" { title(part) }
  else if part.kind == "paragraph" { paragraph(text(part.text)) }
  else if part.kind == "legal-bases" { for item in part.items { paragraph(text(style: "italic", item)) } }
  else if part.kind == "heading" {
    heading(level: part.level + 1, par(first-line-indent: (amount: indent, all: true), text(style: if part.level == 1 { "normal" } else { "italic" }, part.number + " " + part.text)))
  }
  else if part.kind == "table" { data-table(part) }
  else if part.kind == "closing" { closing(part) }
}
`;
