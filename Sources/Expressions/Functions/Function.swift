/// Something that an expression may call by name, with what help says about it.
///
///     Function.named("out")?.signature  // "out(N, K, S=1, P=0, D=1)"
public struct Function: Sendable {
  /// A number that a function takes.
  public struct Parameter: Hashable, Sendable {
    public let name: String

    /// What the number is where a call leaves it out, or nil where it may not.
    public let fallback: Fallback?
  }

  /// What a number is that a call leaves out.
  public enum Fallback: Hashable, Sendable {
    case number(Rational)
    /// What an earlier parameter is.
    case same(as: String)
  }

  /// The name, as it is typed.
  public let name: String

  /// The numbers it takes, in order.
  public let parameters: [Parameter]

  /// Whether it takes more numbers after the parameters, as many as there are.
  public let isVariadic: Bool

  /// What it is the result of, as a fragment.
  public let summary: String

  /// What its numbers are, as a fragment, or nothing where their names say it.
  public let details: String

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

  /// Returns the place of the parameter with a name, or nil.
  func place(of name: String) -> Int? { parameters.firstIndex { $0.name == name } }

  /// Returns the result for numbers, with those left out filled in.
  func callAsFunction(_ arguments: [Rational]) throws(ExpressionError.Problem) -> Rational {
    try result(completed(arguments))
  }

  /// Returns the numbers of a call, followed by those that it leaves out.
  func completed(_ arguments: [Rational]) -> [Rational] {
    parameters.dropFirst(arguments.count).reduce(arguments) { numbers, parameter in
      switch parameter.fallback {
      case .number(let number): numbers + [number]
      case .same(let name): numbers + (place(of: name).map { [numbers[$0]] } ?? [])
      case nil: numbers
      }
    }
  }
}

extension Function: Hashable {
  public static func == (lhs: Function, rhs: Function) -> Bool { lhs.name == rhs.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Function.Fallback: CustomStringConvertible {
  public var description: String {
    switch self {
    case .number(let number): "\(number)"
    case .same(let name): name
    }
  }
}
