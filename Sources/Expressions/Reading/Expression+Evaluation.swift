extension Expression {
  /// Returns the number that comes out where the names have the given values.
  ///
  ///     try Expression("N // S").value(["N": 7, "S": 2])  // 3
  ///
  /// - Throws: ``ExpressionError`` if a name has no value, a calculation no result, or if this is a
  ///   condition.
  public func value(_ bindings: [String: Rational] = [:]) throws(ExpressionError) -> Rational {
    try tree.asNumber().number(bindings)
  }

  /// Returns whether the condition holds where the names have the given values.
  ///
  /// Comparisons are looked at from left to right, and those behind one that fails not at all:
  /// `K <= N, out(N, K) > 2` never complains about a large kernel.
  ///
  /// - Throws: ``ExpressionError`` if a name has no value, a calculation no result, or if this is a
  ///   number.
  public func isTrue(_ bindings: [String: Rational] = [:]) throws(ExpressionError) -> Bool {
    try tree.asCondition().holds(bindings)
  }

  /// Returns the function and the values it is called with, if the whole expression is one call.
  ///
  /// Numbers that the call leaves out are filled in: `out(N, 3)` calls `out` with five numbers.
  public func call(
    _ bindings: [String: Rational] = [:]
  ) throws(ExpressionError) -> (function: Function, arguments: [Rational])? {
    guard case .call(let function, let nodes) = tree.content else { return nil }
    return (function, function.completed(try nodes.numbers(bindings)))
  }

  /// Returns an error, with its place, for each use of a name that is not among the known ones.
  public func unknownNames(besides known: Set<String>) -> [ExpressionError] {
    names.filter { !known.contains($0.name) }.map { unknown in
      .unknownName(unknown.name, at: unknown.range, known: known)
    }
  }
}

extension Node {
  fileprivate func number(
    _ bindings: [String: Rational]
  ) throws(ExpressionError) -> Rational {
    switch content {
    case .number(let value): value
    case .name(let name): try value(of: name, bindings)
    case .negation(let operand): try result(of: .subtract, 0, operand.number(bindings))
    case .operation(let sign, let left, let right):
      try result(of: sign, left.number(bindings), right.number(bindings))
    case .call(let function, let arguments): try result(of: function, arguments.numbers(bindings))
    case .comparison, .conjunction: throw ExpressionError(.conditionAsNumber, at: range)
    }
  }

  fileprivate func holds(_ bindings: [String: Rational]) throws(ExpressionError) -> Bool {
    switch content {
    case .comparison(let first, let links): try holds(first, links, bindings)
    case .conjunction(let conditions): try allHold(conditions, bindings)
    case .number, .name, .negation, .operation, .call:
      throw ExpressionError(.numberAsCondition, at: range)
    }
  }

  private func allHold(
    _ conditions: [Node], _ bindings: [String: Rational]
  ) throws(ExpressionError) -> Bool {
    for condition in conditions {
      guard try condition.holds(bindings) else { return false }
    }
    return true
  }

  private func holds(
    _ first: Node, _ links: [Link], _ bindings: [String: Rational]
  ) throws(ExpressionError) -> Bool {
    var left = try first.number(bindings)
    for link in links {
      let right = try link.operand.number(bindings)
      guard link.comparator(left, right) else { return false }
      left = right
    }
    return true
  }

  private func value(
    of name: String, _ bindings: [String: Rational]
  ) throws(ExpressionError) -> Rational {
    guard let value = bindings[name] else {
      throw .unknownName(name, at: range, known: Set(bindings.keys))
    }
    return value
  }

  private func result(
    of sign: Operator, _ left: Rational, _ right: Rational
  ) throws(ExpressionError) -> Rational {
    do {
      return try sign(left, right)
    } catch {
      throw ExpressionError(.arithmetic(error), at: range)
    }
  }

  private func result(
    of function: Function, _ arguments: [Rational]
  ) throws(ExpressionError) -> Rational {
    do {
      return try function(arguments)
    } catch {
      throw ExpressionError(error, at: range)
    }
  }
}

extension [Node] {
  fileprivate func numbers(
    _ bindings: [String: Rational]
  ) throws(ExpressionError) -> [Rational] {
    try map { node throws(ExpressionError) in try node.number(bindings) }
  }
}

extension ExpressionError {
  /// Returns the error of a name without a value, with the known name that looks most like it.
  static func unknownName(
    _ name: String, at range: Range<Int>, known: Set<String>
  ) -> ExpressionError {
    // Sorted, so that of two equally near names always the same is suggested.
    let suggestion = Spelling.nearest(to: name, among: known.sorted())
    return ExpressionError(.unknownName(name, suggestion: suggestion), at: range)
  }
}
