import ConvEngine
import TutorTestSupport

/// A walk with a name, so that pictures of it can be found.
struct NamedWalk: Sendable, CustomStringConvertible {
  let name: String
  let trace: Trace

  init(_ name: String, _ trace: Trace) {
    self.name = name
    self.trace = trace
  }

  var description: String { name }
}

/// The walks of every operation that pictures are taken of: small, and with values that cannot be taken for
/// indices.
enum Walks {
  /// Returns the walks over an operation, by each order that it can be walked in.
  static func named(_ operation: Frame.Operation) throws -> [NamedWalk] {
    switch operation {
    case .convolution: try convolutions
    case .transposedConvolution: try transposed
    case .linear: try byEachWalk("linear", linear.trace)
    case .maxPooling:
      try byEachWalk("max-pool-2d", maximum2D.trace) + byEachWalk("max-pool-1d", maximum1D.trace)
    case .averagePooling: try byEachWalk("average-pool-2d", average2D.trace)
    case .relu: [NamedWalk("relu", try Rectifier(row(-1, 3, 0, -4, 2)).trace())]
    case .softmax: [NamedWalk("softmax", try softmax.trace)]
    case .crossEntropy: [NamedWalk("cross-entropy", try entropy.trace)]
    case .unfold: try byEachWalk("unfold-2d", unfold.trace)
    case .fold: try byEachWalk("fold-2d", fold.trace)
    case .matrixProduct: [NamedWalk("product", try matrix(2, 3).matrixProductTrace(matrix(3, 2)))]
    case .neurons: try Connection.allCases.map { NamedWalk("neurons-\($0)", try neurons($0).trace) }
    case .receptiveField: try fields
    case .flatten: [NamedWalk("flatten", try pass.trace(ofLayer: 2, by: .output))]
    case .network: [NamedWalk("network", try pass.trace(ofExample: 0))]
    case .networkGradient:
      [
        NamedWalk(
          "network-gradient", try pass.backward(matrix(1, 2), toInput: true).trace(ofExample: 0))
      ]
    case .inputGradient: try inputGradients
    case .weightGradient: try weightGradients
    case .gradientCheck: [NamedWalk("gradient-check", try gradientCheck)]
    case .picture: [NamedWalk("picture", drawn([1, 2, 4, 6], seed: 20).pictureTrace())]
    case .continuousConvolution:
      [
        NamedWalk(
          "continuous",
          ContinuousConvolution(PiecewiseLinear(.box), PiecewiseLinear(.ramp)).trace)
      ]
    case .training: [NamedWalk("training", try training)]
    case .biasGradient:
      try Walk.allCases.compactMap { walk in
        try volume.biasGradientTrace(ones([1, 2, 2, 3]), by: walk)
          .map { NamedWalk("bias-gradient-\(walk)", $0) }
      }
    }
  }

  static let all: [NamedWalk] = (try? Frame.Operation.allCases.flatMap(named)) ?? []

  private static func byEachWalk(
    _ name: String, _ trace: (Walk) throws -> Trace
  ) rethrows -> [NamedWalk] {
    try Walk.allCases.map { NamedWalk("\(name)-\($0)", try trace($0)) }
  }
}

// MARK: - Walks

extension Walks {
  private static var convolutions: [NamedWalk] {
    get throws {
      try byEachWalk("conv-1d", row1D.trace) + byEachWalk("conv-1d-channels", channels1D.trace)
        + byEachWalk("conv-2d", plane.trace) + byEachWalk("conv-2d-volume", volume.trace)
        + [
          NamedWalk("conv-2d-padded", try padded.trace(by: .output)),
          NamedWalk("conv-2d-dilated", try dilated.trace(by: .output)),
          NamedWalk("conv-2d-symbols", try symbols.trace(by: .output)),
          NamedWalk("conv-2d-groups", try grouped.trace(by: .output)),
        ]
    }
  }

  private static var transposed: [NamedWalk] {
    get throws {
      try byEachWalk("transposed-1d", transposed1D.trace)
        + byEachWalk("transposed-2d", transposed2D.trace)
    }
  }

  private static var inputGradients: [NamedWalk] {
    get throws {
      try byEachWalk("conv-1d-input-gradient") {
        try row1D.inputGradientTrace(ones([1, 1, 3]), by: $0)
      }
        + byEachWalk("conv-2d-input-gradient") {
          try plane.inputGradientTrace(ones([1, 1, 3, 3]), by: $0)
        }
        + byEachWalk("max-pool-2d-gradient") {
          try maximum2D.inputGradientTrace(tensor([1, 1, 2, 2], 1, -2, 3, 2), by: $0)
        }
        + [
          NamedWalk(
            "softmax-gradient", try softmax.inputGradientTrace(tensor([2, 3], 1, 0, 0, 0, 1, 0))),
          NamedWalk("cross-entropy-gradient", try entropy.logitsGradientTrace),
          NamedWalk(
            "relu-gradient",
            try Rectifier(row(-1, 3, 0, -4, 2)).inputGradientTrace(row(1, 2, 3, 4, 5))),
        ]
    }
  }

