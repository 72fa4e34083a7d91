import ConvEngine
import Expressions

/// Reads whole numbers, alone or one for each axis, and the forms of a padding.
///
///     3    2*4    [3]    [[1, 2]]    same
enum CountReader {
  /// Returns the number of the one axis there is.
  static func count(of text: WrittenText) throws(Diagnostic) -> Int {
    let items = text.items
    guard items.count == 1 else {
      throw Diagnostic(.command(.tooManyAxes(found: items.count)), at: text.range)
    }
    return try number(items[0])
  }

  /// Returns the cells on either side, or the rule that a word stands for.
  static func padding(of text: WrittenText) throws(Diagnostic) -> PaddingRule {
    if let rule = PaddingRule(word: text.string) { return rule }
    if let sides = text.sides {
      return .amount(Padding(before: try number(sides[0]), after: try number(sides[1])))
    }
    let items = text.items
    guard items.count == 1, !items[0].hasBrackets, text.characters.contains(where: \.isNumber)
    else {
      let near = Spelling.nearest(to: text.string, among: PaddingRule.words)
      throw Diagnostic(.command(.notPadding(text.string, suggestion: near)), at: text.range)
    }
    return .amount(Padding(both: try number(items[0])))
  }

  private static func number(_ text: WrittenText) throws(Diagnostic) -> Int {
    do {
      if !text.hasBrackets, let whole = try Expression(text.string).value().integer { return whole }
    } catch {
      throw Diagnostic(error, in: text)
    }
    throw Diagnostic(.command(.notWhole(text.string)), at: text.range)
  }
}

extension PaddingRule {
  /// The words that stand for a rule.
  static let words = ["valid", "same", "full"]

  init?(word: String) {
    switch word {
    case "valid": self = .valid
    case "same": self = .same
    case "full": self = .full
    default: return nil
    }
  }
}

extension WrittenText {
  /// The numbers for the axes, with or without brackets around all of them.
  fileprivate var items: [WrittenText] { (unbracketed ?? self).split(at: ",") }

  fileprivate var hasBrackets: Bool { characters.contains { $0 == "[" || $0 == "]" } }

  /// The two sides of `[[before, after]]`, or nil for anything else.
  fileprivate var sides: [WrittenText]? {
    guard let sides = unbracketed?.unbracketed?.split(at: ","), sides.count == 2 else { return nil }
    return sides
  }

  /// The text inside a pair of brackets that stands around all of it, or nil.
  private var unbracketed: WrittenText? {
    guard characters.count > 1, characters.first == "[", characters.last == "]" else { return nil }
    return part(1..<characters.count - 1)
  }
}

extension Diagnostic {
  /// Creates the diagnostic of an expression that makes up a text.
  init(_ error: ExpressionError, in text: WrittenText) {
    let end = min(error.offset + error.length, text.characters.count)
    let start = min(error.offset, end)
    self.init(.expression(error.problem), at: text.range(of: start..<end))
  }
}
