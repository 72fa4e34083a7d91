extension ContinuousConvolution {
  /// The samples of one unit of τ, and the steps of one unit of t.
  public static let samplesPerUnit = 8

  /// The walk along t in eighths, from where both functions first touch to where they part.
  ///
  /// A frame has four rows of samples on one axis of τ and t, whose column c stands at c/8: f, g in its place,
  /// their product, and the result so far. Its ``CurveFacts`` have the functions for any resolution.
  ///
  ///     let box = PiecewiseLinear(.box)
  ///     let trace = ContinuousConvolution(box, PiecewiseLinear(.ramp)).trace
  ///     trace.count            // 33, t = −1 to 3
  ///     trace[12].curves?.area // 0.9375, at t = 0.5
  ///
  /// - Complexity: O(steps · points²), for the bounds of what will be seen; a sample O(points²).
  public var trace: Trace { ContinuousTrace(self).trace }

  /// Returns the frame of the walk that is nearest to a place: the first one or the last one of those outside.
  ///
  ///     convolution.frameIndex(near: 0.5)  // 12, of the box and the ramp
  ///
  /// - Precondition: The place is a number.
  public func frameIndex(near t: Double) -> Int {
    precondition(!t.isNaN, "A place must be a number")
    let steps = ContinuousTrace.columns(support)
    let place = min(max(t, support.lowerBound), support.upperBound)
    return Int((place * Double(Self.samplesPerUnit)).rounded()) - steps.lowerBound
  }
}

/// The frames of a convolution of two functions.
///
///     f         · · ■ ■ ■ ■ ■ · · ·
///     g(t − τ)  · ▂ ▄ ▆ █ · · · · ·        slid to t, column 4
///     product   · · ▄ ▆ █ · · · · ·
///     f*g       · ▂ ▄ ▅ ▆ ? ? ? ? ·        known up to t, then pending
private struct ContinuousTrace: Sendable {
  let convolution: ContinuousConvolution
  /// The columns at which the result is walked.
  let steps: ClosedRange<Int>
  /// The columns of all rows: wherever f, g in any place, or the result is not 0.
  let columns: Range<Int>
  let resultBounds: ValueBounds

  init(_ convolution: ContinuousConvolution) {
    let (f, result) = (convolution.f.support, convolution.support)
    let (first, last) = (
      convolution.slid(to: result.lowerBound), convolution.slid(to: result.upperBound)
    )
    let ranges = [f, result, first.support, last.support].map(Self.columns)
    self.convolution = convolution
    steps = Self.columns(result)
    columns =
      ranges.reduce(0) { min($0, $1.lowerBound) }..<ranges.reduce(0) { max($0, $1.upperBound) } + 1
    resultBounds = ValueBounds(of: steps.map { convolution.value(at: Self.place($0)) })
  }

  /// Returns the columns from the last one before a range to the first one behind it.
  static func columns(_ range: ClosedRange<Double>) -> ClosedRange<Int> {
    let scale = Double(ContinuousConvolution.samplesPerUnit)
    return Int(
      (range.lowerBound * scale).rounded(.down))...Int(
        (range.upperBound * scale).rounded(.up))
  }

  /// Returns where a column stands.
  private static func place(_ column: Int) -> Double {
    Double(column) / Double(ContinuousConvolution.samplesPerUnit)
  }

  var trace: Trace { Trace(count: steps.count) { frame(at: steps.lowerBound + $0) } }

  private func frame(at column: Int) -> Frame {
    let t = Self.place(column)
    let facts = CurveFacts(
      convolution: convolution, t: t, slid: convolution.slid(to: t),
      area: convolution.value(at: t), fraction: convolution.fraction(at: t))
    return Frame(
      .continuousConvolution, step: .output(column - steps.lowerBound),
      stacks: [functionRow, slidRow(facts), productRow(facts), resultRow(at: column)],
      facts: .curves(facts))
  }
}

// MARK: - Rows

extension ContinuousTrace {
  private var functionRow: PanelStack {
    let f = convolution.f
    return row(.input, "f", in: Self.columns(f.support), ValueBounds(of: f.points.map(\.value))) {
      (f.value(at: $0), [])
    }
  }

  private func slidRow(_ facts: CurveFacts) -> PanelStack {
    let slid = facts.slid
    return row(
      .filter, "g", in: Self.columns(slid.support), ValueBounds(of: slid.points.map(\.value))
    ) { (slid.value(at: $0), slid.support.contains($0) ? .tap : []) }
  }

  private func productRow(_ facts: CurveFacts) -> PanelStack {
    let bounds = ValueBounds(of: convolution.f.points.map(\.value))
      .multiplied(by: ValueBounds(of: convolution.g.points.map(\.value)))
    return row(.products, "f·g", in: Self.columns(facts.overlap ?? facts.t...facts.t), bounds) {
      let isCommon = facts.overlap?.contains($0) ?? false
      return (convolution.f.value(at: $0) * facts.slid.value(at: $0), isCommon ? .window : [])
    }
  }

  private func resultRow(at current: Int) -> PanelStack {
    let t = Self.place(current)
    return row(.output, "f*g", in: current...current, resultBounds) {
      guard $0 <= t else { return (nil, .pending) }
      return (convolution.value(at: $0), $0 == t ? [.current, .done] : .done)
    }
  }

  /// Returns a row of samples of a function, some of which have to be seen.
  private func row(
    _ kind: Panel.Kind, _ letter: String, in focus: ClosedRange<Int>, _ bounds: ValueBounds,
    sample: @escaping @Sendable (_ place: Double) -> (value: Double?, roles: Roles)
  ) -> PanelStack {
    let panel = Panel(
      kind, letter: letter, columns: columns, focusColumns: Range(focus).clamped(to: columns),
      bounds: bounds
    ) { _, column in
      let (value, roles) = sample(Self.place(column))
      return Cell(value: value.map { Polynomial($0) }, roles: roles)
    }
    return PanelStack(panel)
  }
}
