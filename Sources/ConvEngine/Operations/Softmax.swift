/// The softmax, which makes a row of numbers of any size into probabilities.
///
///     p[n, c] = exp(z[n, c]) / Σ over classes k of  exp(z[n, k])
///
///     logits         [N, classes]
///     probabilities  [N, classes]
///
/// Only differences count, so the largest logit of a row is taken from all: no power is greater than 1.
///
///     exp(z) / Σ exp(z[k])  =  exp(z − m) / Σ exp(z[k] − m)         m = max z[k]
///
///     try Softmax(Tensor<Double>(shape: [1, 2], elements: [1000, 1000])).probabilities.elements
///     // [0.5, 0.5]
public struct Softmax<Value: Number>: Hashable, Sendable {
  public let logits: Tensor<Value>
  /// The probabilities of the classes, `[N, classes]`; each row adds up to 1.
  public let probabilities: Tensor<Value>
  /// Which probability reads which logits: all those of its row.
  public let relation: LayerRelation

  /// Creates the softmax of logits.
  ///
  /// - Throws: ``ConvolutionError`` if there is not at least one row of one class.
  /// - Complexity: O(N · classes).
  public init(_ logits: Tensor<Value>) throws(ConvolutionError) {
    try Self.check(logits.shape)
    relation = try LayerRelation(
      linear: logits.shape, weightShape: [logits.shape[1], logits.shape[1]])
    self.logits = logits
    probabilities = Self.probabilities(of: logits)
  }

  /// Looks whether there are rows of classes.
  static func check(_ shape: [Int]) throws(ConvolutionError) {
    guard shape.count == 2 else { throw .wrongRank(.logits, shape: shape, expected: 2) }
    guard shape[0] >= 1 else { throw .notPositive(.examples, shape[0]) }
    guard shape[1] >= 1 else { throw .notPositive(.classes, shape[1]) }
  }

  /// Returns the gradient of a loss, given its gradient with respect to the probabilities.
  ///
  ///     grad_logits[c] = p[c] · (grad_output[c] − Σ over classes k of  grad_output[k] · p[k])
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  /// - Complexity: O(N · classes).
  public func gradients(_ outputGradient: Tensor<Value>) throws(ConvolutionError) -> Gradients<
    Value
  > {
    try outputGradient.checkGradient(of: logits.shape)
    return Gradients(input: Self.gradient(outputGradient, at: probabilities))
  }
}

// MARK: - Row by row

extension Softmax {
  @specialized(where Value == Double)
  @specialized(where Value == Float)
  private static func probabilities(of logits: Tensor<Value>) -> Tensor<Value> {
    let rows = logits.rows.map { SoftmaxRow($0).probabilities }
    return Tensor(shape: logits.shape, elements: Array(rows.joined()))
  }

  @specialized(where Value == Double)
  @specialized(where Value == Float)
  private static func gradient(
    _ outputGradient: Tensor<Value>, at probabilities: Tensor<Value>
  ) -> Tensor<Value> {
    let rows = zip(outputGradient.rows, probabilities.rows).map { gradient, row in
      let mean = Value.sum(0, zip(gradient, row).map { $0 * $1 })
      return zip(gradient, row).map { 0 + $1 * ($0 - mean) }
    }
    return Tensor(shape: probabilities.shape, elements: Array(rows.joined()))
  }
}

extension Tensor {
  /// The rows of a matrix.
  var rows: [ArraySlice<Value>] {
    let width = shape[1]
    return (0..<shape[0]).map { elements[$0 * width..<($0 + 1) * width] }
  }
}
