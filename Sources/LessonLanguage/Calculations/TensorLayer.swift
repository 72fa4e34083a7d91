import ConvEngine

/// A value that a command can hold: a number, or a sum of symbols.
protocol ReadableScalar: Scalar {
  /// Creates the value that was read, or nil if it is a symbol and none is possible.
  init?(_ read: Polynomial)

  /// The most products of such values that one answer is made of, about a second's work.
  static var productLimit: Int { get }
}

extension Double: ReadableScalar {
  init?(_ read: Polynomial) {
    guard let constant = read.constant else { return nil }
    self = constant
  }

  static var productLimit: Int { 100_000_000 }
}

extension Polynomial: ReadableScalar {
  init?(_ read: Polynomial) { self = read }

  static var productLimit: Int { 200_000 }
}

extension Tensor<Polynomial> {
  /// Returns the values as numbers, or as they are.
  ///
  /// - Precondition: There is no symbol where numbers are wanted.
  func read<Image: ReadableScalar>() -> Tensor<Image> {
    map { value in
      guard let value = Image(value) else { preconditionFailure("A symbol is no number") }
      return value
    }
  }
}

/// An operation of the engine on tensors whose shapes go together.
protocol TensorLayer<Value>: Hashable, Sendable {
  associatedtype Value: ReadableScalar

  /// The shape of the output.
  var outputShape: [Int] { get }

  /// As many factors as it takes products to make the output, or to bring a gradient back to one operand.
  var productShape: [Int] { get }

  /// What the layer makes of its input.
  var output: Tensor<Value> { get }

  /// The results by PyTorch's names, in order.
  var outputs: [Answer.Output] { get }

  /// What is worth saying besides, line by line.
  var lines: [String] { get }

  /// The numbers that can be turned, one for each axis.
  var knobs: [Knob: [Int]] { get }

  /// The tensors whose cells can be changed.
  var editableTensors: [EditableTensor] { get }

  /// The tensors whose cells can be changed when gradients are asked for.
  var gradientTensors: [EditableTensor] { get }

  /// Returns the gradients of a loss, given its gradient with respect to the output.
  func gradients(_ outputGradient: Tensor<Value>) throws(ConvolutionError) -> Gradients<Value>

  /// The walks that the layer and its gradients can be walked in.
  var walks: [Walk] { get }

  /// Returns how the frames of a walk are shared out among examples and channels.
  func groups(by walk: Walk) -> FrameGroups

  /// Returns the walk over the layer.
  func trace(by walk: Walk) throws(ConvolutionError) -> Trace

  /// What a gradient can be of.
  var gradientSubjects: [Subject] { get }

  /// Returns the walk over one of the gradients, given that of the output.
  func gradientTrace(
    of subject: Subject, _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace
}

extension TensorLayer {
  var outputs: [Answer.Output] { [Answer.Output("output", output)] }

  var lines: [String] { [] }

  var gradientTensors: [EditableTensor] { editableTensors + [.outputGradient(shape: outputShape)] }

  var walks: [Walk] { Walk.allCases }

  var gradientSubjects: [Subject] { [.input] }

  /// Looks whether the answer would take longer than anyone waits, or be longer than anyone reads, where
  /// it takes all products so many times.
  func checkEffort(times count: Int = 1) throws(ConvolutionError) {
    try Effort.check(values: outputShape)
    try Effort.check(products: productShape + [count], limit: Value.productLimit)
  }
}

/// A layer whose gradients can be held against what small changes do.
protocol CheckedLayer: TensorLayer, Differentiable where Value == Double {}
