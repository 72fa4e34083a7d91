import Expressions
import Testing
import TutorTestSupport

@Suite struct SpellingTests {
  static let words = ["stride", "padding", "dilation", "kernel", "show", "walk", "N", "K", "same"]

  static let slips: [TestCase<String?>] = [
    TestCase("strid", "stride"), TestCase("strdie", "stride"), TestCase("sstride", "stride"),
    TestCase("STRIDE", "stride"), TestCase("paddign", "padding"), TestCase("dilution", "dilation"),
    TestCase("shwo", "show"), TestCase("n", "N"), TestCase("X", nil), TestCase("", nil),
    TestCase("cat", nil), TestCase("wlak", "walk"), TestCase("stroll", nil),
  ]

  @Test(arguments: slips)
  func `a slip is understood, and another word is left alone`(case: TestCase<String?>) {
    #expect(Spelling.nearest(to: `case`.name, among: Self.words) == `case`.value)
  }

  @Test func `each word is nearest to itself`() {
    for word in Self.words { #expect(Spelling.nearest(to: word, among: Self.words) == word) }
  }

  @Test func `of equally near words the first is taken`() {
    #expect(Spelling.nearest(to: "mat", among: ["max", "mad"]) == "max")
  }

  @Test func `endless words are not compared`() {
    let endless = String(repeating: "stride", count: 100_000)
    #expect(Spelling.nearest(to: endless, among: Self.words) == nil)
    #expect(Spelling.nearest(to: "stride", among: [endless, "strid"]) == "strid")
  }
}
