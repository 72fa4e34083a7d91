/// Something that an expression may call by name, with what help says about it.
///
///     Function.named("out")?.signature  // "out(N, K, S=1, P=0, D=1)"
public struct Function: Sendable {
  /// A number that a function takes.
  public struct Parameter: Hashable, Sendable {
    public let name: String

    /// What the number is where a call leaves it out, or nil where it may not.
    public let fallback: Rational?
  }

  /// The name, as it is typed.
  public let name: String

  /// The numbers it takes, in order.
  public let parameters: [Parameter]

  /// Whether it takes more numbers after the parameters, as many as there are.
  public let isVariadic: Bool

  /// What it is the result of, as a fragment.
  public let summary: String

  let result: @Sendable ([Rational]) throws(ExpressionError.Problem) -> Rational

  /// Returns the function with a name, or nil.
  public static func named(_ name: String) -> Function? {
    all.first { $0.name == name }
  }

  /// The name with its parameters and what they are when left out.
  public var signature: String {
    let words = parameters.map { parameter in
      parameter.fallback.map { "\(parameter.name)=\($0)" } ?? parameter.name
    }
    return "\(name)(\((words + (isVariadic ? ["..."] : [])).joined(separator: ", ")))"
  }

  /// How many numbers a call may give; nil stands for any number.
  var arity: (least: Int, most: Int?) {
    let needed = parameters.count { $0.fallback == nil }
    return (needed, isVariadic ? nil : parameters.count)
  }

  /// Returns the result for numbers, with those left out filled in.
  func callAsFunction(_ arguments: [Rational]) throws(ExpressionError.Problem) -> Rational {
    try result(completed(arguments))
  }

  /// Returns the numbers of a call, followed by those that it leaves out.
  func completed(_ arguments: [Rational]) -> [Rational] {
    arguments + parameters.dropFirst(arguments.count).compactMap(\.fallback)
  }
}

extension Function: Hashable {
  public static func == (lhs: Function, rhs: Function) -> Bool { lhs.name == rhs.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
