/// The formula of a relation's size as text, with letters or with the numbers in their place.
///
///     fitting     floor((N + 2·P − D·(K−1) − 1)/S) + 1
///     beginning   ceil((N + 2·P − D·(K−1) − 1)/S) + 1, at most ceil((N + P)/S)
///     covering    (N − 1)·S − 2·P + D·(K−1) + output_padding + 1
struct SizeFormula {
  let relation: Relation
  /// Whether the formula of a transposed convolution names its output padding.
  var hasOutputPadding = true

  /// What stands in a formula.
  struct Terms {
    let size, kernel, stride, dilation, outputPadding: String
    let before, after: String
  }

  var letters: Terms {
    Terms(
      size: "N", kernel: "K", stride: "S", dilation: "D", outputPadding: "output_padding",
      before: "P", after: relation.padding.isSymmetric ? "P" : "P'")
  }

  var numbers: Terms {
    Terms(
      size: "\(relation.givenSize)", kernel: "\(relation.kernelSize)",
      stride: "\(relation.stride)", dilation: "\(relation.dilation)",
      outputPadding: "\(relation.outputPadding)", before: "\(relation.padding.before)",
      after: "\(relation.padding.after)")
  }

  /// The padding on both sides, each behind a sign: `2·P`, or `P + P'`.
  private func padding(_ terms: Terms, sign: String) -> String {
    relation.padding.isSymmetric ? "2·\(terms.before)" : "\(terms.before) \(sign) \(terms.after)"
  }

  private func reach(_ terms: Terms) -> String { "\(terms.dilation)·(\(terms.kernel)−1)" }
}

// MARK: - Whole formulas

extension SizeFormula {
  /// Returns the formula with everything in it.
  func whole(_ terms: Terms) -> String {
    switch relation.sizing {
    case .fitting: windows(terms, rounding: "floor")
    case .beginning: capped(windows(terms, rounding: "ceil"), terms)
    case .covering: covering(terms)
    }
  }

  private func windows(_ terms: Terms, rounding: String) -> String {
    let padded = "\(terms.size) + \(padding(terms, sign: "+"))"
    return "\(rounding)((\(padded) − \(reach(terms)) − 1)/\(terms.stride)) + 1"
  }

  /// Returns the number of windows, or the smaller number of those that begin in time.
  private func capped(_ windows: String, _ terms: Terms) -> String {
    guard relation.dropsWindow else { return windows }
    return "min(\(windows), ceil((\(terms.size) + \(terms.before))/\(terms.stride)))"
  }

  private func covering(_ terms: Terms) -> String {
    let starts = "(\(terms.size) − 1)·\(terms.stride)"
    return sum(
      starts, padding: padding(terms, sign: "−"), reach: reach(terms), added: terms.outputPadding)
  }

  /// The terms of a transposed convolution, each as a number: `4 − 0 + 2 + 0 + 1`.
  var sum: String {
    let (padding, last) = (relation.padding, relation.outputSize - 1)
    let cut =
      padding.isSymmetric ? "\(2 * padding.before)" : "\(padding.before) − \(padding.after)"
    return sum(
      "\(relation.input(output: last, tap: 0) + padding.before)", padding: cut,
      reach: "\(relation.dilatedKernelSize - 1)", added: "\(relation.outputPadding)")
  }

  private func sum(_ starts: String, padding: String, reach: String, added: String) -> String {
    "\(starts) − \(padding) + \(reach)" + (hasOutputPadding ? " + \(added)" : "") + " + 1"
  }
}

// MARK: - Short formulas

extension SizeFormula {
  /// Returns the formula without what is 0 or 1 and changes nothing.
  func short(_ terms: Terms) -> String {
    switch relation.sizing {
    case .fitting: shortWindows(terms, rounding: "floor")
    case .beginning: capped(shortWindows(terms, rounding: "ceil"), terms)
    case .covering: shortCovering(terms)
    }
  }

  private func shortWindows(_ terms: Terms, rounding: String) -> String {
    let isBare = relation.paddedSize == relation.inputSize
    let padded = isBare ? terms.size : "\(terms.size) + \(padding(terms, sign: "+"))"
    let isDense = relation.dilation == 1
    let reach = isDense ? terms.kernel : reach(terms)
    if relation.stride == 1 { return "\(padded) − \(reach)" + (isDense ? " + 1" : "") }
    return "\(rounding)((\(padded) − \(reach)\(isDense ? "" : " − 1"))/\(terms.stride)) + 1"
  }

  private func shortCovering(_ terms: Terms) -> String {
    let starts = relation.stride == 1 ? "\(terms.size) − 1" : "(\(terms.size) − 1)·\(terms.stride)"
    let isBare = relation.padding == Padding(both: 0)
    let cut = isBare ? "" : " − \(padding(terms, sign: "−"))"
    let kernel = relation.dilation == 1 ? terms.kernel : "\(reach(terms)) + 1"
    let added = relation.outputPadding == 0 ? "" : " + \(terms.outputPadding)"
    return "\(starts)\(cut) + \(kernel)\(added)"
  }
}
