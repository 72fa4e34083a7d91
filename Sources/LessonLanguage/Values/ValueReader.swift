import ConvEngine

/// Reads numbers and symbols in lists of lists.
///
///     1, 2, 3     1..8     a, b, c     [[1, 2], [3, 4]]     sobel-x     random(8, seed=1)     a.pgm
struct ValueReader {
  /// Lists may be nested as deep as a tensor has axes: `[N, C, H, W]`.
  static let deepest = 4

  private let text: WrittenText
  private let pictures: PictureReader
  private var place = 0
  /// How many values may still come.
  private var room = Effort.valueLimit

  /// Returns the values of a text with the shape of its lists.
  ///
  /// - Parameters:
  ///   - text: The values, or the names that stand for them.
  ///   - isQuoted: Whether the text stood in quotes: if it is a path, then it is one as a whole.
  ///   - pictures: Where the files come from that the text names.
  /// - Returns: The values.
  /// - Throws: What is wrong with the text, at its place.
  static func tensor(
    of text: WrittenText, isQuoted: Bool = false, pictures: any PictureSource = NoPictures()
  ) throws(Diagnostic) -> Tensor<Polynomial> {
    let pictures = PictureReader(source: pictures)
    if isQuoted, PictureReader.isPath(text) {
      return try pictures.tensor(of: text, room: Effort.valueLimit)
    }
    var reader = ValueReader(text: text, pictures: pictures)
    try reader.checkBrackets()
    let tensor = try reader.list(depth: 0)
    guard reader.peek() == nil else { throw reader.problem(.missingComma, at: reader.place) }
    return tensor
  }

  private init(text: WrittenText, pictures: PictureReader) {
    self.text = text
    self.pictures = pictures
  }

  private func peek() -> Character? {
    place < text.characters.count ? text.characters[place] : nil
  }

  private mutating func skipBlanks() {
    while let character = peek(), character.isWhitespace { place += 1 }
  }

  /// Returns the diagnostic of a problem with the character at a place, if there is one.
  private func problem(_ problem: CommandProblem, at place: Int) -> Diagnostic {
    let end = min(place + 1, text.characters.count)
    return Diagnostic(.command(problem), at: text.range(of: place..<end))
  }
}

// MARK: - Lists

extension ValueReader {
  /// Looks for a bracket without a partner first: what else is wrong often follows from it.
  private func checkBrackets() throws(Diagnostic) {
    var open: [Int] = []
    for (place, character) in text.characters.enumerated() {
      if character == "[" { open.append(place) }
      if character == "]", open.popLast() == nil { throw problem(.unbalanced("]"), at: place) }
    }
    if let place = open.last { throw problem(.unbalanced("["), at: place) }
  }

  /// Reads items up to a closing bracket or the end.
  private mutating func list(depth: Int) throws(Diagnostic) -> Tensor<Polynomial> {
    var stack = Stack()
    var isAtComma = true
    while isAtComma {
      skipBlanks()
      let start = place
      let item = try item(depth: depth)
      guard stack.add(item) else {
        throw Diagnostic(.command(.ragged), at: text.range(of: start..<place))
      }
      skipBlanks()
      isAtComma = peek() == ","
      if isAtComma { place += 1 }
    }
    // A list in brackets is the list itself.
    return depth == 0 ? stack.onlyList ?? stack.tensor : stack.tensor
  }

  private mutating func item(depth: Int) throws(Diagnostic) -> Item {
    guard peek() == "[" else { return try values(depth: depth) }
    let start = place
    guard depth < Self.deepest else {
      throw problem(.tooManyLists(limit: Self.deepest), at: start)
    }
    place += 1
    let list = try list(depth: depth + 1)
    guard peek() == "]" else { throw problem(.missingComma, at: place) }
    place += 1
    return .list(list)
  }

  /// Reads what stands up to the next comma or bracket, outside parentheses.
  private mutating func values(depth: Int) throws(Diagnostic) -> Item {
    let start = place
    var nesting = 0
    while let character = peek(), nesting > 0 || !",[]".contains(character) {
      nesting = max(0, nesting + character.nesting)
      place += 1
    }
    let written = text.part(start..<place)
    guard !written.isEmpty else { throw problem(.emptyItem, at: start) }
    let values = try ItemReader.values(of: written, room: room, pictures: pictures)
    room -= values.elements.count
    guard room >= 0 else { throw ItemReader.tooManyValues(written) }
    guard values.shape.count > 1 else { return .values(values.elements) }
    guard depth + values.shape.count <= Self.deepest else {
      throw Diagnostic(.command(.tooManyLists(limit: Self.deepest)), at: written.range)
    }
    return .list(values)
  }
}

// MARK: - Shapes

/// A part of a list.
private enum Item {
  /// Values that stand in the list itself.
  case values([Polynomial])
  case list(Tensor<Polynomial>)
}

/// Values in a row, or lists of one shape on top of each other.
private struct Stack {
  private var elements: [Polynomial] = []
  private var count = 0
  /// The shape of each list, or nil for values in a row.
  private var shape: [Int]?

  /// Adds an item, or returns that it does not go together with those before.
  mutating func add(_ item: Item) -> Bool {
    switch item {
    case .values(let values): add(values, shape: nil)
    case .list(let tensor): add(tensor.elements, shape: tensor.shape)
    }
  }

  private mutating func add(_ values: [Polynomial], shape: [Int]?) -> Bool {
    guard count == 0 || shape == self.shape else { return false }
    self.shape = shape
    elements += values
    count += 1
    return true
  }

  /// All values with the shape of the stack.
  var tensor: Tensor<Polynomial> {
    Tensor(shape: shape.map { [count] + $0 } ?? [elements.count], elements: elements)
  }

  /// The list, if there is a single one and no values.
  var onlyList: Tensor<Polynomial>? {
    guard count == 1, let shape else { return nil }
    return Tensor(shape: shape, elements: elements)
  }
}
