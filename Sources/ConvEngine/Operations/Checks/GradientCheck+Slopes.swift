extension GradientCheck {
  /// Measures the slopes of a loss, which takes the tensors in the order of the subjects.
  ///
  /// - Complexity: Twice the loss for each element that is measured.
  public init(
    _ subjects: [Subject], placeLimit: Int = placeLimit,
    loss: @escaping ([Tensor<Double>]) -> Double
  ) {
    let weights = Tensor<Double>(shape: [], elements: [1])
    let measuring = Measuring(subjects, outputGradient: weights) { (tensors) throws(Never) in
      Tensor(shape: [], elements: [loss(tensors)])
    }
    self.init(subjects: subjects, measurements: measuring.findings(placeLimit: placeLimit))
  }

  /// Measures the slopes of the loss `Σ grad_output · output` of an operation, which takes the tensors in
  /// the order of the subjects.
  ///
  /// Each output is compared for itself, so that those that do not change cannot hide those that do.
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``, or what the operation throws.
  /// - Complexity: Twice the operation for each element that is measured.
  public init(
    _ subjects: [Subject], outputGradient: Tensor<Double>, placeLimit: Int = placeLimit,
    output: @escaping ([Tensor<Double>]) throws(ConvolutionError) -> Tensor<Double>
  ) throws(ConvolutionError) {
    let measuring = try Measuring(subjects, outputGradient: outputGradient, output: output)
    try outputGradient.checkGradient(of: measuring.middle.shape)
    self.init(subjects: subjects, measurements: try measuring.findings(placeLimit: placeLimit))
  }
}

/// The measuring of slopes, with all that stays the same from place to place.
private struct Measuring<Failure: Error> {
  private let subjects: [GradientCheck.Subject]
  private let outputGradient: Tensor<Double>
  private let output: ([Tensor<Double>]) throws(Failure) -> Tensor<Double>
  /// The output where nothing is moved.
  let middle: Tensor<Double>

  init(
    _ subjects: [GradientCheck.Subject], outputGradient: Tensor<Double>,
    output: @escaping ([Tensor<Double>]) throws(Failure) -> Tensor<Double>
  ) throws(Failure) {
    self.subjects = subjects
    self.outputGradient = outputGradient
    self.output = output
    middle = try output(subjects.map(\.tensor))
  }

  func findings(placeLimit: Int) throws(Failure) -> [[GradientCheck.Finding]] {
    var findings: [[GradientCheck.Finding]] = []
    for index in subjects.indices { findings.append(try self.findings(of: index, placeLimit)) }
    return findings
  }

  /// Returns what is found at all places of a tensor, or at some of them that are spread evenly.
  private func findings(
    of index: Int, _ placeLimit: Int
  ) throws(Failure) -> [GradientCheck.Finding] {
    let count = subjects[index].tensor.elements.count
    let step = (count - 1) / max(1, placeLimit) + 1
    var findings: [GradientCheck.Finding] = []
    for place in stride(from: 0, to: count, by: step) {
      findings.append(try finding(of: index, at: place))
    }
    return findings
  }

  private func finding(of index: Int, at place: Int) throws(Failure) -> GradientCheck.Finding {
    let subject = subjects[index]
    let value = subject.tensor.elements[place]
    let (below, above) = GradientCheck.nudged(value)
    let left = try moved(index, place, to: below)
    let right = try moved(index, place, to: above)
    var slopes = Slopes(left: value - below, right: above - value)
    for (place, weight) in outputGradient.elements.enumerated() {
      slopes.add(
        weight, from: left.elements[place], over: middle.elements[place],
        to: right.elements[place])
    }
    return GradientCheck.Finding(
      operand: subject.operand, place: place, position: subject.tensor.shape.indices(at: place),
      gradient: subject.gradient.elements[place], slope: slopes.slope, lowest: slopes.lowest,
      highest: slopes.highest, rounding: slopes.rounding)
  }

  /// Returns the output where one element is another.
  private func moved(
    _ index: Int, _ place: Int, to value: Double
  ) throws(Failure) -> Tensor<Double> {
    var tensors = subjects.map(\.tensor)
    var elements = tensors[index].elements
    elements[place] = value
    tensors[index] = Tensor(shape: tensors[index].shape, elements: elements)
    return try output(tensors)
  }
}

/// The slopes of a loss, added up from those of the outputs.
private struct Slopes {
  /// How far an element is moved to either side.
  private let left: Double
  private let right: Double

  /// The slope over both sides.
  private(set) var slope = 0.0
  /// The least and the most that is right: of outputs with a corner, the lesser and the larger slope.
  private(set) var lowest = 0.0
  private(set) var highest = 0.0
  /// How far rounding alone can bring the slope from the right one.
  private(set) var rounding = 0.0

  init(left: Double, right: Double) {
    self.left = left
    self.right = right
  }

  /// Adds an output, given what it is on the left, in the middle and on the right.
  mutating func add(_ weight: Double, from below: Double, over middle: Double, to above: Double) {
    let (leftRise, rightRise) = (middle - below, above - middle)
    let noise = Self.units * max(below.magnitude, above.magnitude).ulp / (left + right)
    rounding += weight.magnitude * noise
    guard leftRise != 0 || rightRise != 0 else { return }
    let whole = weight * ((leftRise + rightRise) / (left + right))
    let (one, other) = (weight * (leftRise / left), weight * (rightRise / right))
    let isCorner = Self.isCorner(leftRise / left, rightRise / right, noise)
    slope += whole
    lowest += isCorner ? min(one, other) : whole
    highest += isCorner ? max(one, other) : whole
  }

  /// By how many units in the last place an output may be wrong.
  private static let units = 16.0

  /// Returns whether two slopes differ by more than a curve, or rounding, would make them.
  private static func isCorner(_ left: Double, _ right: Double, _ noise: Double) -> Bool {
    let difference = (right - left).magnitude
    return difference > 1e-3 * max(1, left.magnitude, right.magnitude) + 2 * noise
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
