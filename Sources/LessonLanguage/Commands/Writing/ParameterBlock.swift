/// The lines below the first one of a block: each is one parameter, and deeper ones go on with it.
///
///     x = 1, 2,
///         3, 4           the value goes on
///     stride = 2         the next parameter
struct ParameterBlock {
  let parameters: [WrittenParameter]
  /// What is neither a parameter nor goes on with one.
  let strays: [WrittenText]
  /// The keys that stand on the line of another parameter.
  let crowded: [WrittenText]

  init(_ lines: some Sequence<SourceLine>) {
    let lines = Self.joined(lines).map(ParameterLine.init)
    parameters = lines.flatMap(\.parameters)
    strays = lines.map(\.words).filter { !$0.isEmpty }
    crowded = lines.flatMap { $0.parameters.dropFirst().map(\.key) }
  }

  /// Returns each line together with the deeper ones below it.
  private static func joined(_ lines: some Sequence<SourceLine>) -> [WrittenText] {
    var groups: [[WrittenText]] = []
    var indent = 0
    for line in lines {
      let text = WrittenText(line).trimmed
      guard !text.isEmpty else { continue }
      let depth = text.range.start.column - line.start.column
      if depth > indent, !groups.isEmpty {
        groups[groups.count - 1].append(text)
      } else {
        groups.append([text])
        indent = depth
      }
    }
    return groups.map(WrittenText.init(joining:))
  }
}