  private static var weightGradients: [NamedWalk] {
    get throws {
      try byEachWalk("conv-1d-weight-gradient") {
        try row1D.weightGradientTrace(ones([1, 1, 3]), by: $0)
      }
        + byEachWalk("conv-2d-weight-gradient") {
          try plane.weightGradientTrace(ones([1, 1, 3, 3]), by: $0)
        }
    }
  }

  private static var fields: [NamedWalk] {
    get throws {
      let layer = Layer.convolution(ConvolutionLayer(outputs: 1, window: Window(kernel: [3])))
      let pool = Layer.pooling(PoolingLayer(.max, window: Window(kernel: [2])))
      let row = try ReceptiveField([layer, layer, layer], inputSize: [13])
      let plane = try ReceptiveField([layer, pool, layer], inputSize: [12, 14])
      return [
        NamedWalk("field-1d", try row.trace(seenBy: [3])),
        NamedWalk("field-1d-up", try row.trace(seeing: [6])),
        NamedWalk("field-2d", try plane.trace(seenBy: [1, 1])),
        NamedWalk("field-2d-units", try plane.traceOfUnits()),
      ]
    }
  }
}

// MARK: - Operations

extension Walks {
  static func tensor(_ shape: [Int], _ values: Double...) -> Tensor<Double> {
    Tensor(shape: shape, elements: values)
  }

  private static func row(_ values: Double...) -> Tensor<Double> {
    Tensor(shape: [values.count], elements: values)
  }

  private static func ones(_ shape: [Int]) -> Tensor<Double> { Tensor(repeating: 1, shape: shape) }

  private static func matrix(_ rows: Int, _ columns: Int) -> Tensor<Double> {
    drawn([rows, columns], seed: 3)
  }

  /// Returns small whole numbers that are drawn from a seed.
  private static func drawn(_ shape: [Int], seed: UInt64) -> Tensor<Double> {
    var generator = SeededGenerator(seed: seed)
    let count = shape.reduce(1, *)
    return Tensor(
      shape: shape,
      elements: (0..<count).map { _ in Double(Int.random(in: -2...9, using: &generator)) })
  }

  static var row1D: Convolution<Double> {
    get throws {
      try Convolution(input: [3, 1, 4, 1, 5, 9, 2], weight: [1, 0, -1], bias: 0.5, stride: 2)
    }
  }

  private static var channels1D: Convolution<Double> {
    get throws {
      try Convolution(
        input: drawn([1, 2, 6], seed: 5), weight: drawn([2, 2, 3], seed: 6),
        bias: tensor([2], 1, -2))
    }
  }

  static var plane: Convolution<Double> {
    get throws {
      try Convolution(
        input: tensor(
          [1, 1, 5, 5], 2, 0, 1, 3, 1, 1, 3, 2, 0, 2, 2, 1, 0, 1, 3, 0, 2, 3, 1, 0, 1, 1, 2, 2, 1),
        weight: tensor([1, 1, 3, 3], 1, 0, -1, 2, 0, -2, 1, 0, -1))
    }
  }

  static var volume: Convolution<Double> {
    get throws {
      try Convolution(
        input: drawn([1, 3, 3, 4], seed: 7), weight: drawn([2, 3, 2, 2], seed: 8),
        bias: tensor([2], 1, -2))
    }
  }

  private static var padded: Convolution<Double> {
    get throws {
      try Convolution(
        input: drawn([1, 1, 3, 4], seed: 9), weight: drawn([1, 1, 3, 3], seed: 10),
        sliding: [Sliding(stride: 2, padding: .amount(Padding(both: 1)))])
    }
  }

  private static var dilated: Convolution<Double> {
    get throws {
      try Convolution(
        input: drawn([1, 1, 6, 6], seed: 11), weight: drawn([1, 1, 2, 2], seed: 12),
        sliding: [Sliding(stride: 1, dilation: 3)])
    }
  }

  private static var symbols: Convolution<Polynomial> {
    get throws {
      let cells = (0..<16).map { Polynomial(symbol: Name("x", $0 / 4, $0 % 4)) }
      let weights = (0..<4).map { Polynomial(symbol: Name.weight($0, of: 4)) }
      return try Convolution(
        input: Tensor(shape: [1, 1, 4, 4], elements: cells),
        weight: Tensor(shape: [1, 1, 2, 2], elements: weights))
    }
  }

