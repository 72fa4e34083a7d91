import ConvEngine

extension Function {
  /// All functions, by name: reading, evaluating, suggestions and help look here.
  public static let all: [Function] = [
    Function("abs", ["x"], "the distance from zero") { x throws(ExpressionError.Problem) in
      x[0] < 0 ? try arithmetic { () throws(ArithmeticError) in try -x[0] } : x[0]
    },
    Function("ceil", ["x"], "x rounded up to a whole number") { x in Rational(x[0].ceiling) },
    Function("floor", ["x"], "x rounded down to a whole number") { x in Rational(x[0].floor) },
    Function("max", ["x"], isVariadic: true, "the largest of the numbers") { x in
      x.dropFirst().reduce(x[0], Swift.max)
    },
    Function("min", ["x"], isVariadic: true, "the smallest of the numbers") { x in
      x.dropFirst().reduce(x[0], Swift.min)
    },
    Function(
      "out", ["N", "K"], optional: [("S", 1), ("P", 0), ("D", 1)],
      "the output size of a convolution: input size N, kernel K, stride S, padding P on each side, "
        + "dilation D",
      result: outputSize),
  ]

  private init(
    _ name: String, _ required: [String], optional: [(name: String, fallback: Rational)] = [],
    isVariadic: Bool = false, _ summary: String,
    result: @escaping @Sendable ([Rational]) throws(ExpressionError.Problem) -> Rational
  ) {
    self.name = name
    self.parameters =
      required.map { Parameter(name: $0, fallback: nil) }
      + optional.map { Parameter(name: $0.name, fallback: $0.fallback) }
    self.isVariadic = isVariadic
    self.summary = summary
    self.result = result
  }
}

/// Returns how many outputs the engine says there are for the numbers N, K, S, P, D.
private func outputSize(of numbers: [Rational]) throws(ExpressionError.Problem) -> Rational {
  let sizes = try wholeNumbers(numbers, for: "N", "K", "S", "P", "D")
  do {
    let relation = try Relation(
      inputSize: sizes[0], kernelSize: sizes[1], stride: sizes[2],
      padding: .amount(Padding(both: sizes[3])), dilation: sizes[4])
    return Rational(relation.outputSize)
  } catch {
    throw .convolution(error)
  }
}

private func wholeNumbers(
  _ numbers: [Rational], for names: String...
) throws(ExpressionError.Problem) -> [Int] {
  var integers: [Int] = []
  for (name, number) in zip(names, numbers) {
    guard let integer = number.integer else { throw .notWhole(parameter: name, number) }
    integers.append(integer)
  }
  return integers
}

/// Returns the result of a calculation, and turns its failure into a problem of the expression.
func arithmetic(
  _ calculation: () throws(ArithmeticError) -> Rational
) throws(ExpressionError.Problem) -> Rational {
  do {
    return try calculation()
  } catch {
    throw .arithmetic(error)
  }
}
