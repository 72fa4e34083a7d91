extension GradientCheck {
  /// Returns the walk over the gradients of an operation, one frame for each cell that is measured: operand
  /// after operand, cell after cell.
  ///
  /// A frame holds the operand with its cell marked, the gradients as they are claimed, the slopes so far,
  /// and in its ``NudgedCell`` the loss `Σ grad_output · output` on both sides of the cell.
  ///
  ///     let x = Tensor<Double>(shape: [2], elements: [3, -1])
  ///     let relu = Rectifier(x)
  ///     let ones = Tensor(repeating: 1.0, shape: [2])
  ///     let claim = GradientCheck.Subject(.input, x, gradient: try relu.gradients(ones).input)
  ///     let trace = try GradientCheck.trace([claim], outputGradient: ones) { Rectifier($0[0]).output }
  ///     trace[0].nudgedCell?.finding.slope  // 1
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``, or what the operation throws.
  /// - Complexity: Twice the operation for each cell that is measured, and twice more for each frame.
  public static func trace(
    _ subjects: [Subject], outputGradient: Tensor<Double>, placeLimit: Int = placeLimit,
    output: @escaping @Sendable ([Tensor<Double>]) throws(ConvolutionError) -> Tensor<Double>
  ) throws(ConvolutionError) -> Trace {
    let check = try GradientCheck(
      subjects, outputGradient: outputGradient, placeLimit: placeLimit, output: output)
    return GradientCheckTrace(check: check) { tensors in
      // What could be computed in the middle can be computed beside it.
      (try? output(tensors))?.product(with: outputGradient) ?? .nan
    }.trace
  }
}

/// The frames of a gradient check.
///
///     operand         gradient        slope
///     1 ▸2◂ 0         6  4  1         6 ▸4◂ ·        the cell, what is claimed, and what is measured
struct GradientCheckTrace: Sendable {
  let check: GradientCheck
  let loss: @Sendable ([Tensor<Double>]) -> Double

  var trace: Trace {
    let places = check.measurements.enumerated().flatMap { subject, findings in
      findings.indices.map { (subject, $0) }
    }
    return Trace(count: places.count) { frame(of: places[$0].0, at: places[$0].1) }
  }

  private func frame(of subject: Int, at index: Int) -> Frame {
    let claim = check.subjects[subject]
    let finding = check.measurements[subject][index]
    let panels = NudgedPanels(
      claim: claim, findings: check.measurements[subject], index: index)
    return Frame(
      .gradientCheck, step: claim.step(at: finding.place), name: claim.name(at: finding.place),
      stacks: [panels.operand, panels.gradient, panels.slopes],
      facts: .check(cell(of: subject, at: index)))
  }

  /// Returns the cell on both sides of its value.
  private func cell(of subject: Int, at index: Int) -> NudgedCell {
    let finding = check.measurements[subject][index]
    let value = check.subjects[subject].tensor.elements[finding.place]
    let (below, above) = GradientCheck.nudged(value)
    return NudgedCell(
      finding: finding, value: value, below: below, above: above,
      lossBelow: loss(of: subject, finding.place, as: below),
      lossAbove: loss(of: subject, finding.place, as: above))
  }

  /// Returns the loss where one cell is another.
  private func loss(of subject: Int, _ place: Int, as value: Double) -> Double {
    var tensors = check.subjects.map(\.tensor)
    var elements = tensors[subject].elements
    elements[place] = value
    tensors[subject] = Tensor(shape: tensors[subject].shape, elements: elements)
    return loss(tensors)
  }
}
