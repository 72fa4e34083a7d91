/// A sign of the language, whichever way it was typed.
enum Symbol: String, Sendable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case over = "/"
  case floorOver = "//"
  case power = "^"
  case open = "("
  case close = ")"
  case openFloor = "⌊"
  case closeFloor = "⌋"
  case openCeiling = "⌈"
  case closeCeiling = "⌉"
  case comma = ","
  case and
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case equal = "=="
  case notEqual = "!="

  /// The other ways to type a sign: what Python says, and what a copied page contains.
  private static let otherSpellings: [String: Symbol] = [
    "−": .minus, "–": .minus, "·": .times, "⋅": .times, "×": .times, "**": .power,
    "≤": .lessOrEqual, "≥": .greaterOrEqual, "≠": .notEqual, "=": .equal,
  ]

  /// Creates the sign with a spelling.
  init?(spelling: some StringProtocol) {
    let text = String(spelling)
    guard let symbol = Symbol(rawValue: text) ?? Self.otherSpellings[text] else { return nil }
    self = symbol
  }

  /// The closing bracket that belongs to an opening one.
  var closing: Symbol? {
    switch self {
    case .open: .close
    case .openFloor: .closeFloor
    case .openCeiling: .closeCeiling
    default: nil
    }
  }

  /// Whether this is a bracket that ends something.
  var isClosing: Bool { self == .close || self == .closeFloor || self == .closeCeiling }
}
