/// What a network asks of a layer: its sizes, what it costs, what it does in both passes, and its walks.
///
/// Whoever adds a layer writes one file with a type that conforms, and the name by which ``Layer`` makes it. What is
/// not said is what holds for a layer that changes each value by itself and learns nothing.
protocol LayerDescription: Hashable, Sendable {
  /// What the layer is called, by itself: `conv`, `max_pool`.
  var name: String { get }
  /// What is written behind the name, with what is usual left out.
  var words: [String] { get }
  /// What slides over the cells, or nil where nothing does.
  var slidingWindow: Window? { get }
  /// Whether the layer reads flat features, and no cells.
  var readsFeatures: Bool { get }

  /// Looks whether the layer can take a shape, that of one example.
  func check(_ shape: [Int]) throws(ConvolutionError)
  /// Returns the relation of the layer to the one below, along an axis of the plane.
  func relation(axis: Int, over inputSize: Int) throws(ConvolutionError) -> Relation
  /// Returns the relation of the layer to one without an end: to the cells of its first window.
  ///
  /// - Throws: ``NetworkError/needsInputSize`` for a layer whose window is as large as its input.
  func endlessRelation(axis: Int) throws(ConvolutionError) -> Relation
  /// Returns which input of an example meets which output, channels included; nil where each cell is by itself.
  func relation(on shape: [Int], axes: [Relation]) throws(ConvolutionError) -> LayerRelation?
  /// Returns the shape that the layer makes of one.
  func outputShape(on shape: [Int], _ relation: LayerRelation?) throws(ConvolutionError) -> [Int]
  /// Returns what the layer has to learn and to multiply for one example.
  func cost(_ relation: LayerRelation?) throws(ConvolutionError) -> LayerCost
  /// Returns the shapes of the weight and the bias; nil for what the layer has not.
  func learned(_ relation: LayerRelation?) -> (weight: [Int]?, bias: [Int]?)

  /// Returns what the layer does with some examples, in its place in a network.
  func operation<Value: NetworkNumber>(
    on input: Tensor<Value>, _ weights: LayerWeights<Value>?, in place: SizedLayer
  ) throws(ConvolutionError) -> any LayerOperation<Value>
}

/// What a layer does with some examples: what it makes of them, the gradients on the way back, and the walks.
protocol LayerOperation<Value>: Sendable {
  associatedtype Value: NetworkNumber

  var output: Tensor<Value> { get }

  /// Returns the gradients of what the layer takes, given that of what it makes.
  func gradients(_ outputGradient: Tensor<Value>) throws(ConvolutionError) -> Gradients<Value>

  /// Returns the same as it is learned from; the gradient of the input may be left out where nobody asks for it.
  func gradients(
    _ outputGradient: Tensor<Value>, toInput: Bool
  ) throws(ConvolutionError) -> (input: Tensor<Value>?, weights: LayerWeights<Value>?)

  /// Returns the walk over the layer; what only can be walked by output is walked so.
  func trace(by walk: Walk) throws(ConvolutionError) -> Trace

  /// Returns the walk over the gradient of the input, given that of the output.
  func inputGradientTrace(
    _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace

  /// Returns the walk over the gradient of the weights, or nil for a layer that learns nothing.
  func weightGradientTrace(
    _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace?
}

extension LayerOperation {
  func gradients(
    _ outputGradient: Tensor<Value>, toInput: Bool
  ) throws(ConvolutionError) -> (input: Tensor<Value>?, weights: LayerWeights<Value>?) {
    (try gradients(outputGradient).input, nil)
  }

  func weightGradientTrace(
    _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace? { nil }
}

extension LayerDescription {
  var words: [String] { [] }
  var slidingWindow: Window? { nil }
  var readsFeatures: Bool { false }

  func check(_ shape: [Int]) throws(ConvolutionError) {}

  func relation(axis: Int, over inputSize: Int) throws(ConvolutionError) -> Relation {
    try Relation(inputSize: inputSize, kernelSize: 1)
  }

  func endlessRelation(axis: Int) throws(ConvolutionError) -> Relation {
    try relation(axis: axis, over: slidingWindow?.span(axis: axis) ?? 1)
  }

  func relation(on shape: [Int], axes: [Relation]) throws(ConvolutionError) -> LayerRelation? {
    nil
  }

  func outputShape(on shape: [Int], _ relation: LayerRelation?) throws(ConvolutionError) -> [Int] {
    relation.map { $0.outputShape.suffix(shape.count) } ?? shape
  }

  func cost(_ relation: LayerRelation?) throws(ConvolutionError) -> LayerCost { .nothing }

  func learned(_ relation: LayerRelation?) -> (weight: [Int]?, bias: [Int]?) { (nil, nil) }

  /// Looks whether what comes in is what the layer is described to take.
  func check(_ inputs: Int?, in shape: [Int]) throws(ConvolutionError) {
    guard let inputs, inputs != shape[0] else { return }
    throw .network(.inputsDisagree(given: inputs, incoming: shape[0]))
  }

  /// Looks whether what comes in has cells, and as many axes as the window.
  func checkCells(_ shape: [Int]) throws(ConvolutionError) {
    guard shape.count > 1 else { throw .network(.needsCells(shape)) }
    try slidingWindow?.check(axisCount: shape.count - 1)
  }
}
