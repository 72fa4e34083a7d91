import ConvEngine

extension Relation {
  /// The size of the output with its numbers, and what of the cells is left over.
  var sizeLines: [String] { ["size = \(sizeEquation)"] + lastWindowLines + leftoverLines }

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
    isTransposed
      ? unwrittenLines : leftover("no window reaches") { "x\($0)" }
  }

  /// Which cells of its output a transposed convolution or a fold leaves alone.
  var unwrittenLines: [String] {
    leftover("nothing is written to") { "y\($0)" }
  }

  /// The size of one of the two axes of a plane, and which of its rows or columns are left over.
  fileprivate func sizeLines(_ name: String, of line: String) -> [String] {
    let remark = isTransposed ? "nothing is written to" : "no window reaches"
    return ["\(name) = \(sizeEquation)"] + lastWindowLines
      + leftover(remark) { "\(line) \($0)" }
  }

  /// Returns a remark on the cells that no window reaches, as long as few enough have to be looked
  /// through.
  private func leftover(_ remark: String, name: (Int) -> String) -> [String] {
    // Nine are found in ten strides, or within ten windows.
    let searched = min(inputSize, 10 * (dilatedKernelSize + min(stride, kernelSize + 1)))
    guard searched <= Self.searchLimit / kernelSize else { return [] }
    let unreached = unreachedInputs.prefix(9).map(name)
    guard !unreached.isEmpty else { return [] }
    let names = unreached.prefix(8).joined(separator: ", ")
    return ["\(remark) \(names)\(unreached.count > 8 ? " ..." : "")"]
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

extension Plane {
  /// The size of the output along each axis with its numbers, and what of the cells is left over.
  var sizeLines: [String] {
    guard rank == 2 else { return columns.sizeLines }
    return rows.sizeLines("height", of: "row") + columns.sizeLines("width", of: "column")
  }
}
