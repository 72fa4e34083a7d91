/// Exact arithmetic, as text: a number such as `floor((N - K)/S) + 1`, or a condition on numbers
/// such as `1 <= K <= N`.
///
///     let size = try Expression("out(N, K, S)")
///     try size.value(["N": 33, "K": 5, "S": 2])  // 15
public struct Expression: Hashable, Sendable {
  /// Longer texts are refused: nobody writes them, and the tree of a sum is as deep as it is long.
  public static let lengthLimit = 1000

  /// The text it was read from.
  public let text: String

  let tree: Node

  /// Creates an expression from its text.
  ///
  /// - Throws: ``ExpressionError`` with the place of what cannot be understood.
  public init(_ text: String) throws(ExpressionError) {
    let limit = Self.lengthLimit
    if text.index(text.startIndex, offsetBy: limit + 1, limitedBy: text.endIndex) != nil {
      throw ExpressionError(.tooLong(limit: limit), at: limit..<limit + 1)
    }
    var lexer = Lexer(text)
    var parser = Parser(try lexer.tokens())
    self.text = text
    tree = try parser.tree()
  }

  /// Whether this is true or false, instead of a number.
  public var isCondition: Bool { tree.isCondition }

  /// The names of the numbers it depends on.
  public var variables: Set<String> { Set(names.map(\.name)) }

  /// The names of the functions it calls.
  public var functions: Set<String> {
    Set(
      tree.parts.compactMap { part in
        if case .call(let function, _) = part.content { function.name } else { nil }
      })
  }

  /// The names in it with their places, from left to right.
  var names: [(name: String, range: Range<Int>)] {
    tree.parts.compactMap { part in
      if case .name(let name) = part.content { (name, part.range) } else { nil }
    }
  }
}

extension Expression: CustomStringConvertible {
  public var description: String { text }
}
