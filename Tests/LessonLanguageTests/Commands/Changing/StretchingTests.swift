import ConvEngine
import Testing
import TutorTestSupport

@testable import LessonLanguage

@Suite struct StretchingTests {
  /// Returns the values that a text says.
  private func tensor(_ text: String) throws -> Tensor<Polynomial> {
    try ValueReader.tensor(of: WrittenText(lines: text))
  }

  private func text(_ tensor: Tensor<Polynomial>) -> String {
    tensor.elements.map(\.description).joined(separator: " ")
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

  @Test(arguments: growths) func `a row goes on as it began`(case: TestCase<String>) throws {
    #expect(text(try tensor(`case`.name).stretched(to: [6])) == `case`.value)
  }

  @Test(
    arguments: [
      TestCase("[[1,2],[3,5]]", "1 2 3 3 5 7"), TestCase("[[a,b],[c,d]]", "a b 0 c d 0"),
      TestCase("[[x0,x1],[y0,y1]]", "x0 x1 0 y0 y1 0"),
    ]) func `each row of several goes on by itself, but for letters`(case: TestCase<String>) throws
  {
    #expect(text(try tensor(`case`.name).stretched(to: [3])) == `case`.value)
  }

  @Test func `a plane goes on by zeros, or by the names of its cells`() throws {
    #expect(text(try tensor("[[1,2],[3,4]]").stretched(to: [3, 3])) == "1 2 0 3 4 0 0 0 0")
    let names = Tensor<Polynomial>.names("x", shape: [1, 1, 1, 2])
    #expect(text(names.stretched(to: [2, 2])) == "x[0,0] x[0,1] x[1,0] x[1,1]")
  }

  @Test func `what is cut is cut at the end`() throws {
    #expect(text(try tensor("1, 5, 2, 8").stretched(to: [2])) == "1 5")
    #expect(text(try tensor("[[1,2,3],[4,5,6]]").stretched(to: [1, 2])) == "1 2")
    #expect(text(try tensor("[[1,2,3],[4,5,6]]").stretched(to: [2])) == "1 2 4 5")
  }
}