  private static var grouped: Convolution<Double> {
    get throws {
      try Convolution(
        input: drawn([1, 4, 3, 3], seed: 13), weight: drawn([4, 2, 2, 2], seed: 14), groups: 2)
    }
  }

  private static var transposed1D: TransposedConvolution<Double> {
    get throws {
      try TransposedConvolution(
        input: tensor([1, 1, 3], 2, 1, 3), weight: tensor([1, 1, 3], 1, 2, 1),
        sliding: [Sliding(stride: 2)])
    }
  }

  private static var transposed2D: TransposedConvolution<Double> {
    get throws {
      try TransposedConvolution(
        input: drawn([1, 1, 2, 3], seed: 15), weight: drawn([1, 1, 3, 3], seed: 16),
        sliding: [Sliding(stride: 2, padding: .amount(Padding(both: 1)))])
    }
  }

  private static var linear: Linear<Double> {
    get throws {
      try Linear(
        input: drawn([2, 4], seed: 17), weight: drawn([3, 4], seed: 18),
        bias: tensor([3], 1, 0, -1))
    }
  }

  private static var maximum1D: MaxPooling<Double> {
    get throws {
      try MaxPooling(
        tensor([1, 1, 7], 3, 1, 4, 9, 5, 2, 6), window: Window(kernel: [3], stride: [2]))
    }
  }

  private static var maximum2D: MaxPooling<Double> {
    get throws {
      try MaxPooling(
        tensor([1, 1, 4, 4], 1, 5, 2, 0, 3, 4, 1, 7, 0, 2, 6, 1, 8, 1, 3, 3),
        window: Window(kernel: [2]))
    }
  }

  private static var average2D: AveragePooling<Double> {
    get throws {
      try AveragePooling(
        tensor([1, 1, 4, 4], 1, 5, 2, 0, 3, 4, 1, 7, 0, 2, 6, 1, 8, 1, 3, 3),
        window: Window(kernel: [2]))
    }
  }

  private static var softmax: Softmax<Double> {
    get throws { try Softmax(tensor([2, 3], 2, 1, -1, 0, 3, 1)) }
  }

  private static var entropy: CrossEntropy<Double> {
    get throws { try CrossEntropy(logits: tensor([2, 3], 2, 1, -1, 0, 3, 1), target: [2, 1]) }
  }

  private static var unfold: Unfold<Double> {
    get throws {
      try Unfold(input: tensor([1, 1, 3, 3], 2, 0, 1, 1, 3, 2, 2, 1, 0), kernelShape: [2, 2])
    }
  }

  private static var fold: Fold<Double> {
    get throws {
      try Fold(input: unfold.output, outputShape: [3, 3], kernelShape: [2, 2])
    }
  }

  private static var pass: ForwardPass<Double> {
    get throws {
      let network = try Network(
        inputShape: [1, 4, 4],
        layers: [
          .convolution(ConvolutionLayer(outputs: 2, window: Window(kernel: [3]))), .relu,
          .flatten, .linear(LinearLayer(outputs: 2)),
        ])
      return try Model(network, seed: 1).forward(drawn([1, 1, 4, 4], seed: 19))
    }
  }

  private static var gradientCheck: Trace {
    get throws {
      let layer = try plane
      let ones = ones([1, 1, 3, 3])
      let gradients = try layer.gradients(ones)
      return try GradientCheck.trace(
        [GradientCheck.Subject(.input, layer.input, gradient: gradients.input)],
        outputGradient: ones
      ) { (tensors) throws(ConvolutionError) in
        try Convolution(input: tensors[0], weight: layer.weight).output
      }
    }
  }

  private static var training: Trace {
    get throws {
      let network = try Network(
        inputShape: [1, 16, 16],
        layers: [
          .convolution(ConvolutionLayer(outputs: 4, window: Window(kernel: [3]))), .relu,
          .globalPooling(.max), .flatten, .linear(LinearLayer(outputs: 4)),
        ])
      var settings = TrainingRun.Settings(steps: 12)
      settings.heldOutCount = 20
      let source = ExampleSource(.bars, seed: 1)
      return try TrainingRun(network, on: source, settings).trace()
    }
  }

  private static func neurons(_ connection: Connection) throws -> Neurons {
    try Neurons(
      input: (0..<8).map { Polynomial(symbol: Name("x", $0)) }, kernelSize: 3,
      connection: connection)
  }
}
