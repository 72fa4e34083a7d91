/// The numbers of a call, as they are read: first by their places, then by their names.
///
///     out(32, 5, P=2)      by place 32, 5, by name P: the stride between is what it is when left out
struct Arguments {
  let function: Function
  private var placed: [Node] = []
  private var named: [String: Node] = [:]

  init(of function: Function) {
    self.function = function
  }

  /// Adds a number without a name.
  mutating func add(_ number: Node) throws(ExpressionError) {
    guard named.isEmpty else {
      throw ExpressionError(.placedAfterNamed(function), at: number.range)
    }
    placed.append(number)
  }

  /// Adds a number with a name.
  mutating func add(_ number: Node, for name: Token) throws(ExpressionError) {
    guard let place = function.place(of: name.text) else {
      throw ExpressionError(.unknownParameter(function, name.text), at: name.range)
    }
    guard place >= placed.count, named[name.text] == nil else {
      throw ExpressionError(.repeatedParameter(name.text), at: name.range)
    }
    named[name.text] = number
  }

  /// Returns the numbers by their places, up to the last that is given.
  func completed(at range: Range<Int>) throws(ExpressionError) -> [Node] {
    let found = placed.count + named.count
    let (least, most) = function.arity
    var numbers = placed
    for parameter in function.parameters.dropFirst(placed.count) {
      guard let number = named[parameter.name] ?? fallback(parameter, numbers, at: range) else {
        throw ExpressionError(.wrongArgumentCount(function, found: found), at: range)
      }
      numbers.append(number)
    }
    guard found >= least, found <= most ?? .max else {
      throw ExpressionError(.wrongArgumentCount(function, found: found), at: range)
    }
    return numbers
  }

  /// Returns what a parameter is that is left out.
  private func fallback(
    _ parameter: Function.Parameter, _ numbers: [Node], at range: Range<Int>
  ) -> Node? {
    switch parameter.fallback {
    case .number(let number): Node(.number(number), at: range)
    case .same(let name): function.place(of: name).map { numbers[$0] }
    case nil: nil
    }
  }
}

extension Parser {
  /// Reads the numbers of a call, up to its closing parenthesis.
  mutating func arguments(of function: Function) throws(ExpressionError) -> Arguments {
    var arguments = Arguments(of: function)
    guard current.symbol != .close else { return arguments }
    repeat {
      if let name = argumentName {
        advance()
        advance()
        try arguments.add(try comparison().asNumber(), for: name)
      } else {
        try arguments.add(try comparison().asNumber())
      }
    } while advance(past: .comma)
    return arguments
  }

  /// The name in front of the next number: the `P` of `P=2`, but not of `P == 2`.
  private var argumentName: Token? {
    guard case .name = current.kind, next?.symbol == .equal, next?.text == "=" else { return nil }
    return current
  }
}
