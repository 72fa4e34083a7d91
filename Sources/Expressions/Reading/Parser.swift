/// Reads words into a tree, by recursive descent.
///
///     condition   = comparison, { ("," | "and"), comparison }
///     comparison  = sum, { ("<" | "<=" | ">" | ">=" | "==" | "!="), sum }
///     sum         = product, { ("+" | "-"), product }
///     product     = prefix, { ("*" | "/" | "//"), prefix }
///     prefix      = { "+" | "-" }, power
///     power       = operand, [ "^", prefix ]
///     operand     = number | name | function, "(", arguments, ")" | "(", condition, ")" | "⌊" ...
///     arguments   = [ argument, { ",", argument } ]
///     argument    = [ name, "=" ], sum
struct Parser {
  /// How deep an expression may nest.
  ///
  /// Each level costs a few stack frames, here and wherever the tree is walked.
  static let depthLimit = 200

  private let tokens: [Token]
  private var position = 0
  private var depth = 0

  /// Creates a parser of words, the last of which is the end of the text.
  init(_ tokens: [Token]) {
    self.tokens = tokens
  }

  /// Returns the tree of all words.
  mutating func tree() throws(ExpressionError) -> Node {
    guard tokens.count > 1 else { throw ExpressionError(.empty, at: current.range) }
    let tree = try condition()
    guard current.kind == .end else { throw unexpectedToken() }
    return tree
  }
}

// MARK: - Grammar

extension Parser {
  /// Reads one sum or comparison, or several comparisons that must all hold.
  mutating func condition() throws(ExpressionError) -> Node {
    let first = try comparison()
    guard current.symbol == .comma || current.symbol == .and else { return first }
    var conditions = [try first.asCondition()]
    while advance(past: .comma) || advance(past: .and) {
      conditions.append(try comparison().asCondition())
    }
    return Node(.conjunction(conditions), at: first.range.lowerBound..<previousEnd)
  }

  /// Reads a sum, or a chain of sums that are compared: `1 <= K <= N`.
  mutating func comparison() throws(ExpressionError) -> Node {
    let first = try operation(atLeast: .sum)
    var links: [Node.Link] = []
    while let comparator = Comparator(current.symbol) {
      advance()
      let operand = try operation(atLeast: .sum).asNumber()
      links.append(Node.Link(comparator: comparator, operand: operand))
    }
    guard !links.isEmpty else { return first }
    return Node(.comparison(try first.asNumber(), links), at: first.range.lowerBound..<previousEnd)
  }

  /// Reads operands joined by operators that hold at least as tightly as given.
  mutating func operation(atLeast precedence: Precedence) throws(ExpressionError) -> Node {
    var left = try prefixed()
    while let sign = Operator(current.symbol), sign.precedence >= precedence {
      advance()
      let right = try nested(if: sign == .power) { parser throws(ExpressionError) in
        try parser.operation(atLeast: sign.rightPrecedence)
      }
      let range = left.range.lowerBound..<previousEnd
      left = Node(.operation(sign, try left.asNumber(), try right.asNumber()), at: range)
    }
    return left
  }

  /// Reads an operand with the signs in front of it.
  ///
  /// As in Python a minus holds less tightly than a power: `-2^2` is `-(2^2)`.
  private mutating func prefixed() throws(ExpressionError) -> Node {
    let start = current.range.lowerBound
    guard current.symbol == .minus || current.symbol == .plus else { return try operand() }
    let isMinus = current.symbol == .minus
    advance()
    let inner = try nested { parser throws(ExpressionError) in
      try parser.operation(atLeast: .power).asNumber()
    }
    return isMinus ? Node(.negation(inner), at: start..<previousEnd) : inner
  }
}

// MARK: - Moving on

extension Parser {
  /// The word to be read next.
  var current: Token { tokens[position] }

  /// The word read last.
  var previous: Token? { position > 0 ? tokens[position - 1] : nil }

  /// The word behind the one to be read next, or nil at the end.
  var next: Token? { position + 1 < tokens.count ? tokens[position + 1] : nil }

  /// Where the word read last ends.
  var previousEnd: Int { previous?.range.upperBound ?? 0 }

  /// Moves on by one word, though never past the end.
  mutating func advance() {
    position = min(position + 1, tokens.count - 1)
  }

  /// Moves past a sign if it is the current word, and returns whether it was.
  mutating func advance(past symbol: Symbol) -> Bool {
    guard current.symbol == symbol else { return false }
    advance()
    return true
  }

  /// Reads something that is nested one level deeper than what surrounds it.
  mutating func nested<Result>(
    if isDeeper: Bool = true, _ read: (inout Parser) throws(ExpressionError) -> Result
  ) throws(ExpressionError) -> Result {
    guard isDeeper else { return try read(&self) }
    guard depth < Self.depthLimit else {
      throw ExpressionError(.tooDeep(limit: Self.depthLimit), at: current.range)
    }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }
}
