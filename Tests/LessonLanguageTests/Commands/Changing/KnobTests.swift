import ConvEngine
import Testing
import TutorTestSupport

@testable import LessonLanguage

@Suite struct KnobTests {
  private func command(_ line: String) throws -> Command {
    try #require(parseCommand(line).command)
  }

  /// Returns the values of an operand of symbols, as they are written.
  private func texts(_ tensor: Tensor<Polynomial>) -> [String] {
    tensor.elements.map(\.description)
  }

  private func layer(_ command: Command) throws -> Convolution<Polynomial> {
    try #require(command.calculation as? LayerOutput<Convolution<Polynomial>>).layer
  }

  @Test(
    arguments: [
      TestCase("conv1d N=5 K=3", "N K S P D"),
      TestCase("conv1d x=[[1,2],[3,4]] K=2", "N K S P D G"), TestCase("neurons N=5 K=3", "N K S"),
      TestCase("conv_transpose2d N=3 K=2", "N K S P D output_padding"),
      TestCase("max_pool2d x=ones(4x4) K=2", "N K S P D"),
      TestCase("global_avg_pool x=ones(2x2)", "N"), TestCase("softmax x=1,2", ""),
      TestCase("fold1d x=[[1,2,3],[2,3,4]] output_size=4 K=2", "K S P D"),
      TestCase("receptive_field layers=\"conv k=3\" N=9", "N"),
      TestCase("receptive_field layers=\"conv k=3\"", ""),
    ]) func `a command has the knobs that its parameters have letters for`(
      case: TestCase<String>
    ) throws
  {
    let letters = try command(`case`.name).knobs.map(\.letter)
    #expect(letters.joined(separator: " ") == `case`.value)
  }

  @Test func `a knob says what the command has, for each axis`() throws {
    let command = try command("conv1d N=9 K=3 S=2 P=1 D=4")
    #expect(command.knobs.map { command.values(of: $0) } == [[9], [3], [2], [1], [4]])
    let plane = try self.command("conv_transpose2d N=[3,4] K=2 stride=3 output_padding=[0,1]")
    #expect(
      plane.knobs.map { plane.values(of: $0) }
        == [[3, 4], [2, 2], [3, 3], [0, 0], [1, 1], [0, 1]])
  }

  @Test(arguments: [
    TestCase("padding=[[2, 1]]", 2), TestCase("padding=same", 1), TestCase("padding=full", 2),
    TestCase("padding=valid", 0),
  ]) func `the padding that is told is the one before`(case: TestCase<Int>) throws {
    #expect(try command("conv1d N=9 K=3 \(`case`.name)").values(of: .padding) == [`case`.value])
  }

  @Test func `axes turn together and keep their difference`() throws {
    let turned = try command("max_pool2d x=ones(6x6) K=[2,3]").turning(.kernelSize, by: 1)
    #expect(
      try turned.answer().outputs == command("max_pool2d x=ones(6x6) K=[3,4]").answer().outputs)
  }

  @Test func `the input goes on as it began`() throws {
    let longer = try command("conv1d x=1..3 w=a,b").turning(.inputSize, by: 2)
    #expect(try texts(layer(longer).input) == ["1", "2", "3", "4", "5"])
    let wider = try longer.turning(.kernelSize, by: 2)
    #expect(try texts(layer(wider).weight) == ["a", "b", "c", "d"])
  }

  @Test func `what was cut comes back`() throws {
    let command = try command("conv1d x=3,1,4,1 w=a,b")
    let cut = try command.turning(.inputSize, by: -2)
    #expect(try texts(layer(cut).input) == ["3", "1"])
    #expect(try texts(layer(cut.turning(.inputSize, by: 3)).input) == ["3", "1", "4", "1", "0"])
    #expect(try cut.turning(.inputSize, by: 2) == command)
  }

  @Test func `a cell that was changed is cut and comes back too`() throws {
    let command = try command("conv1d x=1..4 w=a,b")
    let input = command.editableTensors[0]
    let changed = try command.setting(cell: 3, of: input, to: Polynomial(9))
    #expect(try texts(layer(changed).input) == ["1", "2", "3", "9"])
    let back = try changed.turning(.inputSize, by: -2).turning(.inputSize, by: 2)
    #expect(back == changed)
  }

  @Test(
    arguments: [
      (Knob.inputSize, 2, "conv1d N=9 K=3 S=2"), (.inputSize, -4, "conv1d N=3 K=3 S=2"),
      (.kernelSize, 2, "conv1d N=7 K=5 S=2"), (.kernelSize, -2, "conv1d N=7 K=1 S=2"),
      (.stride, -1, "conv1d N=7 K=3"), (.padding, 2, "conv1d N=7 K=3 S=2 P=2"),
      (.dilation, 2, "conv1d N=7 K=3 S=2 D=3"),
    ])
  func `a turned knob is what the command with that value says`(
    knob: Knob, amount: Int, line: String
  ) throws {
    #expect(try command("conv1d N=7 K=3 S=2").turning(knob, by: amount) == command(line))
  }

  static let refused: [TestCase<(Knob, Int)>] = [
    TestCase("input size N must be at least 1, not 0", (.inputSize, -5)),
    TestCase("kernel 6 is larger than the padded input 5", (.kernelSize, 3)),
    TestCase("stride S must be at least 1, not -1", (.stride, -2)),
    TestCase("padding P must be at least 0, not -1", (.padding, -1)),
    TestCase(
      "kernel 3 with dilation 3 spans 7 cells, more than the padded input 5", (.dilation, 2)),
    TestCase("there are more than 1000000 values", (.inputSize, 2_000_000)),
  ]

  @Test(arguments: refused) func `what cannot be convolved is refused`(
    case: TestCase<(Knob, Int)>
  ) throws {
    let command = try command("conv1d N=5 K=3")
    let (knob, amount) = `case`.value
    let error = #expect(throws: Diagnostic.self) { try command.turning(knob, by: amount) }
    #expect(error?.message == `case`.name)
  }

  @Test func `a mode gives way to a padding that is turned`() throws {
    let turned = try command("true_conv1d N=5 K=3 mode=same").turning(.padding, by: 1)
    #expect(try turned == command("true_conv1d N=5 K=3 padding=2"))
  }

  @Test func `what comes back keeps the shape of what is made`() throws {
    let turned = try command("conv1d_grad x=1..5 w=1,0,-1 grad_output=1,1,1").turning(
      .inputSize, by: 1)
    #expect(try turned == command("conv1d_grad x=1..6 w=1,0,-1 grad_output=1,1,1,1"))
  }
}
