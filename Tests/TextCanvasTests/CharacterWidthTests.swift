import Testing
import TextCanvas
import TutorTestSupport

@Suite struct CharacterWidthTests {
  @Test(arguments: [
    TestCase("ASCII", ("convolution", 11)),
    TestCase("nothing", ("", 0)),
    TestCase("the marks of the figures", ("▸◂⟨⟩╳○●◉╱╲│·ᵀ", 13)),
    TestCase("a wide character", ("漢", 2)),
    TestCase("an accent of its own", ("e\u{301}", 1)),
    TestCase("a syllable in pieces", ("\u{1100}\u{1161}", 2)),
    TestCase("a control character", ("\u{1B}", 1)),
    TestCase("a selector is not shown", ("⚠\u{FE0F}", 1)),
    TestCase("joined emoji stand beside each other", ("👨\u{200D}👩", 4)),
    TestCase("a flag is two letters", ("\u{1F1E9}\u{1F1EA}", 2)),
  ])
  func `text takes columns`(_ test: TestCase<(String, Int)>) {
    #expect(columnWidth(of: test.value.0) == test.value.1)
  }

  @Test func `the width of a text is the sum of its characters' widths`() {
    forCases(seed: 1, count: 500) { generator in
      let text = randomText(upTo: 20, using: &generator)
      #expect(columnWidth(of: text) == text.reduce(0) { $0 + columnWidth(of: $1) })
    }
  }
}
