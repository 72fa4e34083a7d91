import ConvEngine

/// Reads numbers and symbols in lists of lists.
///
///     1, 2, 3      [1, 2, 3]      1..8      a, b, c      [[1, 2], [3, 4]]      random(8, seed=1)
struct ValueReader {
  /// Lists may be nested as deep as a tensor has axes: `[N, C, L]`.
  static let deepest = 3

  private(set) var diagnostics: [Diagnostic] = []
  private let text: WrittenText
  private var place = 0

  init(_ text: WrittenText) {
    self.text = text
  }

  /// Returns the values with the shape of their lists, or nil where something is wrong.
  mutating func tensor() -> Tensor<Polynomial>? {
    let items = list(depth: 0)
    guard diagnostics.isEmpty else { return nil }
    guard place == text.characters.count else {
      let isBracket = peek() == "]"
      let rest = text.part(place..<text.characters.count).string
      report(isBracket ? .unbalanced("]") : .malformedValue(rest), at: place..<place + 1)
      return nil
    }
    // A list in brackets is the list itself.
    if items.count == 1, case .list(let inner, _) = items[0] { return shaped(inner) }
    return shaped(items)
  }

  private enum Item {
    case values([Polynomial], Range<Int>)
    case list([Item], Range<Int>)
    case tensor(Tensor<Polynomial>, Range<Int>)
  }

  private func peek() -> Character? {
    place < text.characters.count ? text.characters[place] : nil
  }

  private mutating func skipBlanks() {
    while let character = peek(), character.isWhitespace { place += 1 }
  }

  private mutating func report(_ problem: CommandProblem, at range: Range<Int>) {
    diagnostics.append(Diagnostic(.command(problem), at: text.range(of: range)))
  }
}

// MARK: - Lists

extension ValueReader {
  /// Reads items up to a closing bracket or the end.
  private mutating func list(depth: Int) -> [Item] {
    var items: [Item] = []
    while diagnostics.isEmpty {
      skipBlanks()
      items += item(depth: depth).map { [$0] } ?? []
      skipBlanks()
      guard peek() == "," else { break }
      place += 1
    }
    return items
  }

  private mutating func item(depth: Int) -> Item? {
    let start = place
    guard peek() == "[" else { return value() }
    guard depth < Self.deepest else {
      report(.tooManyLists(limit: Self.deepest), at: start..<start + 1)
      return nil
    }
    place += 1
    let items = list(depth: depth + 1)
    guard diagnostics.isEmpty else { return nil }
    guard peek() == "]" else {
      report(.unbalanced("["), at: start..<start + 1)
      return nil
    }
    place += 1
    return .list(items, start..<place)
  }

  /// Reads what stands up to the next comma or closing bracket, outside parentheses.
  private mutating func value() -> Item? {
    let start = place
    var depth = 0
    while let character = peek(), depth > 0 || (character != "," && character != "]") {
      depth += character == "(" ? 1 : character == ")" ? -1 : 0
      place += 1
    }
    let written = text.part(start..<place)
    guard !written.characters.isEmpty else {
      report(.emptyItem, at: start..<min(place + 1, text.characters.count))
      return nil
    }
    switch ItemReader.value(of: written) {
    case .success(.values(let values)): return .values(values, start..<place)
    case .success(.tensor(let tensor)): return .tensor(tensor, start..<place)
    case .failure(let diagnostic):
      diagnostics.append(diagnostic)
      return nil
    }
  }
}

// MARK: - Shapes

extension ValueReader {
  /// Returns the tensor that a list is: its values in a row, or its lists on top of each other.
  private mutating func shaped(_ items: [Item]) -> Tensor<Polynomial>? {
    if items.count == 1, case .tensor(let tensor, _) = items[0] { return tensor }
    var parts: [Tensor<Polynomial>] = []
    var values: [Polynomial] = []
    for item in items {
      switch item {
      case .values(let more, _): values += more
      case .tensor(let tensor, _): values += tensor.elements
      case .list(let inner, let range):
        guard let part = shaped(inner) else { return nil }
        guard values.isEmpty, part.shape == (parts.first?.shape ?? part.shape) else {
          report(.ragged, at: range)
          return nil
        }
        parts.append(part)
      }
    }
    guard values.count <= Demonstration.lengthLimit else {
      report(.tooManyValues(limit: Demonstration.lengthLimit), at: 0..<text.characters.count)
      return nil
    }
    return stacked(parts, values)
  }

  private mutating func stacked(
    _ parts: [Tensor<Polynomial>], _ values: [Polynomial]
  ) -> Tensor<Polynomial>? {
    guard let first = parts.first else {
      return Tensor(shape: [values.count], elements: values)
    }
    guard values.isEmpty else {
      report(.ragged, at: 0..<text.characters.count)
      return nil
    }
    return Tensor(shape: [parts.count] + first.shape, elements: parts.flatMap(\.elements))
  }
}
