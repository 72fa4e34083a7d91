import ConvEngine

// Commands that come to words or to a single number.

/// A page of help.
struct HelpText: Calculation {
  let lines: [String]

  func answer() -> Answer { Answer(outputs: [], lines: lines) }
}

/// The value of an expression.
struct ExpressionValue: Calculation {
  let value: Double
  /// The expression and its exact value.
  let text: String

  func answer() -> Answer { Answer(outputs: [.single("value", value)], lines: [text]) }
}

extension SizeNumbers: Calculation {
  /// Returns the size of an output.
  func answer() throws(ConvolutionError) -> Answer {
    Answer(
      outputs: [.single("size", Double(try relation().derivedSize))], lines: try lines())
  }
}

/// The number that gives an output a size, and the values it may have.
struct SizeSolution: Calculation {
  let question: SizeQuestion
  let values: ClosedRange<Int>

  func answer() throws(ConvolutionError) -> Answer {
    Answer(
      outputs: [.single(question.asked.letter, Double(values.lowerBound))],
      lines: try question.lines(values))
  }
}
