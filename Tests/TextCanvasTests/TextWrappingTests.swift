import Testing
import TextCanvas
import TutorTestSupport

@Suite struct TextWrappingTests {
  private func lines(_ text: String, _ columns: Int) -> [String] {
    wrapped([Run(text)], columns: columns).map { $0.map(\.text).joined() }
  }

  @Test(arguments: [
    TestCase("words", ("the filter slides", 10, ["the filter", "slides"])),
    TestCase("an exact fit", ("stride two", 10, ["stride two"])),
    TestCase("a long word is cut", ("a convolution", 6, ["a", "convol", "ution"])),
    TestCase("line breaks", ("a\n\nb", 10, ["a", "", "b"])),
    TestCase("spaces at the break go", ("one   two", 4, ["one", "two"])),
    TestCase("spaces at the start stay", ("  one two", 7, ["  one", "two"])),
    TestCase("spaces at the end go", ("one ", 4, ["one"])),
    TestCase("wide characters break anywhere", ("漢字漢", 5, ["漢字", "漢"])),
    TestCase("a wide character in one column", ("漢", 1, ["漢"])),
    TestCase("nothing", ("", 5, [""])),
    TestCase("no room at all", ("ab", 0, ["a", "b"])),
  ])
  func `text is wrapped`(_ test: TestCase<(String, Int, [String])>) {
    #expect(lines(test.value.0, test.value.1) == test.value.2)
  }

  @Test func `inks survive and a word of two inks stays together`() {
    let runs = [Run("see "), Run("stride", ink: .code), Run(", then")]
    #expect(
      wrapped(runs, columns: 8) == [
        [Run("see")], [Run("stride", ink: .code), Run(",")], [Run("then")],
      ])
  }

  @Test(arguments: 0..<60)
  func `no line is too wide and no word is lost`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = randomText(upTo: 60, using: &generator)
    let columns = Int.random(in: 2...20, using: &generator)
    let result = wrapped([Run(text, ink: .hint)], columns: columns)
    #expect(result.allSatisfy { columnWidth(of: $0) <= columns })
    #expect(shownScalars(result.joined().map(\.text).joined()) == shownScalars(text))
  }

  /// The scalars with columns that a canvas shows, without spaces and line breaks.
  private func shownScalars(_ text: String) -> [Unicode.Scalar] {
    var canvas = Canvas(size: Size(columns: 200, rows: 1))
    canvas.put(text.filter { !$0.isNewline }, at: .zero)
    return canvas.text.unicodeScalars.filter { $0 != " " && columnWidth(of: $0) > 0 }
  }
}
