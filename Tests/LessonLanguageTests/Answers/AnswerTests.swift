import ConvEngine
import Testing
import TutorTestSupport

@testable import LessonLanguage

@Suite struct AnswerTests {
  private func answer(_ line: String) throws -> Answer {
    try #require(parseCommand(line).command).answer()
  }

  private func text(_ output: Answer.Output) -> String {
    let values = output.tensor.elements.map(\.description).joined(separator: ", ")
    return "\(output.name) \(output.tensor.shape): \(values)"
  }

  static let answers: [TestCase<[String]>] = [
    TestCase("conv1d x=1,2,4,7 w=-1,0,1", ["output [1, 1, 2]: 3, 5"]),
    TestCase("conv1d N=4 w=a,b", ["output [1, 1, 3]: a·x0 + b·x1, a·x1 + b·x2, a·x2 + b·x3"]),
    TestCase("conv1d x=1..5 w=1,2 stride=2 b=10", ["output [1, 1, 2]: 15, 21"]),
    TestCase("conv1d x=1,2,3 w=1,1,1 padding=[[0,1]]", ["output [1, 1, 2]: 6, 5"]),
    TestCase("conv1d x=1,2,3 w=1,0,0 padding=same", ["output [1, 1, 3]: 0, 1, 2"]),
    TestCase("conv1d x=1,2,3,4 w=1,10 dilation=2", ["output [1, 1, 2]: 31, 42"]),
    TestCase("conv1d x=1,2,4 w=1,0 flip=true", ["output [1, 1, 2]: 2, 4"]),
    TestCase("conv1d x=0,0 w=a b=c", ["output [1, 1, 2]: c, c"]),
    TestCase("conv1d x=1,2 w=3 b=c", ["output [1, 1, 2]: c + 3, c + 6"]),
    TestCase(
      "true_conv1d x=0,0,1,0,0 w=1,2,3 mode=same",
      ["convolution [1, 1, 5]: 0, 1, 2, 3, 0", "cross_correlation [1, 1, 5]: 0, 3, 2, 1, 0"]),
    TestCase(
      "toeplitz1d N=4 w=a,b stride=2", ["matrix [2, 4]: a, b, 0, 0, 0, 0, a, b"]),
    TestCase("neurons x=1..3 K=2 weights=shared", ["output [1, 1, 2]: a + 2b, 2a + 3b"]),
    TestCase(
      "neurons N=3 K=2 weights=local",
      ["output [1, 1, 2]: w[0,0]·x0 + w[0,1]·x1, w[1,1]·x1 + w[1,2]·x2"]),
    TestCase("out N=7 K=3 S=2", ["size []: 3"]),
    TestCase("out N=7 K=3 size=?", ["size []: 5"]),
    TestCase("out op=conv2d N=7 K=3 S=2", ["size []: 3"]),
    TestCase(
      "out op=conv_transpose N=7 K=3 S=2 P=0 D=1 output_padding=1 ceil_mode=false",
      ["size []: 16"]),
    TestCase("out op=max_pool1d N=7 K=3 S=3 ceil_mode=true", ["size []: 3"]),
    TestCase("out op=avg_pool N=7 K=3 D=1", ["size []: 2"]),
    TestCase("out op=unfold N=7 K=3", ["size []: 5"]),
    TestCase("out op=fold N=5 K=3", ["size []: 7"]),
    TestCase("floor(7/2)/4", ["value []: 0.75"]),
    TestCase("help", []),
  ]

  @Test(arguments: answers) func `a command comes to what the engine says`(
    case: TestCase<[String]>
  ) throws {
    #expect(try answer(`case`.name).outputs.map(text) == `case`.value)
  }

  @Test func `gradients are checked output by output, however large another one is`() throws {
    for line in [
      "check_gradient op=conv1d x=100000000.7,0.3,0.11 w=1.7",
      "check_gradient op=relu x=100000000.7,-0.3,0",
      "check_gradient op=conv1d x=0.3,100000000.7,-0.11,2 w=1.7,-0.3 grad_output=2,0.1,-3",
    ] {
      let last = try answer(line).lines.last
      #expect(last?.hasPrefix("the gradients agree with what ") == true, "\(line)")
    }
  }

