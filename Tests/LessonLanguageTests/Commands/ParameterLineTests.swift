import Testing
import TutorTestSupport

@testable import LessonLanguage

@Suite struct ParameterLineTests {
  static let lines: [TestCase<[String]>] = [
    TestCase("", [""]),
    TestCase("conv1d", ["conv1d"]),
    TestCase("conv1d x=1,2 w=a", ["conv1d", "x", "1,2", "w", "a"]),
    TestCase("x = 1, 2 w = a, b", ["", "x", "1, 2", "w", "a, b"]),
    TestCase("x\t=\t1\tw\t=\ta", ["", "x", "1", "w", "a"]),
    TestCase("x= w=", ["", "x", "", "w", ""]),
    TestCase("x=w=1", ["", "x", "w=1"]),
    TestCase("x == 3", ["x == 3"]),
    TestCase("x = 1 == 2 y = 3", ["", "x", "1 == 2", "y", "3"]),
    TestCase("x=1<=2", ["", "x", "1<=2"]),
    TestCase("padding_mode=zeros", ["", "padding_mode", "zeros"]),
    TestCase("2x=3", ["2x=3"]),
    TestCase("a-b=3", ["a-b=3"]),
    TestCase("x=random(8, seed = 1) w=a", ["", "x", "random(8, seed = 1)", "w", "a"]),
    TestCase("x=[1 w=2", ["", "x", "[1 w=2"]),
    TestCase("x=1] w=2", ["", "x", "1]", "w", "2"]),
    TestCase("layers=\"conv k=3; conv k=5\" s=2", ["", "layers", "conv k=3; conv k=5", "s", "2"]),
    TestCase("x=\" 1 \"", ["", "x", "1"]),
    TestCase("x=\"", ["", "x", "\""]),
    TestCase("größe = 3", ["", "größe", "3"]),
  ]

  @Test(arguments: lines) func `a parameter starts at a word before a single equals sign`(
    case: TestCase<[String]>
  ) {
    let line = ParameterLine(WrittenText(lines: `case`.name))
    let parts = line.parameters.flatMap { [$0.key.string, $0.value.string] }
    #expect([line.words.string] + parts == `case`.value)
  }

  @Test func `keys and values know their places`() {
    let line = ParameterLine(WrittenText(lines: "out  N = 7   K="))
    #expect(line.words.range.summary == "1:1+3")
    #expect(line.parameters.map(\.key.range.summary) == ["1:6+1", "1:14+1"])
    #expect(line.parameters[0].value.range.summary == "1:10+1")
  }

  @Test func `a parameter without a value stands where its key is`() {
    let line = ParameterLine(WrittenText(lines: "x=1 w="))
    #expect(line.parameters.map(\.range.summary) == ["1:3+1", "1:5+1"])
  }

  @Test func `quotes are no part of a value's place`() {
    let line = ParameterLine(WrittenText(lines: "x=\" 12\""))
    #expect(line.parameters[0].range.summary == "1:5+2")
  }
}
