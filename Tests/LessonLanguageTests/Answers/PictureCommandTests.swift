import ConvEngine
import Testing
import TutorTestSupport

@testable import LessonLanguage

@Suite struct PictureCommandTests {
  private func command(_ line: String) throws -> Command {
    let (command, diagnostics) = parseCommand(line)
    #expect(diagnostics.map(\.message) == [])
    return try #require(command)
  }

  @Test func `a picture has a shape, extremes with their first places, and a share of zeros`()
    throws
  {
    #expect(
      try command("picture x=[[1,0,4],[0,4,1]]").answer().text() == [
        "shape [2, 3]", "smallest 0 at [0, 1]", "largest 4 at [0, 2]",
        "zeros 2 of 6 cells, a share of 0.3333",
      ])
  }

  @Test func `several channels have a row each`() throws {
    #expect(
      try command("picture x=[[[1,0],[2,3]],[[-1,-1],[0,0]]]").answer().text() == [
        "channel  smallest      at  largest      at  zeros",
        "0               0  [0, 1]        3  [1, 1]   0.25",
        "1              -1  [0, 0]        0  [1, 0]    0.5",
        "shape [2, 2, 2]", "smallest -1 at [1, 0, 0]", "largest 3 at [0, 1, 1]",
        "zeros 3 of 8 cells, a share of 0.375",
      ])
  }

  @Test func `the answer says what the frames say of all channels`() throws {
    for shape in ["7", "3x4", "2x3x4", "3x2x2x5"] {
      let command = try command("picture x=random(\(shape), seed=3)")
      let facts = try command.trace().compactMap(\.picture)
      let values = try command.answer().outputs.compactMap { $0.tensor.elements.first?.constant }
      #expect(values[1] == facts.compactMap(\.smallest?.value).min())
      #expect(values[2] == facts.compactMap(\.largest?.value).max())
      let zeros = facts.reduce(0) { $0 + $1.zeroCount }
      #expect(values[3] == Double(zeros) / Double(facts.reduce(0) { $0 + $1.cellCount }))
    }
  }

  @Test func `a channel and an example are chosen among the frames`() throws {
    let trace = try command("picture x=random(2x3x4x4, seed=1) example=1 channel=2").trace()
    #expect(trace.count == 1)
    #expect(trace[0].picture?.example == 1 && trace[0].picture?.channel == 2)
    #expect(try command("picture x=random(2x3x4x4, seed=1)").trace().count == 6)
  }

  @Test(arguments: [
    TestCase("picture", ["1:1+7 give `x`"]),
    TestCase(
      "picture x=1,a", ["1:11+3 picture compares values, so it needs numbers, not a"]),
    TestCase(
      "picture x=desk channel=1", ["1:24+1 there is no channel 1: there is one, 0"]),
  ]) func `what is no picture is said at its place`(case: TestCase<[String]>) {
    #expect(parseCommand(`case`.name).diagnostics.map(\.complaint) == `case`.value)
  }
}
