// The stack, walked: a set of positions, taken from layer to layer by the relations.
//
//     layer 2       {0}                          dilation 2: the taps stand two apart
//     layer 1       {0, 2, 4}                    again 2
//     input         {0, 2, 4, 6, 8}              5 cells of a window of 9
extension RelationStack {
  /// Longer walks are refused, by the number of steps along a tap that one layer takes.
  public static let walkLimit = 2_000_000

  /// How many positions of its window a unit depends on: fewer than ``size`` if dilation or stride leaves
  /// holes.
  ///
  /// - Throws: ``NetworkError/walkTooLong(limit:)``.
  /// - Complexity: O(size of the sets · taps), summed over the layers.
  public var touched: Int {
    get throws(ConvolutionError) { try positions(of: 0).count }
  }

  /// Returns the positions that a unit depends on, in order, as if no layer had an end: those in the
  /// padding of a layer are followed too.
  ///
  /// - Throws: ``ConvolutionError`` if there is no such unit, or the walk is too long.
  public func positions(of unit: Int) throws(ConvolutionError) -> [Int] {
    _ = try window(of: unit)
    var positions = [unit]
    for relation in relations.reversed() {
      try Self.check(positions.count, relation.kernelSize)
      positions =
        positions.flatMap { position in
          (0..<relation.kernelSize).map { relation.input(output: position, tap: $0) }
        }.sortedOnce
    }
    return positions
  }

  /// Returns the cells of the input that a unit sees, in order.
  ///
  /// What is padding in any of the layers is not followed: it is zero, whatever the input is.
  ///
  /// - Throws: ``ConvolutionError`` if there is no such unit, or the walk is too long.
  /// - Precondition: The stack is bounded.
  public func inputs(seenBy unit: Int) throws(ConvolutionError) -> [Int] {
    precondition(isBounded, "The input must have a size to see the cells of")
    try check(unit)
    var cells = [unit]
    for relation in relations.reversed() {
      try Self.check(cells.count, relation.kernelSize)
      cells = cells.flatMap { relation.cells(meeting: $0, by: .output) }.sortedOnce
    }
    return cells
  }

  /// Returns the units of the last layer that see a cell of the input, in order.
  ///
  /// - Throws: ``ConvolutionError`` if there is no such cell, or the walk is too long.
  /// - Precondition: The stack is bounded.
  public func units(seeing input: Int) throws(ConvolutionError) -> [Int] {
    precondition(isBounded, "The input must have a size to be seen by units")
    let inputSize = relations.first?.inputSize ?? .max
    guard input >= 0, input < inputSize else {
      throw .network(.noSuchUnit(input, count: inputSize))
    }
    var units = [input]
    for relation in relations {
      try Self.check(units.count, relation.kernelSize)
      units = units.flatMap { relation.cells(meeting: $0, by: .input) }.sortedOnce
    }
    return units
  }

  /// Looks whether a step from one layer to the next is short enough.
  private static func check(_ count: Int, _ taps: Int) throws(ConvolutionError) {
    guard taps <= walkLimit / max(count, 1) else { throw .network(.walkTooLong(limit: walkLimit)) }
  }
}

extension Relation {
  /// Returns the inputs that an output meets, or the outputs that an input meets.
  fileprivate func cells(meeting cell: Int, by walk: Walk) -> [Int] {
    var cells: [Int] = []
    forEachMeeting(of: cell, by: walk) { cells.append(walk == .output ? $0.input : $0.output) }
    return cells
  }
}

extension [Int] {
  /// The numbers in order, each once.
  fileprivate var sortedOnce: [Int] {
    sorted().reduce(into: []) { numbers, number in
      if numbers.last != number { numbers.append(number) }
    }
  }
}
