import ConvEngine
import Expressions

/// Reads the name of a filter, a picture or a generator, with what stands in parentheses behind it.
///
///     sobel-x     box(5x5)     random(2x3x8x8, seed=1)
enum NameReader {
  /// Returns the values that a name stands for, or nil for a text that is to be calculated.
  static func values(
    of text: WrittenText, room: Int
  ) throws(Diagnostic) -> Tensor<Polynomial>? {
    let name = String(text.characters.prefix(while: \.isNamePart))
    guard let row = NamedValues.named(name) else {
      try complain(about: text, name)
      return nil
    }
    let call = text.part(name.count..<text.characters.count)
    let (shape, seed) = try call.isEmpty ? (nil, 0) : arguments(of: call, row, in: text)
    return try tensor(row, shape, seed: seed, in: text, room: room).map { Polynomial($0) }
  }

  /// Returns the values of a row of the table in a shape, or in its own where none is given.
  private static func tensor(
    _ row: NamedValues, _ shape: [Int]?, seed: UInt64, in text: WrittenText, room: Int
  ) throws(Diagnostic) -> Tensor<Double> {
    if let shape, row.sizes != nil {
      guard shape.hasProduct(atMost: room) else { throw ItemReader.tooManyValues(text) }
      if let limit = row.sizes?.limit, shape.contains(where: { $0 > limit }) {
        throw Diagnostic(.command(.sizeTooLarge(row.name, limit: limit)), at: text.range)
      }
    }
    guard let tensor = row.tensor(shape: shape, seed: seed) else { throw malformed(text, row) }
    return tensor
  }

  private static func malformed(_ text: WrittenText, _ row: NamedValues) -> Diagnostic {
    guard let sizes = row.sizes else {
      return Diagnostic(.command(.fixedSize(row.name)), at: text.range)
    }
    let problem = CommandProblem.malformedGenerator(
      text.string, sample: row.sample, takesSeed: sizes.takesSeed)
    return Diagnostic(.command(problem), at: text.range)
  }
}

// MARK: - Arguments

extension NameReader {
  /// Returns the shape and the seed in parentheses: `(2x3x8x8, seed=1)`.
  private static func arguments(
    of call: WrittenText, _ row: NamedValues, in text: WrittenText
  ) throws(Diagnostic) -> (shape: [Int]?, seed: UInt64) {
    guard call.characters[0] == "(" else {
      throw Diagnostic(.command(.missingComma), at: call.range(of: 0..<1))
    }
    let arguments = call.inParentheses?.split(at: ",") ?? []
    guard let first = arguments.first, let shape = shape(first.string),
      let seed = seed(arguments.dropFirst(), row.sizes)
    else { throw malformed(text, row) }
    return (shape, seed)
  }

  /// Returns the sizes in `2x3x8`, at most as many as lists may be nested.
  private static func shape(_ text: String) -> [Int]? {
    let sizes = text.split(omittingEmptySubsequences: false) { "x×".contains($0) }
      .map { Int($0) ?? 0 }
    return sizes.count <= ValueReader.deepest && sizes.allSatisfy { $0 > 0 } ? sizes : nil
  }

  private static func seed(
    _ arguments: ArraySlice<WrittenText>, _ sizes: NamedValues.Sizes?
  ) -> UInt64? {
    guard let argument = arguments.first else { return 0 }
    let parts = argument.split(at: "=").map(\.string)
    guard sizes?.takesSeed == true, arguments.count == 1, parts.count == 2, parts[0] == "seed"
    else { return nil }
    return UInt64(parts[1])
  }
}

// MARK: - Words that are no name

extension NameReader {
  /// Throws what is wrong with a text that is written like a name or the call of one, but is none.
  private static func complain(about text: WrittenText, _ name: String) throws(Diagnostic) {
    guard text.beginsLikeName else { return }
    let hyphenated = String(text.characters.map { $0 == " " ? "-" : $0 })
    if NamedValues.named(hyphenated) != nil {
      let problem = CommandProblem.unknownName(text.string, suggestion: hyphenated)
      throw Diagnostic(.command(problem), at: text.range)
    }
    let isCall = name.count < text.characters.count
    guard !isCall || text.characters[name.count] == "(" else { return }
    let functions = Function.all.map(\.name)
    if isCall, Spelling.nearest(to: name, among: functions) != nil { return }
    let near = NamedValues.suggestion(for: name)
    if isCall, near == nil { return }
    let problem = CommandProblem.unknownName(name, suggestion: near)
    throw Diagnostic(.command(problem), at: text.range(of: 0..<name.count))
  }
}

extension Character {
  /// Whether the character may stand in the name of a filter, a picture or a generator.
  var isNamePart: Bool { isWordPart || self == "-" }
}

extension WrittenText {
  /// Whether the text begins as names do: with two letters.
  fileprivate var beginsLikeName: Bool {
    !isEmpty && characters.prefix(2).allSatisfy(\.isLetter)
  }

  /// What stands in a pair of parentheses around all of the text, or nil.
  fileprivate var inParentheses: WrittenText? {
    guard characters.count > 1, characters.first == "(", characters.last == ")" else { return nil }
    return part(1..<characters.count - 1)
  }
}
