import ConvEngine
import Testing
import TutorTestSupport

@Suite struct NetworkTests {
  @Test func `the example of the documentation is right`() throws {
    let network = try Network(
      inputShape: [1, 16, 16],
      layers: [
        .convolution(ConvolutionLayer(outputs: 8, window: Window(kernel: [3]))), .relu,
        .flatten, .linear(LinearLayer(outputs: 10)),
      ])
    #expect(network.layers.map(\.outputShape) == [[8, 14, 14], [8, 14, 14], [1568], [10]])
    #expect(network.cost.parameters == 80 + 15690)
  }

  @Test func `a layer takes what the one before makes`() {
    forCases(seed: 41) { generator in
      let network = Network.random(using: &generator)
      #expect(network.layers[0].inputShape == network.inputShape)
      for (layer, next) in zip(network.layers, network.layers.dropFirst()) {
        #expect(layer.outputShape == next.inputShape)
        #expect(layer.axes.map(\.outputSize) == next.axes.map(\.inputSize))
      }
    }
  }

  @Test func `the field of layers over cells is that of the stack`() throws {
    try forCases(seed: 42) { generator in
      let network = Network.random(using: &generator)
      let cells = network.layers.map(\.layer).prefix { $0 != .flatten }
      let stack = try ReceptiveField(Array(cells), inputSize: Array(network.inputShape.dropFirst()))
      let levels = try network.receptiveField.levels
      #expect(levels[cells.count - 1] == stack)
    }
  }

  @Test func `a linear layer sees what any of the features sees`() throws {
    var seen = 0
    try forCases(seed: 43) { generator in
      let network = Network.random(using: &generator)
      let levels = try network.receptiveField.levels
      guard let flat = network.layers.firstIndex(where: { $0.layer == .flatten }) else { return }
      seen += 1
      for (axis, stack) in levels[flat].axes.enumerated() {
        let cells = try (0..<(stack.unitCount ?? 0)).flatMap { try stack.inputs(seenBy: $0) }
        let last = try #require(levels.last).axes[axis]
        #expect(try last.inputs(seenBy: 0) == Set(cells).sorted())
        #expect(last.unitCount == 1)
      }
    }
    #expect(seen > 50)
  }

  @Test func `flat features have no field`() throws {
    let network = try Network(inputShape: [4], layers: [.linear(LinearLayer(outputs: 2)), .relu])
    #expect(try network.receptiveField.axes.isEmpty)
    #expect(network.outputShape == [2])
  }

  @Test(arguments: NetworkCase.refused) func `what cannot be stacked is told with its number`(
    example: NetworkCase
  ) {
    let error = #expect(throws: ConvolutionError.self) {
      try Network(inputShape: example.inputShape, layers: example.layers)
    }
    #expect(error.map { "\($0)" } == example.message)
  }

  @Test func `whatever is too large is refused`() {
    let numbers = [-1, 0, 1, 2, 1000, Relation.limit, .max]
    var refused = 0
    forCases(seed: 44, count: 3000) { generator in
      func number() -> Int { numbers.randomElement(using: &generator) ?? 1 }
      let layers: [Layer] = [
        .convolution(
          ConvolutionLayer(
            outputs: number(), window: Window(kernel: [number()]),
            grouping: Bool.random(using: &generator) ? .depthwise : .groups(number()))),
        .globalPooling(.max), .flatten, .linear(LinearLayer(outputs: number())),
      ]
      do {
        _ = try Network(inputShape: [number(), number()], layers: layers).receptiveField.size
      } catch {
        refused += 1
      }
    }
    #expect(refused > 100)
  }
}

/// A network that cannot be.
struct NetworkCase: Sendable, CustomTestStringConvertible {
  let inputShape: [Int]
  let layers: [Layer]
  let message: String

  var testDescription: String { message }

  private static func conv(_ outputs: Int?, kernel: Int, from inputs: Int? = nil) -> Layer {
    .convolution(
      ConvolutionLayer(inputs: inputs, outputs: outputs, window: Window(kernel: [kernel])))
  }

  private static let pool = Layer.pooling(PoolingLayer(.max, window: Window(kernel: [2])))

  static let refused: [NetworkCase] = [
    NetworkCase(
      inputShape: [1, 8, 8], layers: [conv(4, kernel: 3), pool, conv(8, kernel: 5)],
      message: "layer 3, conv on 4x3x3: kernel 5 is larger than the padded input 3"),
    NetworkCase(
      inputShape: [1, 8, 8], layers: [conv(4, kernel: 3), conv(8, kernel: 3, from: 3)],
      message: "layer 2, conv on 4x6x6: it is to read 3, but 4 come in"),
    NetworkCase(
      inputShape: [1, 8, 8], layers: [pool, .linear(LinearLayer(outputs: 10))],
      message:
        "layer 2, linear on 1x4x4: it reads flat features, not 1x4x4: put a flatten before it"),
    NetworkCase(
      inputShape: [1, 8, 8], layers: [.flatten, pool],
      message: "layer 2, max_pool on 64: it slides over the cells of channels, and cannot take "
        + "64 flat features"),
    NetworkCase(
      inputShape: [1, 8, 8], layers: [conv(nil, kernel: 3)],
      message:
        "layer 1, conv on 1x8x8: the number of output channels is not given, as in conv 8 k=3"),
    NetworkCase(
      inputShape: [1, 8, 8], layers: [conv(0, kernel: 3)],
      message: "layer 1, conv on 1x8x8: number of output channels must be at least 1, not 0"),
    NetworkCase(
      inputShape: [3, 8],
      layers: [
        .convolution(
          ConvolutionLayer(outputs: 4, window: Window(kernel: [3]), grouping: .groups(2)))
      ], message: "layer 1, conv on 3x8: 3 channels cannot be shared out among 2 groups"),
    NetworkCase(inputShape: [3, 8], layers: [], message: "there are no layers"),
    NetworkCase(
      inputShape: [3, 8], layers: Array(repeating: .relu, count: 1001),
      message: "there are more than 1000 layers"),
    NetworkCase(
      inputShape: [3, 0], layers: [.relu], message: "input size N must be at least 1, not 0"),
    NetworkCase(
      inputShape: [1, 3, 8, 8], layers: [.relu],
      message: "input [1, 3, 8, 8] has 4 axes instead of 3"),
  ]
}
