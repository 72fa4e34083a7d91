import ConvEngine
import Testing
import TutorTestSupport

@testable import LessonLanguage

@Suite struct ValueReaderTests {
  /// A shape and the values in it.
  struct Values: Sendable {
    let shape: [Int]
    let text: String
  }

  static let texts: [TestCase<Values>] = [
    TestCase("3", Values(shape: [1], text: "3")),
    TestCase("1,2, 3", Values(shape: [3], text: "1 2 3")),
    TestCase("[1,2,3]", Values(shape: [3], text: "1 2 3")),
    TestCase("[ 1 , 2 ]", Values(shape: [2], text: "1 2")),
    TestCase("[[1,2],[3,4]]", Values(shape: [2, 2], text: "1 2 3 4")),
    TestCase("[1,2],[3,4]", Values(shape: [2, 2], text: "1 2 3 4")),
    TestCase("[[[1,2]]]", Values(shape: [1, 1, 2], text: "1 2")),
    TestCase("[[[1],[2]],[[3],[4]]]", Values(shape: [2, 2, 1], text: "1 2 3 4")),
    TestCase("1..4", Values(shape: [4], text: "1 2 3 4")),
    TestCase("2 .. -1", Values(shape: [4], text: "2 1 0 -1")),
    TestCase("−1..1", Values(shape: [3], text: "-1 0 1")),
    TestCase("5..5", Values(shape: [1], text: "5")),
    TestCase("1..2*2", Values(shape: [4], text: "1 2 3 4")),
    TestCase("0, 1..3, 0", Values(shape: [5], text: "0 1 2 3 0")),
    TestCase("[1..3],[4..6]", Values(shape: [2, 3], text: "1 2 3 4 5 6")),
    TestCase("a", Values(shape: [1], text: "a")),
    TestCase("a,-b,−c", Values(shape: [3], text: "a -b -c")),
    TestCase("e, E5, e5, x12", Values(shape: [4], text: "e E5 e5 x12")),
    TestCase("a..d", Values(shape: [4], text: "a b c d")),
    TestCase("C..A", Values(shape: [3], text: "C B A")),
    TestCase("x0..x3", Values(shape: [4], text: "x0 x1 x2 x3")),
    TestCase("w2..w0", Values(shape: [3], text: "w2 w1 w0")),
    TestCase("1/2, -3/4", Values(shape: [2], text: "0.5 -0.75")),
    TestCase("2*(3+4), max(1, 5)", Values(shape: [2], text: "14 5")),
    TestCase("2·3, 2×4, - 1", Values(shape: [3], text: "6 8 -1")),
    TestCase("1e3, 2.5E-1", Values(shape: [2], text: "1000 0.25")),
    TestCase("random(3, seed=1)", Values(shape: [3], text: "1 5 9")),
    TestCase("random(3)", Values(shape: [3], text: "7 -1 -9")),
    TestCase("0, random ( 2 , seed = 1 )", Values(shape: [3], text: "0 1 5")),
    TestCase("random(1x1x2, seed=1)", Values(shape: [1, 1, 2], text: "1 5")),
    TestCase("random(1x1x1x2, seed=1)", Values(shape: [1, 1, 1, 2], text: "1 5")),
    TestCase("[[[[1,2]]]]", Values(shape: [1, 1, 1, 2], text: "1 2")),
    TestCase("[[[[1]],[[2]]]]", Values(shape: [1, 2, 1, 1], text: "1 2")),
    TestCase("arange(2x2)", Values(shape: [2, 2], text: "0 1 2 3")),
    TestCase("zeros(1×2), [[1, 1]]", Values(shape: [2, 1, 2], text: "0 0 1 1")),
    TestCase("impulse(5), impulse(2)", Values(shape: [7], text: "0 0 1 0 0 1 0")),
    TestCase("impulse(3x2)", Values(shape: [3, 2], text: "0 0 1 0 0 0")),
    TestCase("0, edge, 0", Values(shape: [5], text: "0 -1 0 1 0")),
    TestCase("sobel-x", Values(shape: [3, 3], text: "-1 0 1 -2 0 2 -1 0 1")),
    TestCase(
      "[[laplacian]]", Values(shape: [1, 1, 3, 3], text: "0 1 0 1 -4 1 0 1 0")),
    TestCase("gaussian ( 3 )", Values(shape: [3], text: "0.25 0.5 0.25")),
    TestCase("[random(1x2, seed=1), [[3, 4]]]", Values(shape: [2, 1, 2], text: "1 5 3 4")),
  ]

  @Test(arguments: texts) func `values are read with the shape of their lists`(
    case: TestCase<Values>
  ) throws {
    let tensor = try ValueReader.tensor(of: WrittenText(lines: `case`.name))
    #expect(tensor.shape == `case`.value.shape)
    #expect(tensor.elements.map(\.description).joined(separator: " ") == `case`.value.text)
  }

  @Test func `a generator comes back with its seed, and lies between -9 and 9`() throws {
    let values = try ["random(500, seed=7)", "random(500, seed=7)", "random(500, seed=8)"].map {
      try ValueReader.tensor(of: WrittenText(lines: $0)).elements.compactMap(\.constant)
    }
    #expect(values[0] == values[1])
    #expect(values[0] != values[2])
    #expect(Set(values[0]) == Set((-9...9).map(Double.init)))
  }

  @Test(arguments: ["1..1000000", "random(1000x1000)", "1..999999, 5"])
  func `a million values are held`(text: String) throws {
    #expect(try ValueReader.tensor(of: WrittenText(lines: text)).elements.count == 1_000_000)
  }

  @Test(
    arguments: [
      "1..1000001", "0..1000000", "1..1000000, 5", "1..9223372036854775807",
      "-9223372036854775807..9223372036854775807", "random(1000x1001)",
      "random(9223372036854775807x2)", "x0..x999999999", "[1..999999],[1..999999]",
      "ones(1000x1000), ones(1x1000)",
    ])
  func `more than a million are refused before they are made`(text: String) {
    let error = #expect(throws: Diagnostic.self) {
      try ValueReader.tensor(of: WrittenText(lines: text))
    }
    #expect(error?.problem == .command(.tooManyValues(limit: 1_000_000)))
  }

  @Test func `many large ranges are refused at the first that is too much`() {
    let text = Array(repeating: "1..400000", count: 50_000).joined(separator: ",")
    let error = #expect(throws: Diagnostic.self) {
      try ValueReader.tensor(of: WrittenText(lines: text))
    }
    #expect(error?.range.summary == "1:21+9")
  }
}
