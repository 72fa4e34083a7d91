import ConvEngine
import Testing

@testable import LessonLanguage

@Suite struct CommandParsingTests {
  /// Returns a command that must be understood.
  private func command(
    _ line: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Command {
    let (command, diagnostics) = parseCommand(line)
    #expect(diagnostics == [], sourceLocation: sourceLocation)
    return try #require(command, sourceLocation: sourceLocation)
  }

  /// Returns the convolution of symbols that a command is about.
  private func layer(_ line: String) throws -> Convolution<Polynomial> {
    let calculation = try command(line).calculation
    return try #require(calculation as? LayerOutput<Convolution<Polynomial>>).layer
  }

  private func texts(_ tensor: Tensor<Polynomial>) -> [String] {
    tensor.elements.map(\.description)
  }

  // MARK: Operands

  @Test func `sizes stand for names`() throws {
    let layer = try layer("conv1d N=4 K=3")
    #expect(texts(layer.input) == ["x0", "x1", "x2", "x3"])
    #expect(texts(layer.weight) == ["a", "b", "c"])
  }

  @Test func `a long filter has numbered weights`() throws {
    #expect(try texts(layer("conv1d N=40 K=17").weight).suffix(2) == ["w15", "w16"])
  }

  @Test func `a size may repeat what the values say`() throws {
    #expect(try command("conv1d x=1..5 w=a,b N=5 K=2") == command("conv1d x=1..5 w=a,b"))
  }

  @Test func `operands may be shaped as PyTorch shapes them`() throws {
    #expect(
      try command("conv1d input=[[[1,2,3]]] weight=[[[a,b]]] bias=[1]")
        == command("conv1d x=1,2,3 w=a,b b=1"))
  }

  // MARK: Parameters

  @Test(
    arguments: [
      "conv1d N=9 K=2 stride=3 padding=1 dilation=2", "conv1d n=9 k=2 s=3 p=1 d=2",
      "conv1d input_length=9 kernel_size=2 S=3 P=1 D=2",
      "conv1d input_size=9 kernel=2 stride=[3] padding=[1] dilation=[2] groups=1 padding_mode=zeros",
      "  conv1d\tD = 2 P = 1 S = 3 K = 2 N = 9  ", "conv1d N=3*3 K=4/2 S=max(1, 3) P=2-1 D=1+1",
    ])
  func `PyTorch's names and the lecture's letters mean the same`(line: String) throws {
    let relation = try layer(line).relation.plane.columns
    let meant = try Relation(
      inputSize: 9, kernelSize: 2, stride: 3, padding: .amount(Padding(both: 1)), dilation: 2)
    #expect(relation == meant)
  }

  @Test func `what is left out is as usual`() throws {
    let layer = try layer("conv1d N=4 K=3")
    #expect(layer.bias == nil)
    #expect(try layer.relation.plane.columns == Relation(inputSize: 4, kernelSize: 3))
    #expect(!layer.isFlipped)
    let command = try command("conv1d N=4 K=3")
    #expect(command.look?.walk == .output)
    #expect(try command.scenes(of: command.trace()) == [.window])
  }

  @Test func `figures are chosen by words`() throws {
    let command = try command("conv1d N=4 K=3 flip=true walk=tap show=toeplitz, window, toeplitz")
    #expect(command.isFlipped == true)
    #expect(command.look?.walk == .tap)
    #expect(try command.scenes(of: command.trace()) == [.toeplitz, .window])
  }

  @Test func `both sides of an axis have two brackets`() throws {
    let layer = try layer("conv1d N=4 K=3 padding=[[1, 2]]")
    #expect(layer.relation.plane.columns.padding == Padding(before: 1, after: 2))
  }

  // MARK: Commands

  @Test func `a true convolution is flipped, its mode is its padding`() throws {
    func layer(_ line: String) throws -> Convolution<Polynomial> {
      let calculation = try command(line).calculation
      return try #require(calculation as? TrueConvolution<Polynomial>).flipped
    }
    let full = try layer("true_conv1d N=5 K=3 mode=full")
    #expect(full.isFlipped)
    #expect(full.relation.plane.columns.padding == Padding(both: 2))
    #expect(try layer("true_conv1d N=5 K=3").relation.plane.columns.padding == Padding(both: 0))
  }

