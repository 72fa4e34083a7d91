/// Whether gradients agree with what small changes do to a loss.
///
/// Each element of each tensor is moved a little to either side, and nothing else:
///
///     slope = (loss(x + h) − loss(x − h)) / 2h          h = 2⁻¹⁷ · max(1, |x|), rounded to a power of 2
///
/// 2⁻¹⁷ is about the cube root of the rounding of a Double, where the error of rounding and that of a
/// curved loss are alike; a power of two is added to most numbers without rounding.
///
/// Where an output has a corner, as a maximum or a rectifier makes them, the slopes to its left and to its
/// right differ, and any gradient between them is right:
///
///     │      ╱
///     │     ╱  slope 1        relu at 0: a gradient of 0 is right, and so is one of 0.5,
///     ┼────╱                  which the slope over both sides would call for
///      slope 0
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

  public let subjects: [Subject]
  /// Of each tensor what was found at each of its places that were measured, in their order.
  public let measurements: [[Finding]]

  /// Further apart than this is wrong.
  public static let tolerance = 1e-6

  /// So many places of a tensor are measured at most, where nothing else is said.
  public static let placeLimit = 1000

  init(subjects: [Subject], measurements: [[Finding]]) {
    self.subjects = subjects
    self.measurements = measurements
  }

  /// How many slopes were measured.
  public var count: Int { measurements.reduce(0) { $0 + $1.count } }

  /// Whether there was a slope for every element, and not only for some spread evenly.
  public var isComplete: Bool {
    count == subjects.reduce(0) { $0 + $1.tensor.elements.count }
  }

  /// Whether no gradient is further from its slope than the tolerance.
  public var isPassed: Bool {
    measurements.allSatisfy { $0.allSatisfy { $0.error <= Self.tolerance } }
  }

  /// Of each tensor that has elements the place where gradient and slope differ most.
  public var findings: [Finding] {
    measurements.compactMap { $0.max { $0.error < $1.error } }
  }

  /// Where gradient and slope differ most.
  public var largestDifference: Finding? {
    measurements.joined().max { $0.difference < $1.difference }
  }
}

// MARK: - Findings

extension GradientCheck {
  /// A gradient beside the slope that was measured in its place.
  public struct Finding: Hashable, Sendable {
    public let operand: ConvolutionError.Operand
    /// The place in the elements of the tensor.
    public let place: Int
    /// The same place as one index for each axis.
    public let position: [Int]
    public let gradient: Double
    /// The slope over both sides.
    public let slope: Double
    /// The least and the most that would be right: at a corner the slopes to its two sides.
    public let lowest: Double
    public let highest: Double
    /// How far rounding alone can bring the slope from the right one: a small change of a large output
    /// has few digits.
    public let rounding: Double

    /// Whether the slopes to the left and to the right differ, so that there is no gradient.
    public var isCorner: Bool { lowest < highest }

    /// What the gradient should be; at a corner the nearest to it of all that would be right.
    public var expected: Double { isCorner ? min(max(gradient, lowest), highest) : slope }

    /// How far the gradient is from what it should be, infinitely if one of them is no number.
    public var difference: Double {
      let difference = (gradient - expected).magnitude
      return difference.isNaN ? .infinity : difference
    }

    /// The difference compared with the larger of both numbers; 0 where they are equal.
    public var relativeDifference: Double {
      difference == 0 ? 0 : difference / max(gradient.magnitude, expected.magnitude)
    }

    /// The difference compared with 1 or with the slope, if that is larger: what the tolerance is for; 0
    /// where rounding alone can be the reason.
    public var error: Double {
      difference <= rounding ? 0 : difference / max(1, expected.magnitude)
    }
  }
}
