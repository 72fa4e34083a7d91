import ConvEngine
import Testing
import TutorTestSupport

/// Every operation that a frame can be of is walked here: a new one is not compiled without its walks.
@Suite struct OperationTraceTests {
  @Test(arguments: Frame.Operation.allCases)
  func `an operation has walks, all of whose frames are its own`(
    operation: Frame.Operation
  ) throws {
    var generator = SeededGenerator(seed: 1)
    for trace in try traces(of: operation) {
      expectCollectionLaws(trace, count: trace.count)
      #expect(!trace.isEmpty)
      for frame in trace { expectStep(of: frame, operation) }
      expectFrameLaws(trace, using: &generator)
    }
  }

  /// Expects a frame to know what it is of, and to show what its step is about.
  private func expectStep(of frame: Frame, _ operation: Frame.Operation) {
    #expect(frame.operation == operation)
    let roles = frame.panels.flatMap(\.cells).map(\.roles)
    #expect(roles.contains { !$0.isDisjoint(with: [.window, .source, .current, .target]) })
    #expect(Set(frame.stacks.map(\.kind)).count == frame.stacks.count)
    guard !Self.withoutTerms.contains(operation) else { return }
    #expect(roles.contains { !$0.isDisjoint(with: [.current, .target]) })
    #expect(roles.contains { !$0.isDisjoint(with: [.window, .source]) })
    #expect(frame.terms.contains { $0.cell != nil })
  }

  /// The operations whose frames show whole maps, curves or single cells, and add up no terms.
  private static let withoutTerms: Set<Frame.Operation> = [
    .receptiveField, .network, .networkGradient, .gradientCheck, .picture, .continuousConvolution,
    .training,
  ]

  @Test func `every kind of panel is in a frame`() throws {
    let traces = try Frame.Operation.allCases.flatMap(traces)
    let kinds = Set(traces.flatMap { trace in trace.flatMap { $0.stacks.map(\.kind) } })
    #expect(kinds == Set(Panel.Kind.allCases))
  }
}

// MARK: - Walks

extension OperationTraceTests {
  private func traces(of operation: Frame.Operation) throws -> [Trace] {
    switch operation {
    case .convolution: Walk.allCases.map(try convolution.trace)
    case .transposedConvolution: Walk.allCases.map(try transposed.trace)
    case .linear: Walk.allCases.map(try linear.trace)
    case .maxPooling: Walk.allCases.map(try maximum.trace)
    case .averagePooling: Walk.allCases.map(try average.trace)
    case .relu: [try rectifier.trace()]
    case .softmax: [try softmax.trace]
    case .crossEntropy: try CrossEntropy.Reduction.allCases.map { try entropy($0).trace }
    case .unfold: Walk.allCases.map(try unfold.trace)
    case .fold: Walk.allCases.map(try fold.trace)
    case .matrixProduct: [try numbers([2, 3]).matrixProductTrace(numbers([3, 2]))]
    case .neurons: try Connection.allCases.map { try neurons($0).trace }
    case .receptiveField: try receptiveFields
    case .flatten: [try pass.trace(ofLayer: 0, by: .output)]
    case .network: [try pass.trace(ofExample: 0)]
    case .networkGradient: [try pass.backward(numbers([1, 2]), toInput: true).trace(ofExample: 0)]
    case .inputGradient: try inputGradients
    case .weightGradient: try weightGradients
    case .biasGradient: try biasGradients
    case .gradientCheck: [try gradientCheck]
    case .picture: [numbers([2, 2, 2, 3]).pictureTrace()]
    case .continuousConvolution: continuousConvolutions
    case .training: [try training]
    }
  }

  private var receptiveFields: [Trace] {
    get throws {
      let layer = Layer.convolution(ConvolutionLayer(window: Window(kernel: [2])))
      let field = try ReceptiveField([layer, layer], inputSize: [4])
      return [
        try field.trace(seenBy: [0]), try field.trace(seeing: [0]), try field.traceOfUnits(),
        try field.traceOfCells(),
      ]
    }
  }

  private var inputGradients: [Trace] {
    get throws {
      let layers = try Walk.allCases.flatMap { walk in
        [
          try convolution.inputGradientTrace(numbers([1, 2, 3]), by: walk),
          try transposed.inputGradientTrace(numbers([1, 1, 4]), by: walk),
          try linear.inputGradientTrace(numbers([2, 3]), by: walk),
          try maximum.inputGradientTrace(numbers([1, 2, 2]), by: walk),
          try average.inputGradientTrace(numbers([1, 2, 2]), by: walk),
        ]
      }
      return layers + [
        try rectifier.inputGradientTrace(numbers([4])),
        try softmax.inputGradientTrace(numbers([2, 3])), try entropy(.mean).logitsGradientTrace,
      ]
    }
  }

