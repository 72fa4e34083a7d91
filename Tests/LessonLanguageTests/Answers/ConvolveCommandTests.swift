import ConvEngine
import Testing
import TutorTestSupport

@testable import LessonLanguage

@Suite struct ConvolveCommandTests {
  private func command(_ line: String) throws -> Command {
    let (command, diagnostics) = parseCommand(line)
    #expect(diagnostics.map(\.message) == [])
    return try #require(command)
  }

  private func numbers(_ answer: Answer, _ name: String) -> [Double] {
    answer.outputs.first { $0.name == name }?.tensor.elements.compactMap(\.constant) ?? []
  }

  @Test func `a box and a ramp come to the areas of their products`() throws {
    let answer = try command("convolve f=box g=ramp t=0.5").answer()
    #expect(
      answer.text() == [
        "t       area  exactly",
        "-1         0        0",
        "-0.5  0.4375     7/16",
        "0       0.75      3/4",
        "0.5   0.9375    15/16",
        "1          1        1",
        "1.5   0.5625     9/16",
        "2       0.25      1/4",
        "2.5   0.0625     1/16",
        "3          0        0",
        "area = 15/16 = 0.9375 at t = 0.5",
      ])
    #expect(numbers(answer, "area") == [0.9375])
  }

  @Test func `the table begins where both functions touch and ends where they part`() throws {
    let lines = [
      "convolve f=[[0,1],[0.3,2]] g=[[-1,1],[0.25,1]]", "convolve f=step g=step flip=false",
      "convolve f=[[-100,1],[100,1]] g=[[-100,1],[100,1]]",
    ]
    for line in lines {
      let answer = try command(line).answer()
      let facts = try #require(try command(line).trace().first?.curves)
      let places = numbers(answer, "places")
      #expect(places.first == facts.convolution.support.lowerBound)
      #expect(places.last == facts.convolution.support.upperBound)
      #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
      #expect(numbers(answer, "areas") == places.map(facts.convolution.value))
      #expect(places.count <= 66)
    }
  }

  @Test func `the walk is seen first where g has slid to t`() throws {
    for (text, index) in [("-1", 0), ("0.5", 12), ("3", 32), ("-7", 0), ("1e100", 32)] {
      let command = try command("convolve f=box g=ramp t=\(text)")
      let trace = try command.trace()
      #expect(command.firstFrame(of: trace) == index)
    }
    let other = try command("conv1d x=1..5 w=1,2")
    #expect(other.firstFrame(of: try other.trace()) == 0)
    let untold = try command("convolve f=box g=ramp")
    #expect(untold.firstFrame(of: try untold.trace()) == 0)
  }

  @Test func `g is turned around unless it is told not to be`() throws {
    let command = try command("convolve f=box g=ramp t=0.5")
    #expect(command.isFlipped == true)
    let other = try command.flipping()
    #expect(other.isFlipped == false)
    let facts = try #require(try other.trace().first?.curves)
    #expect(numbers(try other.answer(), "area") == [facts.convolution.value(at: 0.5)])
    #expect(!facts.convolution.isFlipped)
  }

  @Test(arguments: [
    TestCase("convolve f=box", ["1:1+8 give `g`"]),
    TestCase(
      "convolve f=bax g=2",
      [
        "1:12+3 `bax` is no function: write box, ramp, triangle, step, edge or points "
          + "[[u, value], ...]; did you mean `box`?",
        "1:18+1 `2` is no function: write box, ramp, triangle, step, edge or points "
          + "[[u, value], ...]",
      ]),
    TestCase(
      "convolve f=box g=[[0,1],[a,2]]",
      [
        "1:18+13 `[[0,1],[a,2]]` is no function: write box, ramp, triangle, step, edge or points "
          + "[[u, value], ...]"
      ]),
    TestCase(
      "convolve f=box g=[[0,1],[-1,2]]",
      ["1:18+14 points go from left to right, but -1 comes after 0"]),
    TestCase(
      "convolve f=box g=[[0,1],[0,2]]",
      ["1:18+13 all points stand at 0, so there is no piece between them"]),
    TestCase("convolve f=box g=[[0,1]]", ["1:18+7 a function needs at least 2 points, not 1"]),
    TestCase(
      "convolve f=box g=box t=a", ["1:24+1 `a` is neither a number nor a symbol such as a or x0"]),
    TestCase(
      "convolve f=box g=box walk=tap", ["1:27+3 `tap` is not possible here, only output"]),
  ]) func `what is wrong with functions is said at its place`(case: TestCase<[String]>) {
    #expect(parseCommand(`case`.name).diagnostics.map(\.complaint) == `case`.value)
  }
}
