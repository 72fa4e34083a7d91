import ConvEngine
import Expressions

/// Reads whole numbers, one for all axes or one for each, and the forms of a padding.
///
///     3    2*4    [1, 2]    32x20    [[1, 2]]    [[1, 0], [0, 2]]    same
enum CountReader {
  /// Returns the number of the one axis there is.
  static func count(of text: WrittenText) throws(Diagnostic) -> Int {
    try counts(of: text, axes: 1)[0]
  }

  /// Returns one number for each axis; one that stands alone is that of all.
  static func counts(of text: WrittenText, axes: Int) throws(Diagnostic) -> [Int] {
    let items = text.items
    guard [1, axes].contains(items.count) else {
      let problem = CommandProblem.wrongAxisCount(found: items.count, axes: axes)
      throw Diagnostic(.command(problem), at: text.range)
    }
    return try list(of: text).repeated(axes)
  }

  /// Returns as many numbers as there are.
  static func list(of text: WrittenText) throws(Diagnostic) -> [Int] {
    let items = text.items
    guard !text.isShape || items.allSatisfy({ !$0.isEmpty }) else {
      throw Diagnostic(.command(.notWhole(text.string)), at: text.range)
    }
    return try items.map(number)
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

// MARK: - Padding

extension CountReader {
  /// Returns the cells on either side of the one axis, or the rule that a word stands for.
  static func padding(of text: WrittenText) throws(Diagnostic) -> PaddingAmount {
    try paddings(of: text, axes: 1, words: PaddingAmount.words)[0]
  }

  /// Returns the cells on either side of each axis, or the rule that a word stands for.
  ///
  /// What stands alone is that of all axes. A number is for both sides of an axis, a pair for one each.
  static func paddings(
    of text: WrittenText, axes: Int, words: [String]
  ) throws(Diagnostic) -> [PaddingAmount] {
    let near = Spelling.nearest(to: text.string, among: words)
    let problem = CommandProblem.notPadding(text.string, words: words, suggestion: near)
    let notPadding = Diagnostic(.command(problem), at: text.range)
    if words.contains(text.string), let rule = PaddingAmount(word: text.string) {
      return [rule].repeated(axes)
    }
    let items = text.items
    guard items.allSatisfy(\.isPadding) else { throw notPadding }
    guard [1, axes].contains(items.count) else {
      // For one axis the two numbers are probably meant for its two sides.
      if axes == 1 { throw notPadding }
      let problem = CommandProblem.wrongAxisCount(found: items.count, axes: axes)
      throw Diagnostic(.command(problem), at: text.range)
    }
    return try items.map { item throws(Diagnostic) in .amount(try sides(item)) }.repeated(axes)
  }

  /// Returns as many paddings as there are, one for all axes or one for each.
  static func paddingList(
    of text: WrittenText, words: [String]
  ) throws(Diagnostic) -> [PaddingAmount] {
    try paddings(of: text, axes: text.items.count, words: words)
  }

  private static func sides(_ text: WrittenText) throws(Diagnostic) -> Padding {
    guard let sides = text.sides else { return Padding(both: try number(text)) }
    return Padding(before: try number(sides[0]), after: try number(sides[1]))
  }
}

extension PaddingAmount {
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

extension Array {
  /// Returns one for each axis: the elements, or the only one for all.
  fileprivate func repeated(_ axes: Int) -> [Element] {
    count == 1 ? Array(repeating: self[0], count: axes) : self
  }
}

extension WrittenText {
  /// The items for the axes: a shape, or a list with or without brackets around it.
  fileprivate var items: [WrittenText] { (unbracketed ?? self).split(at: isShape ? "x" : ",") }

  /// Whether the text is numbers with crosses between them, `32x20`.
  fileprivate var isShape: Bool {
    let inside = (unbracketed ?? self).characters
    return inside.contains("x") && inside.allSatisfy { $0.isNumber || $0 == "x" }
  }

  fileprivate var hasBrackets: Bool { characters.contains { $0 == "[" || $0 == "]" } }

  /// Whether the text looks like a number, or like two in brackets.
  fileprivate var isPadding: Bool {
    sides?.allSatisfy { !$0.hasBrackets }
      ?? (!hasBrackets && characters.contains(where: \.isNumber))
  }

  /// The two sides of an axis, `[before, after]`, or nil for anything else.
  fileprivate var sides: [WrittenText]? {
    guard let sides = unbracketed?.split(at: ","), sides.count == 2 else { return nil }
    return sides
  }

  /// The text inside a pair of brackets that stands around all of it, or nil.
  private var unbracketed: WrittenText? {
    guard characters.count > 1, characters.first == "[", characters.last == "]" else { return nil }
    var depth = 0
    for character in characters.dropLast() {
      depth += character.nesting
      if depth == 0 { return nil }
    }
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
