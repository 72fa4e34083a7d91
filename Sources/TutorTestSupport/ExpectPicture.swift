public import Testing
public import TextCanvas

/// Expects the canvas to show the picture, and shows both where it does not.
///
/// Blanks at the ends of lines and blank lines at the end do not count.
///
/// - Parameters:
///   - canvas: The canvas.
///   - picture: The expected text.
///   - styles: The expected letters of the inks, or nil where they do not matter.
///   - sourceLocation: Where a failure is reported.
public func expectPicture(
  of canvas: Canvas, _ picture: String, styles: String? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectSame(canvas.text, picture, plane: "text", sourceLocation: sourceLocation)
  guard let styles else { return }
  expectSame(canvas.styles, styles, plane: "styles", sourceLocation: sourceLocation)
}

private func expectSame(
  _ drawn: String, _ expected: String, plane: String, sourceLocation: SourceLocation
) {
  let drawn = trimmedLines(drawn)
  let expected = trimmedLines(expected)
  guard let row = firstDifference(drawn, expected) else { return }
  let message = """
    the \(plane) differs first in line \(row + 1)
    --- expected
    \(expected.joined(separator: "\n"))
    --- drawn
    \(drawn.joined(separator: "\n"))
    ---
    """
  Issue.record(Comment(rawValue: message), sourceLocation: sourceLocation)
}

private func firstDifference(_ drawn: [String], _ expected: [String]) -> Int? {
  (0..<max(drawn.count, expected.count)).first { row in
    guard row < drawn.count, row < expected.count else { return true }
    return drawn[row] != expected[row]
  }
}

private func trimmedLines(_ text: String) -> [String] {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    let end = line.lastIndex { $0 != " " }
    return end.map { String(line[...$0]) } ?? ""
  }
  while lines.last == "" { lines.removeLast() }
  return lines
}
