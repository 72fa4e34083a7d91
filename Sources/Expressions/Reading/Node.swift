/// A part of an expression, with the place it was read from.
struct Node: Hashable, Sendable {
  indirect enum Content: Hashable, Sendable {
    case number(Rational)
    case name(String)
    case negation(Node)
    case operation(Operator, Node, Node)
    case call(Function, [Node])
    case comparison(Node, [Link])
    case conjunction([Node])
  }

  /// One comparison in a chain: the `<= K` of `1 <= K <= N`.
  struct Link: Hashable, Sendable {
    let comparator: Comparator
    let operand: Node
  }

  let content: Content

  /// The place, in characters from the start of the text.
  let range: Range<Int>

  init(_ content: Content, at range: Range<Int>) {
    self.content = content
    self.range = range
  }

  /// Whether this is true or false, instead of a number.
  var isCondition: Bool {
    switch content {
    case .comparison, .conjunction: true
    case .number, .name, .negation, .operation, .call: false
    }
  }

  /// The parts this is made of, from left to right.
  var children: [Node] {
    switch content {
    case .number, .name: []
    case .negation(let operand): [operand]
    case .operation(_, let left, let right): [left, right]
    case .call(_, let arguments): arguments
    case .comparison(let first, let links): [first] + links.map(\.operand)
    case .conjunction(let conditions): conditions
    }
  }

  /// This part and all parts inside it, from left to right.
  var parts: [Node] { [self] + children.flatMap(\.parts) }
}
