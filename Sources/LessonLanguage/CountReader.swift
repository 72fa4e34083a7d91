import ConvEngine
import Expressions

/// Reads whole numbers, alone or one for each axis, and the forms of a padding.
///
///     3    2*4    [3]    [[1, 2]]    same
struct CountReader {
  private(set) var diagnostics: [Diagnostic] = []
  private let text: WrittenText

  init(_ text: WrittenText) {
    self.text = text
  }

  /// Returns the number of the one axis there is.
  mutating func value() -> Int? {
    let items = text.unbracketed?.split(at: ",") ?? [text]
    guard items.count == 1 else {
      report(.tooManyAxes(found: items.count), at: text)
      return nil
    }
    return number(items[0])
  }

  /// Returns the cells on either side, or the rule that a word stands for.
  mutating func padding() -> PaddingRule? {
    switch text.string {
    case "valid": return .valid
    case "same": return .same
    case "full": return .full
    default: break
    }
    if let sides = text.unbracketed?.unbracketed { return sidesPadding(sides) }
    guard text.string.contains(where: \.isNumber) else {
      report(.notPadding(text.string), at: text)
      return nil
    }
    return value().map { .amount(Padding(both: $0)) }
  }

  private mutating func sidesPadding(_ text: WrittenText) -> PaddingRule? {
    let sides = text.split(at: ",")
    guard sides.count == 2 else {
      report(.notPadding("[[\(text.string)]]"), at: text)
      return nil
    }
    guard let before = number(sides[0]), let after = number(sides[1]) else { return nil }
    return .amount(Padding(before: before, after: after))
  }

  private mutating func number(_ text: WrittenText) -> Int? {
    do {
      guard let whole = try Expression(text.string).value().integer else {
        report(.notWhole(text.string), at: text)
        return nil
      }
      return whole
    } catch {
      diagnostics.append(Diagnostic(error, in: text))
      return nil
    }
  }

  private mutating func report(_ problem: CommandProblem, at text: WrittenText) {
    diagnostics.append(Diagnostic(.command(problem), at: text.range))
  }
}

extension WrittenText {
  /// The text inside a pair of brackets that stands around all of it, or nil.
  var unbracketed: WrittenText? {
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