  static let lines: [TestCase<[String]>] = [
    TestCase(
      "conv1d N=6 K=2 S=3",
      ["size = floor((6 + 2·0 − 1·(2−1) − 1)/3) + 1 = 2", "no window reaches x2, x5"]),
    TestCase("neurons N=8 K=3 weights=local", ["18 weights"]),
    TestCase("neurons N=8 K=1 weights=shared", ["1 weight"]),
    TestCase(
      "out N=7 K=3 S=2",
      [
        "out = floor((N + 2·P − D·(K−1) − 1)/S) + 1",
        "    = floor((7 + 2·0 − 1·(3−1) − 1)/2) + 1",
        "    = floor(4/2) + 1",
        "    = 2 + 1",
        "    = 3",
      ]),
    TestCase(
      "out op=conv_transpose N=3 K=1 S=2",
      [
        "out = (N − 1)·S − 2·P + D·(K−1) + output_padding + 1",
        "    = (3 − 1)·2 − 2·0 + 1·(1−1) + 0 + 1",
        "    = 4 − 0 + 0 + 0 + 1",
        "    = 5",
        "nothing is written to y1, y3",
      ]),
    TestCase(
      "out op=max_pool N=7 K=2 ceil_mode=true",
      [
        "out = ceil((N + 2·P − D·(K−1) − 1)/S) + 1",
        "    = ceil((7 + 2·0 − 1·(2−1) − 1)/2) + 1",
        "    = ceil(5/2) + 1",
        "    = 3 + 1",
        "    = 4",
        "the last window reaches 1 cell beyond the input, which does not count",
        "S = K = 2: without a stride, pooling moves by the size of its kernel",
      ]),
    TestCase(
      "out op=fold N=3 K=1 S=2",
      [
        "out = (N − 1)·S − 2·P + D·(K−1) + 1",
        "    = (3 − 1)·2 − 2·0 + 1·(1−1) + 1",
        "    = 4 − 0 + 0 + 1",
        "    = 5",
        "nothing is written to y1, y3",
        "any output_size from 5 to 6 has as many blocks",
      ]),
    TestCase("1/2 + 1/3", ["1/2 + 1/3 = 5/6"]),
    TestCase("toeplitz1d N=4 K=2", []),
  ]

  @Test(arguments: lines) func `an answer explains itself`(case: TestCase<[String]>) throws {
    #expect(try answer(`case`.name).lines == `case`.value)
  }

  @Test func `of many cells that no window reaches eight are named`() throws {
    let line = try answer("out N=30 K=1 S=3").lines.last
    #expect(line == "no window reaches x1, x2, x4, x5, x7, x8, x10, x11 ...")
  }

  @Test func `numbers come to the same as the symbols they are written with`() throws {
    try forCases(seed: 5, count: 300) { numbers in
      let relation = Relation.random(using: &numbers)
      let input = (0..<relation.inputSize).map { _ in Int.random(in: -9...9, using: &numbers) }
      let weight = (0..<relation.kernelSize).map { _ in Int.random(in: -9...9, using: &numbers) }
      let line =
        "conv1d x=\(input) w=\(weight) stride=\(relation.stride) dilation=\(relation.dilation) "
        + "padding=[[\(relation.padding.before),\(relation.padding.after)]]"
      let symbolic = try Convolution(
        input: input.map { Polynomial(Double($0)) }, weight: weight.map { Polynomial(Double($0)) },
        stride: relation.stride, padding: .amount(relation.padding), dilation: relation.dilation)
      #expect(try answer(line).outputs[0].tensor == symbolic.output, "\(line)")
    }
  }

  @Test(
    arguments: [
      "conv1d N=1000000 K=500000", "conv1d N=3 K=1 padding=1000000000000",
      "toeplitz1d N=100000 K=3", "neurons N=100000 K=3", "neurons N=2000 K=3",
      "true_conv1d N=1000000 K=1000 mode=full",
    ])
  func `what nobody could read is refused before it is made`(line: String) throws {
    let (command, diagnostics) = parseCommand(line)
    guard let command else {
      let message = diagnostics.first?.message ?? ""
      #expect(message.contains("more than"))
      return
    }
    let error = #expect(throws: ConvolutionError.self) { try command.answer() }
    switch error {
    case .resultTooLarge, .tooManyProducts: break
    default: Issue.record("\(String(describing: error))")
    }
  }

  @Test func `the largest numbers come to numbers`() throws {
    let output = try answer("conv1d x=1e100,-1e100,0 w=1e100,-1e100").outputs[0]
    #expect(text(output) == "output [1, 1, 2]: 2e+200, -1e+200")
  }

  @Test func `the size of a huge layer is known at once`() throws {
    #expect(try answer("out N=1000000 K=1000000").outputs.map(text) == ["size []: 1"])
    #expect(
      try answer("out N=10^15 K=3 S=10^15").outputs.map(text) == ["size []: 1"])
    #expect(try answer("out op=conv N=10^12 K=3").outputs.map(text) == ["size []: 999999999998"])
    #expect(
      try answer("out N=10^12 K=3 S=2").lines.last == "no window reaches x999999999999")
  }
}
