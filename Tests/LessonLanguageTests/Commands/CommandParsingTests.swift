import ConvEngine
import LessonLanguage
import Testing

@Suite struct CommandParsingTests {
  /// Returns the layer of a command that must be understood.
  private func layer(
    _ line: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Demonstration {
    let (command, diagnostics) = parseCommand(line)
    #expect(diagnostics == [], sourceLocation: sourceLocation)
    return try #require(command?.demonstration, sourceLocation: sourceLocation)
  }

  private func texts(_ series: Series) -> [String] { series.values.map(\.description) }

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
    #expect(try layer("conv1d x=1..5 w=a,b N=5 K=2") == layer("conv1d x=1..5 w=a,b"))
  }

  @Test func `operands may be shaped as PyTorch shapes them`() throws {
    #expect(
      try layer("conv1d input=[[[1,2,3]]] weight=[[[a,b]]] bias=[1]")
        == layer("conv1d x=1,2,3 w=a,b b=1"))
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
    let layer = try layer(line)
    #expect(layer.stride == 3)
    #expect(layer.padding == .amount(Padding(both: 1)))
    #expect(layer.dilation == 2)
    #expect(layer.input.count == 9)
    #expect(layer.weight.count == 2)
  }

  @Test func `what is left out is as usual`() throws {
    let layer = try layer("conv1d N=4 K=3")
    #expect(layer.bias == nil)
    #expect(layer.stride == 1)
    #expect(layer.padding == .valid)
    #expect(layer.dilation == 1)
    #expect(!layer.isFlipped)
    #expect(layer.walk == .output)
    #expect(layer.views == [.window])
    #expect(layer.connection == nil)
  }

  @Test func `figures are chosen by words`() throws {
    let layer = try layer("conv1d N=4 K=3 flip=true walk=tap show=toeplitz, window, toeplitz")
    #expect(layer.isFlipped)
    #expect(layer.walk == .tap)
    #expect(layer.views == [.toeplitz, .window])
  }

  @Test func `both sides of an axis have two brackets`() throws {
    let layer = try layer("conv1d N=4 K=3 padding=[[1, 2]]")
    #expect(layer.padding == .amount(Padding(before: 1, after: 2)))
  }

  // MARK: Commands

  @Test func `a true convolution is flipped, its mode is its padding`() throws {
    let layer = try layer("true_conv1d x=1..5 w=1,2,3 mode=full")
    #expect(layer.isFlipped)
    #expect(layer.padding == .full)
    #expect(try self.layer("true_conv1d N=5 K=3").padding == .valid)
    #expect(try self.layer("true_conv1d N=5 K=3 padding=1").padding == .amount(Padding(both: 1)))
  }

  @Test func `mode and padding may say the same`() throws {
    #expect(try layer("true_conv1d N=5 K=3 mode=same padding=[1]").padding == .same)
    #expect(try layer("true_conv1d N=5 K=4 mode=same padding=[[1,2]]").padding == .same)
  }

  @Test func `a Toeplitz matrix needs an input's size alone`() throws {
    let layer = try layer("toeplitz1d input_length=5 weight=[[[1,2]]] stride=[2]")
    #expect(layer.input.count == 5)
    #expect(layer.views == [.toeplitz])
  }

  @Test func `neurons are dense where nothing else is said, and may have numbers`() throws {
    #expect(try layer("neurons N=8 K=3").connection == .dense)
    let layer = try layer("neurons x=1,0,2 K=2 weights=shared")
    #expect(layer.connection == .shared)
    #expect(texts(layer.input) == ["1", "0", "2"])
  }

  @Test func `a size is asked by the numbers of a relation`() throws {
    let relation = try Relation(inputSize: 7, kernelSize: 3, stride: 2, padding: .full)
    guard case .size(let numbers)? = parseCommand("out N=7 K=3 S=2 P=full").command?.operation
    else {
      Issue.record("not understood")
      return
    }
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
    guard case .value(let found, let text) = command.operation else {
      Issue.record("\(line) is \(command.operation)")
      return
    }
    #expect(found == value)
    #expect(text.hasPrefix("\(line) = "))
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
