import Magazine

/// Sets a whole story: its head, then every block in the arrangement asked for.
///
///     typeset(story, as: Format(arrangement: .facing, side: .first, measure: 45)).lines
package func typeset(_ story: Story, as format: Format) -> Galley {
  var galley = Galley(story, as: format)
  galley.setAll()
  return galley
}

/// Sets blocks on their own, one under the other: a footnote in its panel.
package func typeset(
  _ blocks: [Block], in language: Language, on side: Side, measure: Int, _ typography: Typography
) -> [Line] {
  let text = TextSetter(language, on: side, typography)
  let setter = BlockSetter(text: text, measure: measure)
  return blocks.enumerated().flatMap { index, block in
    setter.setUnindented(block).flatMap(\.lines).map {
      Line(runs: $0.runs, block: index, offsets: Line.Offsets(side, $0.offset))
    }
  }
}
