import ConvEngine
import Expressions
import Quiz

/// Reads one item of a list: a number, a symbol, a range, a calculation or a generator.
enum ItemReader {
  enum Value {
    case values([Polynomial])
    case tensor(Tensor<Polynomial>)
  }

  /// Returns the values that an item stands for.
  static func value(of text: WrittenText) -> Result<Value, Diagnostic> {
    if let number = NumberReader.number(text.characters) {
      return .success(.values([Polynomial(number)]))
    }
    if let symbol = symbol(text.characters[...]) { return .success(.values([symbol])) }
    if let dots = text.firstRange(of: "..") { return range(text, dots) }
    if text.string.hasPrefix("random(") { return generator(text) }
    return calculation(text).map { .values([Polynomial($0)]) }
  }

  /// Returns the symbol that characters spell: one letter with or without digits, or its negative.
  static func symbol(_ characters: ArraySlice<Character>) -> Polynomial? {
    if let first = characters.first, first == "-" || first == "−" {
      return symbol(characters.dropFirst()).map { Polynomial(-1) * $0 }
    }
    guard let letter = characters.first, letter.isLetter, letter.isASCII else { return nil }
    let digits = characters.dropFirst()
    if digits.isEmpty { return Polynomial(symbol: Name(String(letter))) }
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), digits.count < 10,
      let index = Int(String(digits))
    else { return nil }
    return Polynomial(symbol: Name(String(letter), index))
  }

  private static func calculation(_ text: WrittenText) -> Result<Double, Diagnostic> {
    if let problem = problem(with: text) { return .failure(problem) }
    do {
      let value = try Expression(text.string).value()
      return .success(Double(value.numerator) / Double(value.denominator))
    } catch {
      return .failure(Diagnostic(error, in: text))
    }
  }

  /// Returns what is wrong with a word, which is no calculation.
  private static func problem(with text: WrittenText) -> Diagnostic? {
    let isWord = text.characters.allSatisfy { $0.isLetter || $0.isNumber || "_-".contains($0) }
    guard isWord, text.characters.first?.isLetter == true else { return nil }
    return Diagnostic(.command(.unknownName(text.string, suggestion: nil)), at: text.range)
  }
}

// MARK: - Ranges

extension ItemReader {
  /// Returns the values from one end to the other, counting up or down.
  private static func range(_ text: WrittenText, _ dots: Range<Int>) -> Result<Value, Diagnostic> {
    let ends = [
      text.part(0..<dots.lowerBound), text.part(dots.upperBound..<text.characters.count),
    ]
    guard ends.allSatisfy({ !$0.characters.isEmpty }) else { return malformed(text) }
    if let first = symbol(ends[0].characters[...])?.symbol,
      let last = symbol(ends[1].characters[...])?.symbol
    {
      return names(from: first, to: last).map { .success(.values($0)) } ?? malformed(text)
    }
    switch (whole(ends[0]), whole(ends[1])) {
    case (.success(let first?), .success(let last?)): return numbers(first, last, text)
    case (.failure(let diagnostic), _), (_, .failure(let diagnostic)): return .failure(diagnostic)
    default: return malformed(text)
    }
  }

  private static func malformed(_ text: WrittenText) -> Result<Value, Diagnostic> {
    .failure(Diagnostic(.command(.malformedRange(text.string)), at: text.range))
  }

  private static func whole(_ text: WrittenText) -> Result<Int?, Diagnostic> {
    do {
      return .success(try Expression(text.string).value().integer)
    } catch {
      return .failure(Diagnostic(error, in: text))
    }
  }

  private static func numbers(
    _ first: Int, _ last: Int, _ text: WrittenText
  ) -> Result<Value, Diagnostic> {
    let limit = Demonstration.lengthLimit
    let (distance, overflow) = last.subtractingReportingOverflow(first)
    guard !overflow, distance.magnitude < limit else {
      return .failure(Diagnostic(.command(.tooManyValues(limit: limit)), at: text.range))
    }
    let step = last < first ? -1 : 1
    return .success(
      .values(stride(from: first, through: last, by: step).map { Polynomial(Double($0)) }))
  }

  /// Returns `x0 .. x6` or `a .. e` written out, or nil where the ends are of different kinds.
  private static func names(from first: Name, to last: Name) -> [Polynomial]? {
    if let start = first.indices.first, let end = last.indices.first, first.stem == last.stem,
      abs(end - start) < Demonstration.lengthLimit
    {
      return stride(from: start, through: end, by: end < start ? -1 : 1).map {
        Polynomial(symbol: Name(first.stem, $0))
      }
    }
    guard first.indices.isEmpty, last.indices.isEmpty, let start = first.stem.utf8.first,
      let end = last.stem.utf8.first, start <= end
    else { return nil }
    return (start...end).map { Polynomial(symbol: Name(String(UnicodeScalar($0)))) }
  }
}

// MARK: - Generators

extension ItemReader {
  /// Returns small whole numbers drawn from a seed: `random(8, seed=1)`, `random(1x2x8)`.
  private static func generator(_ text: WrittenText) -> Result<Value, Diagnostic> {
    let failure = Diagnostic(.command(.malformedGenerator(text.string)), at: text.range)
    guard text.characters.last == ")" else { return .failure(failure) }
    let inside = text.part("random(".count..<text.characters.count - 1).split(at: ",")
    let sizes = inside[0].string.split(separator: "x", omittingEmptySubsequences: false)
    let shape = sizes.compactMap { Int($0) }
    guard shape.count == sizes.count, shape.allSatisfy({ $0 > 0 }), shape.count <= 3,
      let seed = seed(inside.dropFirst())
    else { return .failure(failure) }
    let limit = Demonstration.lengthLimit
    guard let count = product(of: shape, limit: limit) else {
      return .failure(Diagnostic(.command(.tooManyValues(limit: limit)), at: text.range))
    }
    var numbers = SplitMix64(seed: seed)
    let elements = (0..<count).map { _ in
      Polynomial(Double(Int.random(in: -9...9, using: &numbers)))
    }
    return .success(.tensor(Tensor(shape: shape, elements: elements)))
  }

  private static func seed(_ arguments: ArraySlice<WrittenText>) -> UInt64? {
    guard let argument = arguments.first else { return 0 }
    let parts = argument.split(at: "=").map(\.string)
    guard arguments.count == 1, parts.count == 2, parts[0] == "seed" else { return nil }
    return UInt64(parts[1])
  }

  private static func product(of shape: [Int], limit: Int) -> Int? {
    var product = 1
    for size in shape {
      let (next, overflow) = product.multipliedReportingOverflow(by: size)
      guard !overflow, next <= limit else { return nil }
      product = next
    }
    return product
  }
}

extension WrittenText {
  /// Returns where two characters stand first, or nil.
  fileprivate func firstRange(of pair: String) -> Range<Int>? {
    let pair = Array(pair)
    return characters.indices.dropLast().first {
      characters[$0] == pair[0] && characters[$0 + 1] == pair[1]
    }.map { $0..<$0 + 2 }
  }
}
