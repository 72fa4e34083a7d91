/// Which inputs the outputs of a layer read, and what the weights are called that they read through.
struct Wiring: Hashable, Sendable {
  let connection: Connection
  let relation: Relation

  /// How many weights the layer learns.
  var parameterCount: Int {
    switch connection {
    case .dense: relation.inputSize * relation.outputSize
    case .local: relation.kernelSize * relation.outputSize
    case .shared: relation.kernelSize
    }
  }

  /// How many inputs an output reads.
  var fanIn: Int { connection == .dense ? relation.inputSize : relation.kernelSize }

  /// Returns the inputs from the first that an output reads to the last.
  func span(of output: Int) -> Range<Int> {
    connection == .dense ? 0..<relation.inputSize : relation.window(of: output)
  }

  /// Returns the input that an output reads in a place among those it reads.
  func input(output: Int, place: Int) -> Int {
    connection == .dense ? place : relation.input(output: output, tap: place)
  }

  /// Returns the place of an input among those that an output reads, or nil where it is not.
  func place(joining input: Int, to output: Int) -> Int? {
    connection == .dense ? input : relation.tap(joining: input, to: output)
  }

  /// Returns whether any output reads an input.
  func isReached(_ input: Int) -> Bool { connection == .dense || relation.isReached(input) }

  /// Returns the name of the weight that an output reads through in a place.
  func weight(output: Int, place: Int) -> Name {
    guard connection != .shared else { return .weight(place, of: relation.kernelSize) }
    return Name("w", output, input(output: output, place: place))
  }

  /// The weights of the output with the longest names, as many as a value's bounds can use.
  var longestWeights: [Polynomial] {
    (0..<fanIn).suffix(ValueBounds.mostTerms).map {
      Polynomial(symbol: weight(output: relation.outputSize - 1, place: $0))
    }
  }
}
