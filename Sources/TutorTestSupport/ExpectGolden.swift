import Foundation
public import Testing

/// Expects a text to be what a golden file holds, and shows where it is not.
///
/// With `CONVTUTOR_RECORD=1` in the environment the file is written instead. That fails the test, so
/// that a picture is looked at before anybody relies on it.
///
/// - Parameters:
///   - text: The text.
///   - name: The file's name in the folder `Goldens` beside the test.
///   - testFile: Where the test stands.
///   - sourceLocation: Where a failure is reported.
/// - Throws: What the disk says when a file cannot be recorded.
public func expectGolden(
  _ text: String, named name: String, testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent()
  let file = folder.appendingPathComponent("Goldens/\(name)")
  if ProcessInfo.processInfo.environment["CONVTUTOR_RECORD"] != nil {
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name): look at it, then run again", sourceLocation: sourceLocation)
    return
  }
  let golden = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  guard golden != text else { return }
  Issue.record(
    Comment(rawValue: difference(text, golden, name: name)), sourceLocation: sourceLocation)
}

/// Returns the lines around the first one that differs.
private func difference(_ text: String, _ golden: String, name: String) -> String {
  let (drawn, expected) = (lines(of: text), lines(of: golden))
  let place =
    (0..<max(drawn.count, expected.count)).first {
      $0 >= drawn.count || $0 >= expected.count || drawn[$0] != expected[$0]
    } ?? 0
  return """
    \(name) differs first in line \(place + 1)
    --- expected
    \(around(place, expected))
    --- drawn
    \(around(place, drawn))
    ---
    """
}

private func lines(of text: String) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false)
}

private func around(_ place: Int, _ lines: [Substring]) -> String {
  lines[min(max(0, place - 6), lines.count)..<min(place + 7, lines.count)].joined(separator: "\n")
}
