import LessonLanguage
import Testing

@Suite struct DiagnosticExcerptTests {
  @Test func `the line is shown with a mark under the place`() {
    #expect(
      excerpts(of: "---\ntitle: A\nsumary:\tB\n---\n\nText\n\n<!-- puase -->") == [
        "a.md:3:1: error: there is no key `sumary`; did you mean `summary`?",
        "  sumary: B",
        "  ^^^^^^",
        "a.md:8:6: error: there is no directive `puase`; did you mean `pause`?",
        "  <!-- puase -->",
        "       ^^^^^",
      ])
  }

  @Test func `what could move the cursor is shown as a question mark`() {
    #expect(
      excerpts(of: "---\ntitle: A\n---\n\n\u{1B}[31m\n\n```\u{7}x\n```") == [
        "a.md:5:1: error: an invisible character (U+001B) stands here: remove it",
        "  ?[31m",
        "  ^",
        "a.md:7:4: error: an invisible character (U+0007) stands here: remove it",
        "  ```?x",
        "     ^",
        "a.md:7:4: error: `?x` is no command; a fence that is shown as it is has the word text, or "
          + "none",
        "  ```?x",
        "     ^^",
      ])
  }

  @Test func `a long line is cut around the place`() {
    let words = String(repeating: "word ", count: 40)
    #expect(
      excerpts(of: "---\ntitle: A\n---\n\n\(words)&amp; \(words)") == [
        "a.md:5:201: error: HTML's names of characters are not read: write the character itself",
        "  ...word word word word word word word word word word "
          + "&amp; word word word word word word word word word...",
        "  " + String(repeating: " ", count: 53) + "^^^^^",
      ])
  }

  @Test func `of a long line a hundred characters are shown, with the place among them`() {
    let line = String((0..<250).map { Character(Unicode.Scalar(UInt8(0x21 + $0 % 90))) })
    for column in 1...251 {
      let diagnostic = Diagnostic(
        .lesson(.noPages), at: SourceRange(line: 1, column: column, length: 1))
      let lines = diagnostic.excerpt(in: SourceText(name: "a.md", text: line))
      let first = min(max(0, column - 1 - 50), 150)
      let dots = (first > 0 ? "..." : "", first < 150 ? "..." : "")
      #expect(lines[1] == "  \(dots.0)\(line.dropFirst(first).prefix(100))\(dots.1)")
      #expect(lines[2].count == 2 + dots.0.count + column - 1 - first + 1)
    }
  }

  @Test func `a place behind the end is marked there`() {
    let text = SourceText(name: "a.md", text: "ab")
    let diagnostic = Diagnostic(
      .lesson(.noPages), at: SourceRange(line: 1, column: 3, length: 0))
    #expect(
      diagnostic.excerpt(in: text) == ["a.md:1:3: error: \(noPage)", "  ab", "    ^"])
  }

  @Test func `a place in no line has no excerpt`() {
    let text = SourceText(name: "a.md", text: "ab")
    let diagnostic = Diagnostic(
      .lesson(.noPages), at: SourceRange(line: 7, column: 0, length: 9))
    #expect(diagnostic.excerpt(in: text) == ["a.md:7:0: error: \(noPage)"])
  }

  @Test func `in a part of a longer text the place is that of the whole`() {
    let text = SourceText(name: "standard input", text: "ab", firstLine: 7)
    let diagnostic = Diagnostic(
      .lesson(.noPages), at: SourceRange(line: 7, column: 2, length: 1))
    #expect(
      diagnostic.excerpt(in: text)
        == ["standard input:7:2: error: \(noPage)", "  ab", "   ^"])
  }

  @Test func `the mark is as wide as what is above it`() {
    let text = SourceText(name: "a.md", text: "漢字 b字 c")
    let diagnostic = Diagnostic(
      .lesson(.noPages), at: SourceRange(line: 1, column: 4, length: 2))
    let lines = diagnostic.excerpt(in: text) { $0.isASCII ? 1 : 2 }
    #expect(lines == ["a.md:1:4: error: \(noPage)", "  漢字 b字 c", "       ^^^"])
  }

  private let noPage = "the lesson has no page: write something below the front matter"

  private func excerpts(of text: String) -> [String] {
    let source = SourceText(name: "a.md", text: text)
    return parseLesson(Array(text.utf8), name: "a").diagnostics.flatMap { $0.excerpt(in: source) }
  }
}