  @Test(arguments: ["padding=[1]", "K=4 padding=[[1,2]]"])
  func `mode and padding may say the same`(padding: String) throws {
    let size = padding.hasPrefix("K") ? "" : "K=3 "
    #expect(
      try command("true_conv1d N=5 \(size)mode=same \(padding)").answer()
        == command("true_conv1d N=5 \(size)\(padding)").answer())
  }

  @Test func `a Toeplitz matrix needs an input's size alone`() throws {
    let command = try command("toeplitz1d input_length=5 weight=[[[1,2]]] stride=[2]")
    #expect(command.values(of: .inputSize) == [5])
    #expect(try command.scenes(of: command.trace()) == [.toeplitz])
  }

  @Test func `neurons are dense where nothing else is said, and may have numbers`() throws {
    func neurons(_ line: String) throws -> Neurons {
      try #require(try command(line).calculation as? NeuronLayer).neurons
    }
    #expect(try neurons("neurons N=8 K=3").connection == .dense)
    let shared = try neurons("neurons x=1,0,2 K=2 weights=shared")
    #expect(shared.connection == .shared)
    #expect(shared.input.map(\.description) == ["1", "0", "2"])
  }

  @Test func `a size is asked by the numbers of a relation`() throws {
    let relation = try Relation(inputSize: 7, kernelSize: 3, stride: 2, padding: .full)
    let calculation = try command("out N=7 K=3 S=2 P=full").calculation
    let numbers = try #require(calculation as? SizeNumbers)
    #expect(try numbers.relation() == relation)
  }

  // MARK: Expressions

  @Test(
    arguments: zip(
      [
        "1+1", "floor((7 - 3)/2) + 1", "-3", "−3", "(1)", "out(7, 3, 2)", "⌊7/2⌋", "max (1, 2)",
        "0.5",
      ],
      [2, 3, -3, -3, 1, 3, 3, 2, 0.5]))
  func `a line that begins like a calculation is one`(line: String, value: Double) throws {
    let command = try #require(parseCommand(line).command)
    #expect(command.name == "expression")
    let found = try #require(command.calculation as? ExpressionValue)
    #expect(found.value == value)
    #expect(found.text.hasPrefix("\(line) = "))
  }

  // MARK: Blocks

  @Test func `a block says what a line says`() throws {
    let lines = [
      "conv1d x = 1,2,3,4", "w = a,", "    b", "stride = 2", "show = window,", "  toeplitz",
    ]
    let block = lines.enumerated().map { number, line in
      SourceLine(line, at: SourcePosition(line: number + 10, column: 1))
    }
    #expect(
      parseCommand(block: block).command
        == parseCommand("conv1d x=1..4 w=a,b stride=2 show=window,toeplitz").command)
  }

  @Test func `no lines are no command, without complaint`() {
    #expect(parseCommand(block: []).command == nil)
    #expect(parseCommand(block: []).diagnostics == [])
  }

  // MARK: Program arguments

  @Test(
    arguments: zip(
      [
        [], ["out", "N=7", "K=3", "help"], ["out N=7 K=3", "out N=8 K=3"],
        ["help", "conv1d", "help"],
        ["conv1d", "N=8", "K=3", "show=window,", "neurons", "out", "N=1"],
        ["conv1d", "show=", "neurons"], ["1 + 1"], ["1", "+", "1"],
        ["conv1d", "x", "=", "1,", "2"], ["", "out"],
      ],
      [
        [], ["out N=7 K=3", "help"], ["out N=7 K=3", "out N=8 K=3"], ["help conv1d", "help"],
        ["conv1d N=8 K=3 show=window, neurons", "out N=1"], ["conv1d show= neurons"], ["1 + 1"],
        ["1 + 1"], ["conv1d x = 1, 2"], ["", "out"],
      ]))
  func `a command's name starts a command, other words go on`(
    arguments: [String], lines: [String]
  ) {
    #expect(commandLines(of: arguments) == lines)
  }
}
