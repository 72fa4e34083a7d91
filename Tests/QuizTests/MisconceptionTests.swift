import Quiz
import Testing
import TutorTestSupport

@Suite struct MisconceptionTests {
  struct Slip: Sendable {
    /// N, K, S, P, D.
    let sizes: [Int]
    let given: String
    let sentence: String
  }

  static let slips: [TestCase<Slip>] = [
    slip(
      "forgot the + 1", [33, 5, 3, 0, 1], "9",
      "9 counts the steps of the filter; the place where it starts gives an output too, so 1 is "
        + "added after dividing."),
    slip(
      "forgot the floor", [33, 5, 3, 0, 1], "31/3",
      "31/3 is not rounded: a last step that goes past the end gives no output, so (33 - 5)/3 is "
        + "rounded down."),
    slip(
      "rounded up", [33, 5, 3, 0, 1], "11",
      "11 is rounded up: a last step that goes past the end gives no output, so (33 - 5)/3 is "
        + "rounded down."),
    slip(
      "counted the padding once", [32, 5, 1, 2, 1], "30",
      "30 counts the padding on one side only: 2 before and 2 after make 4."),
    slip(
      "forgot the padding", [32, 5, 1, 2, 1], "28",
      "28 leaves out the padding: with 2 on both sides the filter moves over 36 cells, not 32."),
    slip(
      "ignored the stride", [33, 5, 3, 0, 1], "29",
      "29 is right for stride 1; with stride 3 the filter moves 3 cells at a time and stops at "
        + "fewer places."),
    slip(
      "ignored the dilation", [33, 5, 2, 1, 3], "16",
      "16 leaves out the dilation: with D = 3 the 5 taps span 13 cells, not 5."),
    slip(
      "took D*K for the span of the kernel", [20, 3, 1, 0, 3], "12",
      "12 takes D*K = 9 cells for the span of the kernel; from its first tap to its last it is "
        + "D*(K - 1) + 1 = 7."),
    slip(
      "added 1 before dividing", [33, 5, 3, 0, 1], "29/3",
      "29/3 comes of adding 1 before dividing by 3: the 1 stands for the place where the filter "
        + "starts, and is added after the division."),
    slip(
      "forgot that the kernel must fit", [32, 5, 2, 0, 1], "16",
      "16 is how often 2 goes into 32; but the filter needs room for 5 cells, so it cannot start in "
        + "the last ones."),
    slip(
      "took the input size", [33, 5, 3, 0, 1], "33",
      "33 is the size of the input; there are as many outputs as there are places for the filter."),
    slip(
      "took the transposed convolution", [33, 5, 3, 0, 1], "101",
      "101 is what the transposed convolution makes of 33 cells; the convolution goes the other "
        + "way."),
  ]

  @Test(arguments: slips) func `a known mistake is named with the numbers of the question`(
    case: TestCase<Slip>
  ) throws {
    let slip = `case`.value
    let sizes = slip.sizes
    let question = try Question.size(sizes[0], sizes[1], sizes[2], sizes[3], sizes[4])
    #expect(try question.variant(seed: 0).mark(slip.given) == .wrong(diagnosis: slip.sentence))
  }

  @Test func `every mistake of the table is tried`() {
    #expect(Misconception.all.map(\.name) == Self.slips.map(\.name))
  }

  @Test func `of two mistakes with the same number the first is named`() throws {
    // 20 - 5 = 15 without the + 1, and 19 - 5 + 1 = 15 with the padding on one side.
    let variant = try Question.size(18, 5, 1, 1).variant(seed: 0)
    #expect(
      variant.mark("15")
        == .wrong(
          diagnosis: "15 counts the steps of the filter; the place where it starts gives an output "
            + "too, so 1 is added after dividing."))
  }

  @Test func `another number that is no whole one is no size`() throws {
    let variant = try Question.size(7, 3).variant(seed: 0)
    #expect(
      variant.mark("2.75")
        == .wrong(diagnosis: "2.75 is no size: outputs are counted in whole numbers."))
  }

  @Test func `outside of sizes only the neighbors are known`() throws {
    let variant = try Question.asking("K*M", ["K": [3], "M": [4]]).variant(seed: 0)
    #expect(variant.mark("11") == .wrong(diagnosis: "11 is one too few."))
    #expect(variant.mark("13") == .wrong(diagnosis: "13 is one too many."))
    #expect(variant.mark("7") == .wrong(diagnosis: nil))
  }

  private static func slip(
    _ name: String, _ sizes: [Int], _ given: String, _ sentence: String
  ) -> TestCase<Slip> {
    TestCase(name, Slip(sizes: sizes, given: given, sentence: sentence))
  }
}
