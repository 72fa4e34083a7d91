/// The loss of a classifier: how little it expects the class that is right.
///
///     loss[n] = −ln p[n, target[n]]                 p = softmax(logits)
///
///     logits  [N, classes]
///     target  [N], the numbers of the classes that are right, from 0
///     loss    [] as mean or sum, or [N]
///
/// The logarithm is taken of the sum, and not of a probability that may have been rounded to zero:
///
///     loss = ln Σ exp(z[k] − m) − (z[target] − m)                  m = max z[k]
///
///     let loss = try CrossEntropy(
///       logits: Tensor<Double>(shape: [1, 4], elements: [2, 2, 2, 2]), target: [3]).loss
///     loss.elements  // ln 4, for all four are expected alike
public struct CrossEntropy<Value: Number>: Hashable, Sendable {
  /// How the losses of the examples are made one, by PyTorch's names.
  public enum Reduction: String, CaseIterable, Sendable {
    case mean, sum, none
  }

  public let target: [Int]
  public let reduction: Reduction
  let softmax: Softmax<Value>

  /// Creates the loss of logits, given the classes that are right.
  ///
  /// - Throws: ``ConvolutionError`` if the shapes do not go together, or a class does not exist.
  /// - Complexity: O(N · classes).
  public init(
    logits: Tensor<Value>, target: [Int], reduction: Reduction = .mean
  ) throws(ConvolutionError) {
    softmax = try Softmax(logits)
    try Self.check(target, logits: logits.shape)
    self.target = target
    self.reduction = reduction
  }

  /// Creates the loss of logits, given the classes that are right as a tensor of whole numbers.
  ///
  /// - Throws: ``ConvolutionError`` if the shapes do not go together, or a class does not exist.
  public init(
    logits: Tensor<Value>, target: Tensor<Value>, reduction: Reduction = .mean
  ) throws(ConvolutionError) {
    try Softmax<Value>.check(logits.shape)
    guard target.shape.count == 1 else {
      throw .wrongRank(.target, shape: target.shape, expected: 1)
    }
    var classes: [Int] = []
    for number in target.elements {
      guard let place = Int(exactly: number) else {
        throw .targetOutOfRange(Double(number), classes: logits.shape[1])
      }
      classes.append(place)
    }
    try self.init(logits: logits, target: classes, reduction: reduction)
  }

  private static func check(_ target: [Int], logits: [Int]) throws(ConvolutionError) {
    guard target.count == logits[0] else {
      throw .targetShapeMismatch(target: [target.count], logits: logits)
    }
    guard let wrong = target.first(where: { $0 < 0 || $0 >= logits[1] }) else { return }
    throw .targetOutOfRange(Double(wrong), classes: logits[1])
  }

  public var logits: Tensor<Value> { softmax.logits }

  /// The probabilities of the classes, `[N, classes]`.
  public var probabilities: Tensor<Value> { softmax.probabilities }
}

// MARK: - Loss and gradient

extension CrossEntropy {
  /// The loss, `[]`, or for the reduction `none` that of each example, `[N]`.
  ///
  /// - Complexity: O(N · classes).
  public var loss: Tensor<Value> {
    let losses = losses
    let sum = Value.sum(0, losses)
    switch reduction {
    case .none: return Tensor(shape: [losses.count], elements: losses)
    case .sum: return Tensor(shape: [], elements: [sum])
    case .mean: return Tensor(shape: [], elements: [sum.divided(by: losses.count)])
    }
  }

  /// The loss of each example.
  var losses: [Value] { Self.losses(of: logits, target: target) }

  @specialized(where Value == Double)
  @specialized(where Value == Float)
  private static func losses(of logits: Tensor<Value>, target: [Int]) -> [Value] {
    zip(logits.rows, target).map { SoftmaxRow($0).surprisal(of: $1) }
  }

  /// The gradient of the loss with respect to the logits, `[N, classes]`.
  ///
  ///     grad_logits[n, c] = p[n, c] − (1 where c is the target, else 0)        for the mean, divided by N
  ///
  /// For the reduction `none` it is the gradient of the sum of the losses.
  ///
  /// - Complexity: O(N · classes).
  public var logitsGradient: Tensor<Value> {
    Self.gradient(
      of: probabilities, target: target, share: reduction == .mean ? target.count : 1)
  }

  @specialized(where Value == Double)
  @specialized(where Value == Float)
  private static func gradient(
    of probabilities: Tensor<Value>, target: [Int], share: Int
  ) -> Tensor<Value> {
    var elements = probabilities.elements
    for (row, target) in zip(probabilities.rows, target) { elements[row.startIndex + target] -= 1 }
    return Tensor(shape: probabilities.shape, elements: elements.map { $0.divided(by: share) })
  }
}
