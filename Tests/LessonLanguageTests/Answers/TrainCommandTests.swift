import ConvEngine
import Testing
import TutorTestSupport

@testable import LessonLanguage

@Suite struct TrainCommandTests {
  private static let small = "train layers=\"flatten; linear 2\" on=crosses batch=4"

  private func command(_ line: String) throws -> Command {
    let (command, diagnostics) = parseCommand(line)
    #expect(diagnostics.map(\.message) == [])
    return try #require(command)
  }

  private func numbers(_ answer: Answer, _ name: String) -> [Double] {
    answer.outputs.first { $0.name == name }?.tensor.elements.compactMap(\.constant) ?? []
  }

  @Test func `the answer is what the last frame has learned`() throws {
    let command = try command("\(Self.small) steps=6")
    let answer = try command.answer()
    let trace = try command.trace()
    let facts = try #require(trace.last?.training)
    #expect(trace.count == 7)
    #expect(numbers(answer, "losses") == facts.losses)
    #expect(numbers(answer, "losses").count == 6)
    #expect(numbers(answer, "accuracy") == [facts.evaluation.accuracy])
    #expect(numbers(answer, "loss") == [facts.evaluation.loss])
    #expect(numbers(answer, "confusion") == facts.evaluation.confusion.joined().map { Double($0) })
    #expect(numbers(answer, "parameters") == [2 * 256 + 2])
  }

  @Test func `all that can be set is set`() throws {
    let line =
      "train layers=\"flatten; linear 10\" on=digits steps=2 lr=0.5 momentum=0 noise=0.25 seed=7 "
      + "batch=3"
    let run = try #require(try command(line).trace().first?.training).run
    #expect(run.settings.steps == 2 && run.settings.batchSize == 3)
    #expect(run.settings.learningRate == 0.5 && run.settings.momentum == 0)
    #expect(run.settings.seed == 7 && run.source.seed == 7 && run.source.noise == 0.25)
    #expect(run.source.classNames == (0...9).map { "digit-\($0)" })
    #expect(run.source.exampleShape == [1, 8, 8])
  }

  @Test func `named pictures are classes, and the digits are the pictures of that name`() throws {
    let names = (0...9).map { "digit-\($0)" }.joined(separator: ", ")
    let layers = "train layers=\"flatten; linear 10\" steps=1"
    let digits = try command("\(layers) on=digits")
    #expect(try digits == command("\(layers) on=\(names)"))
    let run = try #require(
      try command("\(layers) on=ring(8x8), disc(8x8)").trace().first?.training
    ).run
    #expect(run.source.classNames == ["ring(8x8)", "disc(8x8)"])
  }

  @Test func `the picture that is shown is chosen, and the steps stay the same`() throws {
    let one = try command("\(Self.small) steps=2").trace()
    let other = try command("\(Self.small) steps=2 example=9").trace()
    #expect(one.count == 3 && other.count == 3)
    #expect(one[0].training?.example == 0)
    #expect(other[0].training?.example == 9)
    #expect(one[2].training?.losses == other[2].training?.losses)
  }

  @Test func `a training that runs away says so`() throws {
    let answer = try command("\(Self.small) steps=9 lr=1e38").answer()
    #expect(numbers(answer, "losses").count < 9)
    #expect(answer.lines.last?.hasPrefix("the training ran away: the step behind step ") == true)
    #expect(answer.lines.last?.hasSuffix("a smaller lr than 1e38 would do") == true)
  }

  @Test(arguments: [
    TestCase("train on=bars", ["1:1+5 give `layers`"]),
    TestCase("train layers=\"flatten; linear 4\"", ["1:1+5 give `on`"]),
    TestCase(
      "train layers=\"flatten; linear 3\" on=bars",
      ["1:15+17 the layers make 3 scores for 4 classes: end with linear 4"]),
    TestCase(
      "train layers=\"conv 2 k=3\" on=crosses",
      [
        "1:15+10 the layers make 2x14x14, not a row of scores: put flatten; linear 2 behind them"
      ]),
    TestCase(
      "train layers=\"conv 3->2 k=3\" on=bars",
      ["1:15+13 layer 1, conv on 1x16x16: it is to read 3, but 1 come in"]),
    TestCase(
      "train layers=\"flatten; linear 4\" on=bars steps=-1 lr=-0.5 momentum=-1 noise=-2 seed=-7",
      [
        "1:48+2 `steps` must be at least 0, not -1", "1:54+4 `lr` must be at least 0, not -0.5",
        "1:68+2 `momentum` must be at least 0, not -1",
        "1:77+2 `noise` must be at least 0, not -2", "1:85+2 `seed` must be at least 0, not -7",
      ]),
    TestCase(
      "train layers=\"flatten; linear 4\" on=bars steps=100001",
      ["1:48+6 a training takes at most 100000 steps"]),
    TestCase(
      "train layers=\"conv 64 k=3; flatten; linear 4\" on=bars steps=100000",
      ["1:61+6 9600500·177116 products are more than 20000000000, too many to wait for"]),
    TestCase(
      "train layers=\"flatten; linear 4\" on=bars batch=0",
      ["1:48+1 batch size must be at least 1, not 0"]),
    TestCase(
      "train layers=\"flatten; linear 4\" on=bars batch=99999999",
      ["1:48+8 a result of shape [99999999, 1, 16, 16] has more than 1000000 values"]),
    TestCase(
      "train layers=\"flatten; linear 4\" on=bar",
      ["1:37+3 `bar` is none of bars, crosses, digits; did you mean `bars`?"]),
    TestCase(
      "train layers=\"flatten; linear 4\" on=nothing",
      [
        "1:37+7 there is no filter or picture named `nothing`; a symbol is one letter with digits, "
          + "such as a or x0"
      ]),
    TestCase(
      "train layers=\"flatten; linear 4\" on=desk, digit-0",
      ["1:37+13 input [8, 8] is no batch of examples of 24x32"]),
    TestCase(
      "train layers=\"flatten; linear 4\" on=[[a]], [[1]]",
      ["1:37+5 pictures to learn from are numbers, not a"]),
    TestCase(
      "train layers=\"flatten; linear 4\" on=1, 2",
      ["1:37+4 input [1] has 1 axes instead of 2"]),
    TestCase(
      "train layers=\"flatten; linear 4\" on=bars example=500",
      ["1:50+3 there is no example 500: they are counted from 0 to 499"]),
    TestCase(
      "train layers=\"flatten; linear 4\" on=bars target=1",
      ["1:42+6 `train` has no parameter `target`; `help train` lists its parameters"]),
  ]) func `what is wrong with a training is said at its place`(case: TestCase<[String]>) {
    #expect(parseCommand(`case`.name).diagnostics.map(\.complaint) == `case`.value)
  }
}
