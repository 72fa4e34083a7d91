/// The relations of layers that stand on each other, along one axis: followed down from layer to layer,
/// they say which cells of the input a unit of the last layer sees.
///
///     layer 2                0                     K = 3, S = 1
///                        ┌───┼───┐
///     layer 1            0   1   2   3             K = 3, S = 2
///                       ┌┼┐ ┌┼┐ ┌┼┐
///     input             0 1 2 3 4 5 6 7 8          unit 0 sees 0..6, unit 1 sees 2..8: size 7, jump 2
///
/// Nothing is computed but by following the relations: the first cell that a unit sees is the cell of the
/// first tap of the unit at the first tap of …, the last one that of the last taps.
public struct RelationStack: Hashable, Sendable {
  /// The relation of each layer to the one below, from the input on.
  public let relations: [Relation]
  /// Whether the input has an end; otherwise each relation shows a window, and there are more.
  public let isBounded: Bool
  /// From the first to the last cell that a unit depends on, both included: the size of the field.
  public let size: Int
  /// How far that window moves over the input from one unit to the next.
  public let jump: Int
  /// Where the window of unit 0 begins; below 0 if it begins in the padding.
  public let start: Int

  /// Creates the stack of some relations, none for the input itself.
  ///
  /// In a bounded stack each layer has as many cells as the one above takes for its input.
  ///
  /// - Throws: ``NetworkError/fieldTooLarge(limit:)`` if the window of unit 0 or 1 is beyond all that
  ///   can be counted.
  public init(_ relations: [Relation], isBounded: Bool = true) throws(ConvolutionError) {
    precondition(
      !isBounded
        || zip(relations, relations.dropFirst()).allSatisfy { $0.outputSize == $1.inputSize },
      "A layer must take what the layer below makes")
    self.relations = relations
    self.isBounded = isBounded
    start = try relations.position(below: 0) { _ in 0 }
    size = try relations.position(below: 0) { $0.kernelSize - 1 } - start + 1
    jump = try relations.position(below: 1) { _ in 0 } - start
  }
}

extension [Relation] {
  /// Returns where one comes to in the input from a unit of the last layer, by one tap of each layer.
  fileprivate func position(
    below unit: Int, by tap: (Relation) -> Int
  ) throws(ConvolutionError) -> Int {
    var position = unit
    for relation in reversed() {
      position = try relation.countedInput(output: position, tap: tap(relation))
    }
    return position
  }
}

// MARK: - Windows

extension RelationStack {
  /// How many units the last layer has, or nil if there is no end of them.
  public var unitCount: Int? { isBounded ? relations.last?.outputSize : nil }

  /// The stack up to and including each layer, in order.
  public var levels: [RelationStack] {
    get throws(ConvolutionError) {
      var levels: [RelationStack] = []
      for count in relations.indices.map({ $0 + 1 }) {
        levels.append(try RelationStack(Array(relations.prefix(count)), isBounded: isBounded))
      }
      return levels
    }
  }

  /// Returns the span of a unit's window, from the first cell to the last, be they in the padding.
  ///
  ///     start + unit·jump  ..<  start + unit·jump + size
  ///
  /// - Throws: ``ConvolutionError`` if there is no such unit, or its window is beyond counting.
  public func window(of unit: Int) throws(ConvolutionError) -> Range<Int> {
    try check(unit)
    let first = try relations.position(below: unit) { _ in 0 }
    return first..<first + size
  }

  func check(_ unit: Int) throws(ConvolutionError) {
    guard unit >= 0, unit < unitCount ?? .max else {
      throw .network(.noSuchUnit(unit, count: unitCount))
    }
  }
}