  private var weightGradients: [Trace] {
    get throws {
      try Walk.allCases.flatMap { walk in
        [
          try convolution.weightGradientTrace(numbers([1, 2, 3]), by: walk),
          try transposed.weightGradientTrace(numbers([1, 1, 4]), by: walk),
          try linear.weightGradientTrace(numbers([2, 3]), by: walk),
        ]
      }
    }
  }

  private var biasGradients: [Trace] {
    get throws {
      try Walk.allCases.flatMap { walk in
        [
          try convolution.biasGradientTrace(numbers([1, 2, 3]), by: walk),
          try transposed.biasGradientTrace(numbers([1, 1, 4]), by: walk),
          try linear.biasGradientTrace(numbers([2, 3]), by: walk),
        ].compactMap(\.self)
      }
    }
  }
}

// MARK: - Operations

extension OperationTraceTests {
  private var gradientCheck: Trace {
    get throws {
      let slope = numbers([1, 2, 3])
      let (layer, gradients) = (try convolution, try convolution.gradients(slope))
      let subjects = [
        GradientCheck.Subject(.input, layer.input, gradient: gradients.input),
        GradientCheck.Subject(
          .weight, layer.weight, gradient: try #require(gradients.weight)),
        GradientCheck.Subject(
          .bias, try #require(layer.bias), gradient: try #require(gradients.bias)),
      ]
      return try GradientCheck.trace(subjects, outputGradient: slope) {
        (tensors) throws(ConvolutionError) in
        try Convolution(input: tensors[0], weight: tensors[1], bias: tensors[2]).output
      }
    }
  }

  private var continuousConvolutions: [Trace] {
    [true, false].map { isFlipped in
      ContinuousConvolution(
        PiecewiseLinear(.box), PiecewiseLinear(.ramp), isFlipped: isFlipped
      ).trace
    }
  }

  private var training: Trace {
    get throws {
      let network = try Network(
        inputShape: [1, 16, 16],
        layers: [
          .convolution(ConvolutionLayer(outputs: 2, window: Window(kernel: [3]))), .relu,
          .globalPooling(.max), .flatten, .linear(LinearLayer(outputs: 4)),
        ])
      var settings = TrainingRun.Settings(steps: 3)
      (settings.batchSize, settings.heldOutCount) = (2, 3)
      return try TrainingRun(network, on: ExampleSource(.bars, seed: 1), settings).trace()
    }
  }

  /// Returns numbers from 1 on, in a shape.
  private func numbers(_ shape: [Int]) -> Tensor<Double> {
    Tensor(shape: shape, elements: (1...shape.reduce(1, *)).map { Double($0) })
  }

  private var convolution: Convolution<Double> {
    get throws {
      try Convolution(
        input: numbers([1, 1, 4]), weight: numbers([2, 1, 2]), bias: numbers([2]))
    }
  }

  private var transposed: TransposedConvolution<Double> {
    get throws {
      try TransposedConvolution(
        input: numbers([1, 1, 3]), weight: numbers([1, 1, 2]), bias: numbers([1]))
    }
  }

  private var linear: Linear<Double> {
    get throws {
      try Linear(input: numbers([2, 4]), weight: numbers([3, 4]), bias: numbers([3]))
    }
  }

  /// A pooling of which each tap has a winner: through one that has none, no gradient goes.
  private var maximum: MaxPooling<Double> {
    get throws {
      try MaxPooling(
        Tensor(shape: [1, 2, 4], elements: [2, 1, 3, 4, 6, 5, 7, 8]),
        window: Window(kernel: [2]))
    }
  }

  private var average: AveragePooling<Double> {
    get throws { try AveragePooling(numbers([1, 2, 4]), window: Window(kernel: [2])) }
  }

  private var rectifier: Rectifier<Double> { Rectifier(numbers([4])) }

  private var softmax: Softmax<Double> { get throws { try Softmax(numbers([2, 3])) } }

  private func entropy(
    _ reduction: CrossEntropy<Double>.Reduction
  ) throws -> CrossEntropy<Double> {
    try CrossEntropy(logits: numbers([2, 3]), target: [2, 0], reduction: reduction)
  }

  private var pass: ForwardPass<Double> {
    get throws {
      let network = try Network(
        inputShape: [2, 1, 3], layers: [.flatten, .linear(LinearLayer(outputs: 2))])
      return try Model(network, seed: 1).forward(numbers([1, 2, 1, 3]))
    }
  }

  private var unfold: Unfold<Double> {
    get throws { try Unfold(input: numbers([1, 1, 4]), kernelShape: [2]) }
  }

  private var fold: Fold<Double> {
    get throws { try Fold(unfold.output, like: unfold) }
  }

  private func neurons(_ connection: Connection) throws -> Neurons {
    try Neurons(
      input: numbers([4]).elements.map { Polynomial($0) }, kernelSize: 2, connection: connection)
  }
}
