/// A classifier on its way to smaller losses.
///
///     var training = Training(
///       model: try Model<Float>(network, seed: 1), descent: GradientDescent(learningRate: 0.1))
///     let losses = try (0..<10).map { _ in try training.step(input: pictures, target: [0, 1]) }
public struct Training<Value: NetworkNumber>: Hashable, Sendable {
  public var model: Model<Value>
  public var descent: GradientDescent<Value>

  /// Creates a training that begins with a model.
  public init(model: Model<Value>, descent: GradientDescent<Value>) {
    self.model = model
    self.descent = descent
  }

  /// Takes a step.
  ///
  /// - Parameters:
  ///   - input: The examples, `[N, C, H, W]`.
  ///   - target: The class of each.
  /// - Returns: The cross entropy before the step, the mean over the examples.
  /// - Throws: ``ConvolutionError`` if the shapes do not go together, or a class does not exist.
  /// - Complexity: O(N · macs), about three times the forward pass.
  @discardableResult
  public mutating func step(
    input: Tensor<Value>, target: [Int]
  ) throws(ConvolutionError) -> Value {
    let pass = try model.forward(input)
    let loss = try CrossEntropy(logits: pass.output, target: target)
    let back = try pass.backward(loss.logitsGradient, toInput: false)
    descent.step(&model, back.weights)
    return loss.loss.elements[0]
  }

  /// Returns the cross entropy of the model, the mean over some examples.
  ///
  /// - Throws: ``ConvolutionError`` if the shapes do not go together, or a class does not exist.
  public func loss(input: Tensor<Value>, target: [Int]) throws(ConvolutionError) -> Value {
    try CrossEntropy(logits: model.forward(input).output, target: target).loss.elements[0]
  }
}
