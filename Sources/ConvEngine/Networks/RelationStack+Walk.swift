// The stack, walked: a set of positions, taken from layer to layer by the relations.
//
//     layer 2       {0}                          dilation 2: the taps stand two apart
//     layer 1       {0, 2, 4}                    again 2
//     input         {0, 2, 4, 6, 8}              5 cells of a window of 9
extension RelationStack {
  /// Longer walks are refused, by the number of steps along a tap that all layers take together.
  public static let walkLimit = 2_000_000

  /// How many positions of its window a unit depends on: fewer than ``size`` if dilation or stride leaves
  /// holes.
  ///
  /// - Throws: ``NetworkError/walkTooLong(limit:)``.
  /// - Complexity: O(size of the sets · taps), summed over the layers.
  public var touched: Int {
    get throws(ConvolutionError) { try positions(of: 0).count }
  }

  /// How many positions a unit of each layer depends on, in order: ``touched`` of all ``levels``, by one
  /// walk up.
  ///
  /// A unit depends on what the units of the layer below depend on that it reads; and unit *u* of those on
  /// the positions of unit 0, *u* times their jump further on.
  ///
  /// - Throws: ``NetworkError/walkTooLong(limit:)``.
  /// - Complexity: O(size of the sets · taps), summed over the layers.
  public var touchedCounts: [Int] {
    get throws(ConvolutionError) {
      var (positions, jump) = ([0], 1)
      var (counts, steps): ([Int], Int) = ([], 0)
      for (relation, level) in zip(relations, try levels) {
        try Self.count(&steps, positions.count, relation.kernelSize)
        let units = (0..<relation.kernelSize).map { relation.input(output: 0, tap: $0) }
        positions = units.flatMap { unit in positions.map { $0 + unit * jump } }.sortedOnce
        counts.append(positions.count)
        jump = level.jump
      }
      return counts
    }
  }

  /// Returns the positions that a unit depends on, in order, as if no layer had an end: those in the
  /// padding of a layer are followed too.
  ///
  /// - Throws: ``ConvolutionError`` if there is no such unit, or the walk is too long.
  public func positions(of unit: Int) throws(ConvolutionError) -> [Int] {
    _ = try window(of: unit)
    var (positions, steps) = ([unit], 0)
    for relation in relations.reversed() {
      try Self.count(&steps, positions.count, relation.kernelSize)
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
    var (cells, steps) = ([unit], 0)
    for relation in relations.reversed() {
      try Self.count(&steps, cells.count, relation.kernelSize)
      cells = cells.flatMap { relation.cells(readBy: $0) }.sortedOnce
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
    try checkWayUp()
    let units = units(of: relations.count, seeing: input)
    try Self.check(units.ranges.reduce(0) { $0 + $1.count }, 1)
    return units.ranges.flatMap(\.self)
  }

  /// Returns the units of a level that see a cell of a level below; level 0 is the input, n layer n.
  ///
  /// - Complexity: O(layers between), with dilations O(runs of units · taps).
  func units(of level: Int, seeing cell: Int, of lower: Int = 0) -> RangeSet<Int> {
    relations[lower..<level].reduce(RangeSet(cell..<cell + 1)) { $1.outputs(reading: $0) }
  }

  /// Looks whether the way up from any cell is short enough: whether not too many runs of units see it.
  ///
  /// Units are never in more runs than there are between the first and the last of them.
  func checkWayUp(limit: Int = walkLimit) throws(ConvolutionError) {
    var (runs, span) = (1, 1)
    for relation in relations {
      try Self.check(runs, relation.mostRuns, limit: limit)
      span =
        relation.paddingMode == .zeros
        ? (span + relation.dilatedKernelSize - 2) / relation.stride + 1 : .max
      span = min(span, relation.outputSize)
      runs = min(runs * relation.mostRuns, span)
    }
  }

  /// Counts the steps from one layer to the next, and looks whether all so far are few enough.
  private static func count(
    _ steps: inout Int, _ places: Int, _ taps: Int
  ) throws(ConvolutionError) {
    guard taps <= (walkLimit - steps) / max(places, 1) else {
      throw .network(.walkTooLong(limit: walkLimit))
    }
    steps += places * taps
  }

  /// Looks whether a step from one layer to the next is short enough.
  private static func check(
    _ count: Int, _ taps: Int, limit: Int = walkLimit
  ) throws(ConvolutionError) {
    guard taps <= limit / max(count, 1) else { throw .network(.walkTooLong(limit: limit)) }
  }
}

extension Relation {
  /// Returns the inputs that an output reads.
  fileprivate func cells(readBy output: Int) -> [Int] {
    var cells: [Int] = []
    forEachJoint(of: output, by: .output) { cells.append($0.input) }
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
