import ConvEngine
import LessonLanguage
import Testing
import TutorTestSupport

@Suite struct KnobTests {
  private func layer(_ line: String) throws -> Demonstration {
    try #require(parseCommand(line).command?.demonstration)
  }

  @Test func `a convolution has five knobs, and neurons have three`() throws {
    #expect(try layer("conv1d N=5 K=3").knobs.map(\.letter) == ["N", "K", "S", "P", "D"])
    #expect(try layer("neurons N=5 K=3").knobs.map(\.letter) == ["N", "K", "S"])
  }

  @Test func `a knob says what the layer has`() throws {
    let layer = try layer("conv1d N=9 K=3 S=2 P=1 D=4")
    #expect(Knob.allCases.map { layer.value(of: $0) } == [9, 3, 2, 1, 4])
  }

  @Test(arguments: [
    TestCase("padding=[[2, 1]]", 2), TestCase("padding=same", 1), TestCase("padding=full", 2),
    TestCase("padding=valid", 0),
  ]) func `the padding that is told is the one before`(case: TestCase<Int>) throws {
    #expect(try layer("conv1d N=9 K=3 \(`case`.name)").value(of: .padding) == `case`.value)
  }

  @Test(arguments: Knob.allCases) func `a knob that is turned has the value, and no other changes`(
    knob: Knob
  ) throws {
    let layer = try layer("conv1d x=1..9 w=a,b,c S=2 P=1 D=2")
    let value = layer.value(of: knob) + 1
    let turned = try layer.setting(knob, to: value)
    for other in Knob.allCases {
      #expect(turned.value(of: other) == (other == knob ? value : layer.value(of: other)))
    }
  }

  @Test func `the input goes on as it began`() throws {
    let longer = try layer("conv1d x=1..3 w=a,b").setting(.inputSize, to: 5)
    #expect(longer.input.values.compactMap(\.constant) == [1, 2, 3, 4, 5])
    let wider = try longer.setting(.kernelSize, to: 4)
    #expect(wider.weight.values.map(\.description) == ["a", "b", "c", "d"])
  }

  @Test(arguments: Knob.allCases) func `a knob turned back is as it was`(knob: Knob) throws {
    let layer = try layer("conv1d x=3,1,4,1,5,9 w=2,7,1 S=2 P=1 D=2")
    let value = layer.value(of: knob)
    let down = max(knob.least, value - 1)
    #expect(try layer.setting(knob, to: down).setting(knob, to: value) == layer)
  }

  @Test(
    arguments: [
      (Knob.inputSize, 9, "conv1d N=9 K=3 S=2"), (.inputSize, 3, "conv1d N=3 K=3 S=2"),
      (.kernelSize, 5, "conv1d N=7 K=5 S=2"), (.kernelSize, 1, "conv1d N=7 K=1 S=2"),
      (.stride, 1, "conv1d N=7 K=3"), (.padding, 2, "conv1d N=7 K=3 S=2 P=2"),
      (.dilation, 3, "conv1d N=7 K=3 S=2 D=3"),
    ])
  func `a turned knob is what the command with that value says`(
    knob: Knob, value: Int, line: String
  ) throws {
    let turned = try layer("conv1d N=7 K=3 S=2").setting(knob, to: value)
    let written = try layer(line)
    #expect(turned.input.values == written.input.values)
    #expect(turned.weight.values == written.weight.values)
    #expect(try turned.relation() == written.relation())
  }

  static let refused: [TestCase<(Knob, Int)>] = [
    TestCase("input size N must be at least 1, not 0", (.inputSize, 0)),
    TestCase("kernel 6 is larger than the padded input 5", (.kernelSize, 6)),
    TestCase("stride S must be at least 1, not -1", (.stride, -1)),
    TestCase("padding P must be at least 0, not -1", (.padding, -1)),
    TestCase(
      "kernel 3 with dilation 3 spans 7 cells, more than the padded input 5", (.dilation, 3)),
    TestCase("a result of shape [2000000] has more than 1000000 values", (.inputSize, 2_000_000)),
  ]

  @Test(arguments: refused) func `what cannot be convolved is refused`(
    case: TestCase<(Knob, Int)>
  ) throws {
    let layer = try layer("conv1d N=5 K=3")
    let (knob, value) = `case`.value
    let error = #expect(throws: ConvolutionError.self) { try layer.setting(knob, to: value) }
    #expect(error?.description == `case`.name)
  }

  @Test func `turned at random, a layer can always be convolved`() throws {
    var layer = try layer("conv1d x=1..7 w=a,b,c")
    try forCases(seed: 5, count: 500) { generator in
      let knob = Knob.allCases.randomElement(using: &generator) ?? .stride
      let value = layer.value(of: knob) + Int.random(in: -2...2, using: &generator)
      layer = (try? layer.setting(knob, to: value)) ?? layer
      let outputs = try layer.relation().outputSize
      #expect(try layer.trace().count > 0 && outputs > 0)
    }
  }
}
