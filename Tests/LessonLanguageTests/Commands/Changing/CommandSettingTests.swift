import ConvEngine
import Testing
import TutorTestSupport

@testable import LessonLanguage

@Suite struct CommandSettingTests {
  private func command(_ line: String) throws -> Command {
    try #require(parseCommand(line).command)
  }

  @Test(
    arguments: zip(
      [
        "stride=2", "S = 2 P = 1", "x=5,6,7", "w=a,b b=3", "N=9", "K=1 D=1", "walk=input flip=true",
        "show=toeplitz, window", "padding=same", "x=1..9 N=9", "",
      ],
      [
        "conv1d x=1..5 w=1,2,3 stride=2", "conv1d x=1..5 w=1,2,3 stride=2 padding=1",
        "conv1d x=5,6,7 w=1,2,3", "conv1d x=1..5 w=a,b b=3", "conv1d x=1..9 w=1,2,3",
        "conv1d x=1..5 w=1", "conv1d x=1..5 w=1,2,3 walk=input flip=true",
        "conv1d x=1..5 w=1,2,3 show=toeplitz, window", "conv1d x=1..5 w=1,2,3 padding=same",
        "conv1d x=1..9 w=1,2,3", "conv1d x=1..5 w=1,2,3",
      ]))
  func `a setting is what the command with it says`(setting: String, line: String) throws {
    let (changed, diagnostics) = try command("conv1d x=1..5 w=1,2,3").setting(setting)
    #expect(diagnostics == [])
    #expect(try changed == command(line))
  }

  @Test func `neurons take another rule`() throws {
    let changed = try command("neurons N=8 K=3").setting("weights=local S=2").command
    #expect(try changed == command("neurons N=8 K=3 weights=local S=2"))
  }

  static let mistakes: [TestCase<[String]>] = [
    TestCase("strid=2", ["1:1+5 `conv1d` has no parameter `strid`; did you mean `stride`?"]),
    TestCase("stride=0", ["1:8+1 stride S must be at least 1, not 0"]),
    TestCase("K=9", ["1:3+1 kernel 9 is larger than the padded input 5"]),
    TestCase("N=1000001", ["1:3+7 there are more than 1000000 values"]),
    TestCase("x=1,2,3 N=4", ["1:11+1 `N` is 4, but 3 values are given"]),
    TestCase("b=1,2", ["1:3+3 2 biases for 1 output channel"]),
    TestCase("groups=2", ["1:8+1 1 channel cannot be shared out among 2 groups"]),
    TestCase(
      "x=[[1,2],[3,4]]", ["1:3+13 weight [1, 1, 3] reads 1 channel, but input [1, 2, 2] has 2"]),
    TestCase("3", ["1:1+1 `3` is no parameter: parameters are written `name = value`"]),
    TestCase(
      "weights=local", ["1:1+7 `conv1d` has no parameter `weights`; did you mean `weight`?"]),
  ]

  @Test(arguments: mistakes) func `a setting that cannot be is refused at its place`(
    case: TestCase<[String]>
  ) throws {
    let (changed, diagnostics) = try command("conv1d x=1..5 w=1,2,3").setting(`case`.name)
    #expect(changed == nil)
    #expect(diagnostics.map(\.complaint) == `case`.value)
  }

  @Test(arguments: zip(["3", " -2.5 ", "a", "1/2", "x3"], ["3", "-2.5", "a", "0.5", "x3"]))
  func `a cell takes one value`(text: String, value: String) throws {
    #expect(try Command.value(of: text).get().description == value)
  }

  @Test(
    arguments: zip(
      ["", "1, 2", "1..3", "1/0", "ab"],
      [
        "1:1+0 a value is missing here",
        "1:1+4 `1, 2` is neither a number nor a symbol such as a or x0",
        "1:1+4 `1..3` is neither a number nor a symbol such as a or x0",
        "1:1+3 nothing can be divided by zero",
        "1:1+2 there is no filter or picture named `ab`; a symbol is one letter with digits, "
          + "such as a or x0",
      ]))
  func `a cell takes nothing else`(text: String, complaint: String) {
    let error = #expect(throws: Diagnostic.self) { try Command.value(of: text).get() }
    #expect(error?.complaint == complaint)
  }
}
