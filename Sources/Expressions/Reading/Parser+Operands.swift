extension Parser {
  /// Reads what stands between operators: a number, a name, a call, or something in brackets.
  mutating func operand() throws(ExpressionError) -> Node {
    let token = current
    switch token.kind {
    case .number(let value):
      advance()
      return Node(.number(value), at: token.range)
    case .name(let name):
      advance()
      return current.symbol == .open ? try call(name, token) : try variable(name, token)
    case .symbol(.open), .symbol(.openFloor), .symbol(.openCeiling):
      return try group(token)
    case .symbol, .end:
      throw missingOperand()
    }
  }

  private func variable(_ name: String, _ token: Token) throws(ExpressionError) -> Node {
    if let function = Function.named(name) {
      throw ExpressionError(.uncalledFunction(function), at: token.range)
    }
    return Node(.name(name), at: token.range)
  }

  /// Reads `( ... )`, `⌊ ... ⌋` or `⌈ ... ⌉`.
  private mutating func group(_ opening: Token) throws(ExpressionError) -> Node {
    advance()
    let inner = try nested { parser throws(ExpressionError) in try parser.condition() }
    try close(opening)
    let range = opening.range.lowerBound..<previousEnd
    let rounding: String? =
      switch opening.symbol {
      case .openFloor: "floor"
      case .openCeiling: "ceil"
      default: nil
      }
    guard let function = rounding.flatMap(Function.named) else {
      return Node(inner.content, at: range)
    }
    return Node(.call(function, [try inner.asNumber()]), at: range)
  }

  /// Reads the numbers of a call, from its opening parenthesis on.
  private mutating func call(_ name: String, _ token: Token) throws(ExpressionError) -> Node {
    guard let function = Function.named(name) else {
      let suggestion = Spelling.nearest(to: name, among: Function.all.map(\.name))
      throw ExpressionError(.unknownFunction(name, suggestion: suggestion), at: token.range)
    }
    let opening = current
    advance()
    let arguments = try nested { parser throws(ExpressionError) in
      try parser.arguments(of: function)
    }
    try close(opening)
    let range = token.range.lowerBound..<previousEnd
    return Node(.call(function, try arguments.completed(at: range)), at: range)
  }

  private mutating func close(_ opening: Token) throws(ExpressionError) {
    if let closing = opening.symbol?.closing, advance(past: closing) { return }
    guard current.kind == .end else { throw unexpectedToken() }
    throw ExpressionError(.unclosed(opening.text), at: opening.range)
  }
}

// MARK: - What a misplaced word means

extension Parser {
  /// Returns the error of a place where a number should begin.
  private func missingOperand() -> ExpressionError {
    if let previous, current.kind == .end || current.symbol?.isClosing == true {
      return ExpressionError(.missingOperand(after: previous.text), at: current.range)
    }
    return unexpectedToken()
  }

  /// Returns the error of a word that does not go on with what was read.
  func unexpectedToken() -> ExpressionError {
    let problem: ExpressionError.Problem
    switch current.kind {
    case .number, .name, .symbol(.open), .symbol(.openFloor), .symbol(.openCeiling):
      problem = .missingOperator(before: current.text)
    case .symbol(let symbol) where symbol.isClosing:
      problem = .unopened(current.text)
    case .symbol, .end:
      problem = .unexpected(current.text)
    }
    return ExpressionError(problem, at: current.range)
  }
}

extension Node {
  /// Returns this part if it is a number.
  func asNumber() throws(ExpressionError) -> Node {
    guard !isCondition else { throw ExpressionError(.conditionAsNumber, at: range) }
    return self
  }

  /// Returns this part if it is true or false.
  func asCondition() throws(ExpressionError) -> Node {
    guard isCondition else { throw ExpressionError(.numberAsCondition, at: range) }
    return self
  }
}
