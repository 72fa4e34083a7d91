import ConvEngine

extension Relation {
  /// The size of the output with its numbers, and which input cells no window reaches.
  var sizeLines: [String] { ["size = \(sizeEquation)"] + unreachedLines }

  /// The derivation of the size as one equation a line, and which input cells no window reaches.
  var derivationLines: [String] {
    let steps = sizeDerivation.enumerated().map { place, step in
      (place == 0 ? "out = " : "    = ") + step
    }
    return steps + unreachedLines
  }

  /// Which input cells no window reaches, as long as few enough have to be looked through.
  private var unreachedLines: [String] {
    guard inputSize <= Self.searchLimit / kernelSize else { return [] }
    let unreached = unreachedInputs.prefix(9).map { Frame.inputName($0).description }
    guard !unreached.isEmpty else { return [] }
    let names = unreached.prefix(8).joined(separator: ", ")
    return ["no window reaches \(names)\(unreached.count > 8 ? " ..." : "")"]
  }

  private static var searchLimit: Int { 10_000_000 }
}
