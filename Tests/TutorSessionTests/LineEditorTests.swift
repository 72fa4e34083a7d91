import Testing
import TextCanvas
import TutorTestSupport

@testable import TutorSession

@Suite struct LineEditorTests {
  /// Returns the text after keys, with a bar where the cursor is.
  private func text(_ start: String, _ keys: Key...) -> String {
    var editor = LineEditor(start)
    for key in keys { _ = editor.take(key) }
    return editor.text.prefix(editor.cursor) + "|" + editor.text.dropFirst(editor.cursor)
  }

  @Test func `characters go in at the cursor`() {
    #expect(text("", .character("x"), .character("=")) == "x=|")
    #expect(text("xy", .left, .character("1")) == "x1|y")
    #expect(text("xy", .home, .character("漢")) == "漢|xy")
  }

  @Test func `keys delete before and behind the cursor`() {
    #expect(text("abc", .backspace) == "ab|")
    #expect(text("abc", .home, .delete) == "|bc")
    #expect(text("abc", .home, .backspace, .end, .delete) == "abc|")
    #expect(text("abc", .left, .control("u")) == "|c")
    #expect(text("abc", .left, .control("k")) == "ab|")
    #expect(text("out N=7  ", .control("w")) == "out |")
  }

  @Test func `the cursor stays on the line`() {
    #expect(text("a", .right, .right, .left, .left, .left) == "|a")
    #expect(text("a", .control("a"), .control("e")) == "a|")
  }

  @Test func `other keys are left to others`() {
    var editor = LineEditor("a")
    let taken = [Key.up, .control("c"), .pageUp].map { editor.take($0) }
    #expect(taken == [false, false, false])
    #expect(editor.text == "a")
  }

  @Test func `a line does not grow without end`() {
    var editor = LineEditor(String(repeating: "1", count: 4_000))
    _ = editor.take(.character("2"))
    #expect(editor.text.count == 4_000)
  }
}
