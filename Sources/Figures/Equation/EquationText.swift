import ConvEngine
import TextCanvas

/// How terms are written.
enum EquationText {
  /// Returns the name of a term's weight, or its value where it has none.
  static func weight(_ term: Equation.Term) -> String {
    term.weight.name?.description ?? factor(term.weight.value)
  }

  /// Returns the weight as it stands beside an arrow, where room is scarce: `w2,3` for `w[2,3]`.
  static func label(_ term: Equation.Term) -> String {
    guard let name = term.weight.name, name.indices.count > 1 else { return weight(term) }
    return name.stem + name.indices.map(String.init).joined(separator: ",")
  }

  /// Returns a term in names: `a·x2`, `a·0` where the padding is read, and `x2` where nothing weighs it.
  static func names(_ term: Equation.Term) -> [Run] {
    let operand = term.operand.name?.description ?? factor(term.operand.value)
    guard !term.isBare else { return [Run(operand)] }
    return [Run(weight(term), ink: .weight(term.weight.name)), Run("·" + operand)]
  }

  /// Returns a term in names, as text.
  static func text(_ term: Equation.Term) -> String { names(term).map(\.text).joined() }

  /// Returns a term in values: `2·3`, `(-1)·4`, or `4` where nothing weighs it.
  static func values(_ term: Equation.Term) -> String {
    term.isBare
      ? factor(term.operand.value)
      : factor(term.weight.value) + "·" + factor(term.operand.value)
  }

  /// Returns a value as a factor or term, in parentheses where its sign would mislead.
  static func factor(_ value: Polynomial) -> String {
    let text = CellText.compact(value)
    let isNegative = value.terms.contains { $0.coefficient < 0 }
    return isNegative || value.terms.count > 1 ? "(\(text))" : text
  }

  /// Returns a sum whose middle gives way to `…` where it is longer than the columns.
  ///
  ///     a·x0 + b·x1 + c·x2 + d·x3   in 20 columns   a·x0 + … + d·x3
  static func elided(_ sum: String, columns: Int) -> String {
    guard sum.count > columns else { return sum }
    let words = sum.split(separator: " ")
    let termCount = (words.count + 1) / 2
    let candidates = (1..<max(2, termCount)).reversed().lazy.map { kept in
      let front = words.prefix(2 * ((kept + 1) / 2) - 1)
      return (front + ["+", "…"] + words.suffix(2 * (kept / 2))).joined(separator: " ")
    }
    return candidates.first { $0.count <= columns } ?? CellText.cut(sum, columns: columns)
  }
}

extension Equation.Combining {
  /// What stands before the first term, between two of them, and behind the last.
  var signs: (open: String, between: String, close: String) {
    switch self {
    case .sum, .copy: ("", " + ", "")
    case .mean(let count): ("(", " + ", ")/\(count)")
    case .largest: ("max(", ", ", ")")
    }
  }
}
