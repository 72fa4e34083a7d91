import ConvEngine
import Testing
import TutorTestSupport

@testable import LessonLanguage

@Suite struct NetworkCommandTests {
  private static let lecture =
    "conv 1->8 k=3 p=1; relu; max_pool k=2; conv 8->16 k=3 p=1; relu; max_pool k=2; flatten; "
    + "linear 10"

  private func answer(_ line: String) throws -> Answer {
    let (command, diagnostics) = parseCommand(line)
    #expect(diagnostics.map(\.message) == [])
    return try #require(try command?.answer())
  }

  private func complaints(_ line: String) -> [String] {
    parseCommand(line).diagnostics.map { "\($0.range.start.column) \($0.message)" }
  }

  private func numbers(_ answer: Answer, _ name: String) -> [Double] {
    answer.outputs.first { $0.name == name }?.tensor.elements.compactMap(\.constant) ?? []
  }

  @Test func `layers are read as they are written back`() throws {
    let line = "network input=1x16x16 layers=\"\(Self.lecture)\""
    let rows = try #require(answer(line).table).rows
    for (number, (row, layer)) in zip(rows, Self.lecture.split(separator: ";")).enumerated() {
      #expect(row[0] == "\(number + 1) \(layer.drop { $0 == " " })")
    }
    #expect(rows.count == 8)
  }

  @Test func `the sums of the columns are the parameters and multiply-adds`() throws {
    let answer = try answer("network input=1x16x16 layers=\"\(Self.lecture)\"")
    let cells = try #require(answer.table).rows.map { $0.suffix(4).map { Double($0) ?? 0 } }
    #expect(numbers(answer, "parameters") == [cells.reduce(0) { $0 + $1[0] }])
    #expect(numbers(answer, "macs") == [cells.reduce(0) { $0 + $1[1] }])
  }

  @Test func `examples have the axes that the shape of one has, or that the layers ask for`() throws
  {
    let named = [
      ("[[1,2],[3,4]]", "input=2 layers=\"relu; linear 3\"", [2, 3]),
      ("[[1,2],[3,4]]", "layers=\"relu; linear 3\"", [2, 3]),
      ("[1,2]", "input=1x2 layers=\"conv 3 k=1; flatten\"", [1, 6]),
      ("[[[1,2]],[[3,4]]]", "input=1x2 layers=\"conv 3 k=1; flatten\"", [2, 6]),
      ("[[1,2],[3,4]]", "input=1x2x2 layers=\"conv 3 k=1; flatten\"", [1, 12]),
      ("[[1,2],[3,4]]", "layers=\"flatten\"", [1, 4]),
    ]
    for (values, rest, shape) in named {
      let output = try answer("network x=\(values) \(rest)").outputs.first { $0.name == "output" }
      #expect(output?.tensor.shape == shape, "\(rest)")
    }
  }

  @Test func `a seed always gives the same output, and with a target its loss`() throws {
    let line = "network layers=\"linear 4; relu; linear 2\" x=[[1,2],[3,-1]] target=0,1 seed=3"
    let (one, other) = (try answer(line), try answer(line))
    #expect(one == other)
    let output = try #require(one.outputs.first { $0.name == "output" }).tensor
    let logits = Tensor<Double>(shape: [2, 2], elements: numbers(one, "output"))
    let loss = try CrossEntropy(logits: logits, target: Tensor(shape: [2], elements: [0, 1])).loss
    #expect(output.shape == [2, 2])
    #expect(numbers(one, "loss") == loss.elements)
  }

  @Test func `a unit sees the cells that its layers' taps reach`() throws {
    let answer = try answer(
      "receptive_field layers=\"conv k=2 d=3; conv k=2 s=2\" N=20 unit=1")
    let cells = Set([0, 1].flatMap { upper in [0, 3].map { (1 * 2 + upper) + $0 } }).sorted()
    #expect(cells == [2, 3, 5, 6])
    #expect(answer.lines.last == "unit 1 sees 2..3, 5..6")
  }

  @Test(arguments: [
    TestCase(
      "network layers=\"conv 3->8 k=3 q=1\" input=3x8x8",
      ["31 `conv` has no parameter `q`; `help conv` lists its parameters"]),
    TestCase(
      "network layers=\"linear\" input=8",
      ["17 a layer says how many outputs it has behind its name, such as linear 10"]),
    TestCase("network layers=\"conv 8\" input=3x8x8", ["17 give `K`"]),
    TestCase(
      "network layers=\"relu; ; relu\" input=3x8x8", ["23 a value is missing here"]),
    TestCase("network layers=relu", ["1 give `input` or `x`"]),
    TestCase(
      "network layers=\"conv 4->8 k=3\" input=3x8x8",
      ["17 layer 1, conv on 3x8x8: it is to read 4, but 3 come in"]),
    TestCase("receptive_field N=4", ["1 give `layers`"]),
    TestCase(
      "network layers=\"linear 2\" x=1,2 target=5",
      ["40 target must be a class from 0 to 1, not 5"]),
    TestCase(
      "network layers=\"linear 2\" x=1,2 target=0.5",
      ["40 target must be a class from 0 to 1, not 0.5"]),
    TestCase(
      "network layers=\"linear 2\" x=1,2 target=1,0.5",
      ["40 target must be a class from 0 to 1, not 0.5"]),
    TestCase(
      "network layers=\"linear 2\" x=1,2 target=a",
      ["40 network compares values, so it needs numbers, not a"]),
    TestCase(
      "network layers=\"linear 2\" x=1,2 target=0 seed=-7",
      ["47 `seed` must be at least 0, not -7"]),
    TestCase(
      "network layers=\"linear 2\" x=1,2 target=0 steps=7 lr=0.5",
      [
        "42 `network` is not trained, only `train` is: "
          + "type train layers=\"linear 2\" on=bars steps=7",
        "50 `network` is not trained, only `train` is: "
          + "type train layers=\"linear 2\" on=bars steps=100",
      ]),
    TestCase(
      "network momentum=0.9 x=1",
      ["9 `network` is not trained, only `train` is: type \(CommandForm.train.sample)"]),
    TestCase(
      "network layers=\"max_pool k=200 s=1; flatten\" x=ones(999x999)",
      ["48 100641001 products are more than 100000000, too many to wait for"]),
    TestCase(
      "network layers=\"conv 2 k=1\" x=ones(1000x1000)",
      ["31 a result of shape [1, 2, 1000, 1000] has more than 1000000 values"]),
  ])
  func `what is wrong with a stack is said at its place`(case: TestCase<[String]>) {
    #expect(complaints(`case`.name) == `case`.value)
  }

  @Test func `no text of layers traps`() {
    let pieces = [
      "conv", "8", "3->8", "->", ";", "k=3", "k=", "p=same", "p=[[1,2]]", "relu", "linear", "10",
      "flatten", "max_pool", "d=99999999999", "s=0", "k=-1", "[", "]", "\"", "x", "groups=2", "=",
      "k=100000000000000000000", "k=[1,2,3]",
    ]
    forCases(seed: 1, count: 3000) { generator in
      let words = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }
      let text = words.joined(separator: " ")
      for line in [
        "network layers=\"\(text)\" input=2x9x9", "receptive_field layers=\"\(text)\" N=9,9 unit=0",
        "receptive_field layers=\"\(text)\"",
      ] {
        _ = try? parseCommand(line).command?.answer()
      }
    }
  }
}
