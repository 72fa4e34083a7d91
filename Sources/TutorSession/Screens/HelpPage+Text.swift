import TextCanvas

extension HelpPage {
  /// Returns the whole page of help as lines that are at most so many columns wide.
  func lines(columns: Int) -> [[Run]] {
    switch content {
    case .keys(let context): Self.keys(in: context, columns: columns)
    case .program(let lines): lines.map { [Run($0, ink: .code)] }
    case .lines(let lines): BlockText.indented(lines, columns: columns)
    }
  }

  /// The page of help as plain text.
  var plainLines: [String] {
    lines(columns: PlainText.columns).map { $0.map(\.text).joined() }
  }

  private static func keys(in context: Context, columns: Int) -> [[Run]] {
    let others: [(Context, String)] =
      context == .home
      ? [(.prompt, "In the prompt")]
      : [
        (.question, "In a question"), (.cell, "In the cells (i)"), (.prompt, "In the prompt (:)"),
      ]
    return table(of: Bindings.inForce(in: context), columns: columns)
      + others.flatMap { other, title in
        [[], [Run(title, ink: .heading)]]
          + table(
            of: Bindings.inForce(in: other).filter { $0.contexts.count == 1 }, columns: columns)
      }
  }

  private static func table(of bindings: [Binding], columns: Int) -> [[Run]] {
    let width = 13
    return bindings.flatMap { binding in
      let keys = binding.keys.map(\.label).joined(separator: " ")
      let gap = String(repeating: " ", count: max(1, width - columnWidth(of: keys)))
      let lines = wrapped([Run(binding.summary)], columns: max(1, columns - width))
      return lines.enumerated().map { row, line in
        row == 0
          ? [Run(keys, ink: .key), Run(gap)] + line
          : [Run(String(repeating: " ", count: width))] + line
      }
    }
  }
}
