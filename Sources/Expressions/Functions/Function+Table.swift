import ConvEngine

extension Function {
  /// All functions: reading, evaluating, suggestions and help look here.
  public static let all: [Function] = calculations + sizes + fields + costs

  private static let calculations: [Function] = [
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
  ]

  init(
    _ name: String, _ required: [String], optional: [(name: String, fallback: Fallback)] = [],
    isVariadic: Bool = false, _ summary: String, details: String = "",
    result: @escaping @Sendable ([Rational]) throws(ExpressionError.Problem) -> Rational
  ) {
    self.name = name
    self.parameters =
      required.map { Parameter(name: $0, fallback: nil) }
      + optional.map { Parameter(name: $0.name, fallback: $0.fallback) }
    self.isVariadic = isVariadic
    self.summary = summary
    self.details = details
    self.result = result
  }
}

extension Function.Fallback: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) {
    self = .number(Rational(value))
  }
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
