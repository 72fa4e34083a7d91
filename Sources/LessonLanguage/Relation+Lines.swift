import ConvEngine

extension Relation {
  /// The size of the output with its numbers, and which input cells no window reaches.
  var sizeLines: [String] { ["size = \(sizeEquation)"] + leftoverLines }

  /// The derivation of the size as one equation a line, and what of the cells is left over.
  var derivationLines: [String] {
    sizeDerivation.equations("out") + lastWindowLines + leftoverLines
  }

  /// What becomes of a last window that rounding up has begun.
  private var lastWindowLines: [String] {
    let beyond = spannedPositions.upperBound - paddedPositions.upperBound
    let input = padding.after > 0 ? "padded input" : "input"
    let rest =
      beyond == 1 ? "cell beyond the \(input), which does" : "cells beyond the \(input), which do"
    return (beyond > 0 ? ["the last window reaches \(beyond) \(rest) not count"] : [])
      + (dropsWindow ? ["one window more would begin behind the input, and does not count"] : [])
  }

  private var leftoverLines: [String] {
    isTransposed ? unwrittenLines : leftover(Frame.inputName).map { "no window reaches \($0)" }
  }

  /// Which cells of its output a transposed convolution or a fold leaves alone.
  var unwrittenLines: [String] {
    leftover(Frame.outputName).map { "nothing is written to \($0)" }
  }

  /// Returns the names of the cells that no window reaches, in one text, as long as few enough have to
  /// be looked through.
  private func leftover(_ name: (Int) -> Name) -> [String] {
    // Nine are found in ten strides, or within ten windows.
    let searched = min(inputSize, 10 * (dilatedKernelSize + min(stride, kernelSize + 1)))
    guard searched <= Self.searchLimit / kernelSize else { return [] }
    let unreached = unreachedInputs.prefix(9).map { name($0).description }
    guard !unreached.isEmpty else { return [] }
    return [unreached.prefix(8).joined(separator: ", ") + (unreached.count > 8 ? " ..." : "")]
  }

  private static var searchLimit: Int { 10_000_000 }
}

extension [String] {
  /// Returns the lines as equations: `out = ..` above, and below it ` = ..`.
  func equations(_ name: String) -> [String] {
    enumerated().map { place, step in
      (place == 0 ? name : String(repeating: " ", count: name.count)) + " = " + step
    }
  }
}
