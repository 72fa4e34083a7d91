/// Whether gradients agree with what small changes do to a loss.
///
/// Each element of each tensor is moved a little to either side, and nothing else:
///
///     slope = (loss(x + h) − loss(x − h)) / 2h          h = 2⁻¹⁷ · max(1, |x|), rounded to a power of 2
///
/// 2⁻¹⁷ is about the cube root of the rounding of a Double, where the error of rounding and that of a
/// curved loss are alike; a power of two is added to most numbers without rounding.
///
/// Source: Press et al., "Numerical Recipes", section 5.7.
///
///     let x = Tensor<Double>(shape: [2], elements: [3, -1])
///     let claimed = Tensor<Double>(shape: [2], elements: [6, -2])
///     let check = GradientCheck([.init(.input, x, gradient: claimed)]) { tensors in
///       tensors[0].elements.reduce(0) { $0 + $1 * $1 }
///     }
///     check.isPassed  // true
public struct GradientCheck: Hashable, Sendable {
  /// A tensor that a loss depends on, and the gradient that is claimed for it.
  public struct Subject: Hashable, Sendable {
    public let operand: ConvolutionError.Operand
    public let tensor: Tensor<Double>
    public let gradient: Tensor<Double>

    /// Creates a claim.
    ///
    /// - Precondition: The gradient has the shape of the tensor.
    public init(
      _ operand: ConvolutionError.Operand, _ tensor: Tensor<Double>, gradient: Tensor<Double>
    ) {
      precondition(gradient.shape == tensor.shape, "A gradient must have the shape of its tensor")
      self.operand = operand
      self.tensor = tensor
      self.gradient = gradient
    }
  }

  /// A gradient beside the slope that was measured in its place.
  public struct Finding: Hashable, Sendable {
    public let operand: ConvolutionError.Operand
    /// The place in the elements of the tensor.
    public let place: Int
    public let gradient: Double
    public let slope: Double

    /// How far they are from each other, compared with 1 or with the slope, if that is larger.
    public var error: Double { (gradient - slope).magnitude / max(1, slope.magnitude) }
  }

  /// Of each tensor the place where gradient and slope differ most.
  public let findings: [Finding]
  /// How many slopes were measured.
  public let count: Int

  /// Further apart than this is wrong.
  public static let tolerance = 1e-6

  /// Measures the slopes of a loss, which takes the tensors in the order of the subjects.
  ///
  /// - Complexity: Twice the loss for each element.
  public init(_ subjects: [Subject], loss: ([Tensor<Double>]) -> Double) {
    let tensors = subjects.map(\.tensor)
    findings = subjects.indices.compactMap { index in
      Self.worst(of: subjects[index]) { moved in
        var changed = tensors
        changed[index] = moved
        return loss(changed)
      }
    }
    count = tensors.reduce(0) { $0 + $1.elements.count }
  }

  /// Whether no gradient is further from its slope than the tolerance.
  public var isPassed: Bool { findings.allSatisfy { $0.error <= Self.tolerance } }

  private static func worst(
    of subject: Subject, loss: (Tensor<Double>) -> Double
  ) -> Finding? {
    subject.tensor.elements.indices.map { place in
      Finding(
        operand: subject.operand, place: place, gradient: subject.gradient.elements[place],
        slope: slope(of: loss, at: subject.tensor, place))
    }.max { $0.error < $1.error }
  }

  private static func slope(
    of loss: (Tensor<Double>) -> Double, at tensor: Tensor<Double>, _ place: Int
  ) -> Double {
    let value = tensor.elements[place]
    let step = max(1, value.magnitude).binade / 131_072
    let (above, below) = (value + step, value - step)
    return (loss(tensor.replacing(place, by: above)) - loss(tensor.replacing(place, by: below)))
      / (above - below)
  }
}

extension Tensor {
  /// Returns the tensor with another value in one place.
  fileprivate func replacing(_ place: Int, by value: Value) -> Tensor {
    var elements = elements
    elements[place] = value
    return Tensor(shape: shape, elements: elements)
  }
}

extension Tensor<Double> {
  /// Returns the sum of the products of elements in the same place, ⟨one, other⟩.
  ///
  /// With the gradient of an output it is a loss that has just this gradient.
  ///
  /// - Precondition: Both have the same shape.
  public func product(with other: Tensor) -> Double {
    precondition(shape == other.shape, "An inner product must be of tensors of one shape")
    return zip(elements, other.elements).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
