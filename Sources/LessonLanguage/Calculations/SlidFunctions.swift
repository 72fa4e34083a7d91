import ConvEngine

/// The convolution of two functions of a real number, and the place where it is looked at first.
struct SlidFunctions: WalkedCalculation {
  let convolution: ContinuousConvolution
  /// The place that was asked for, or nil for where both functions first touch.
  let place: Double?

  private var t: Double { place ?? convolution.support.lowerBound }

  /// The area at t, and a table of all areas from where both functions touch to where they part.
  ///
  ///     area = 15/16 = 0.9375 at t = 0.5
  func answer() -> Answer {
    let places = places
    let areas = places.map(convolution.value)
    return Answer(
      outputs: [
        .single("area", convolution.value(at: t)), .single("t", t),
        Answer.Output("places", Tensor(shape: [places.count], elements: places)),
        Answer.Output("areas", Tensor(shape: [areas.count], elements: areas)),
      ], table: table(places), isSaidByTable: true,
      lines: ["area = \(text(ofAreaAt: t)) at t = \(NumberText.text(t))"])
  }

  /// No table has more rows than these: over a wide range its steps are doubled.
  private static let mostSteps = 64.0

  /// From where both functions touch to where they part, in steps of 1/2.
  private var places: [Double] {
    let range = convolution.support
    var step = 0.5
    while (range.upperBound - range.lowerBound) / step > Self.mostSteps { step *= 2 }
    let places = Array(stride(from: range.lowerBound, to: range.upperBound, by: step))
    return places + [range.upperBound]
  }

  private func table(_ places: [Double]) -> TextTable {
    let rows = places.map { t in
      [
        NumberText.text(t), NumberText.text(convolution.value(at: t)),
        convolution.fraction(at: t)?.description ?? "",
      ]
    }
    let isExact = rows.contains { !$0[2].isEmpty }
    return TextTable(
      heading: ["t", "area"] + (isExact ? ["exactly"] : []),
      rows: rows.map { Array($0.prefix(isExact ? 3 : 2)) })
  }

  /// Returns the area as a fraction, where it is an exact one, and as a number: `15/16 = 0.9375`.
  private func text(ofAreaAt t: Double) -> String {
    let area = NumberText.text(convolution.value(at: t))
    guard let fraction = convolution.fraction(at: t), fraction.denominator > 1 else { return area }
    return "\(fraction) = \(area)"
  }
}

// MARK: - Frames

extension SlidFunctions {
  func walks(of subject: Subject) -> [Walk] { [.output] }

  func groups(of look: Look) -> FrameGroups { FrameGroups() }

  func trace(_ look: Look) -> Trace { convolution.trace }

  /// That which is nearest to t.
  var firstFrame: Int { place.map(convolution.frameIndex) ?? 0 }
}
