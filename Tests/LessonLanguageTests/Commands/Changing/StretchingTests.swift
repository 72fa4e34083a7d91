import ConvEngine
import Testing
import TutorTestSupport

@testable import LessonLanguage

@Suite struct SeriesTests {
  /// Returns the series that a text says.
  private func series(_ text: String) throws -> Series {
    Series(try ValueReader.tensor(of: WrittenText(lines: text)).elements)
  }

  private func text(_ series: Series) -> String {
    series.values.map(\.description).joined(separator: " ")
  }

  static let growths: [TestCase<String>] = [
    TestCase("1, 2, 3", "1 2 3 4 5 6"),
    TestCase("3, 1", "3 1 -1 -3 -5 -7"),
    TestCase("2, 2, 2", "2 2 2 2 2 2"),
    TestCase("0.1, 0.2, 0.3", "0.1 0.2 0.3 0.4 0.5 0.6"),
    TestCase(
      "1/3, 2/3",
      "0.3333333333333333 0.6666666666666666 1 1.3333333333333333 "
        + "1.6666666666666665 2"),
    TestCase(
      "0, 10^15",
      "0 1000000000000000 2000000000000000 3000000000000000 "
        + "4000000000000000 5000000000000000"),
    TestCase("1, 2, 4", "1 2 4 0 0 0"),
    TestCase("5", "5 0 0 0 0 0"),
    TestCase("a, b", "a b c d e f"),
    TestCase("x", "x y z 0 0 0"),
    TestCase("Y", "Y Z 0 0 0 0"),
    TestCase("a, c", "a c 0 0 0 0"),
    TestCase("x0, x1", "x0 x1 x2 x3 x4 x5"),
    TestCase("x7", "x7 x8 x9 x10 x11 x12"),
    TestCase("x0, y1", "x0 y1 0 0 0 0"),
    TestCase("a, 2", "a 2 0 0 0 0"),
    TestCase("-a, -b", "-a -b 0 0 0 0"),
    TestCase("1, 2, a", "1 2 a 0 0 0"),
  ]

  @Test(arguments: growths) func `a series goes on as it began`(case: TestCase<String>) throws {
    #expect(text(try series(`case`.name).resized(to: 6)) == `case`.value)
  }

  @Test func `what was cut comes back`() throws {
    let cut = try series("1, 5, 2, 8").resized(to: 2)
    #expect(text(cut) == "1 5")
    #expect(text(cut.resized(to: 3)) == "1 5 2")
    #expect(text(cut.resized(to: 0).resized(to: 5)) == "1 5 2 8 0")
  }

  @Test func `a cell that is written stays when the series is cut and grows`() throws {
    var series = try series("1, 2, 3")
    series[2] = Polynomial(9)
    #expect(text(series.resized(to: 1).resized(to: 4)) == "1 2 9 0")
  }

  @Test func `no values go on as zeros`() {
    #expect(Series([]).isEmpty)
    #expect(text(Series([]).resized(to: 2)) == "0 0")
  }

  @Test func `names stand for the cells of an input and the weights of a filter`() {
    #expect(text(.inputs(3)) == "x0 x1 x2")
    #expect(text(.weights(3)) == "a b c")
    #expect(text(.inputs(2).resized(to: 3)) == "x0 x1 x2")
  }
}
