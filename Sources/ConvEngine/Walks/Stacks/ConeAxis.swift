/// The cone of a unit along one axis, seen from any of its cells; or that of a cell, opening upwards.
///
///     by output    ◉             by input    ● ● ●        what a unit sees of the levels below, and
///                ● ● ●                         ● ●        which units of the levels above see a cell
///              ● ● ● ● ●                         ◉
///
/// Both ways it is a way up that is asked for: a unit sees a cell if it is among the units that the cell
/// leads to. Nothing of the size of a level is ever made.
struct ConeAxis: Sendable {
  let stack: RelationStack
  let walk: Walk
  /// The unit of the last layer, or the cell of the input.
  let held: Int
  /// From the first to the last cell of each level that the cone may reach; an empty range lies near it.
  let windows: [Range<Int>]
  /// The units of each level that see the cell; by output none.
  private let seeing: [RangeSet<Int>]

  /// Creates the cone of a unit or of a cell that there is.
  init(_ stack: RelationStack, walk: Walk, held: Int) {
    self.stack = stack
    self.walk = walk
    self.held = held
    seeing = walk == .input ? stack.unitsByLevel(seeing: held) : []
    windows = walk == .input ? stack.windows(of: seeing, near: held) : stack.windows(below: held)
  }
}

extension ConeAxis {
  /// Returns how many cells a level has.
  func size(of level: Int) -> Int { stack.size(of: level) }

  /// Returns whether the cone reaches a cell of a level, and whether that of any unit does.
  func reach(_ cell: Int, of level: Int) -> (byThis: Bool, byAny: Bool) {
    let units = stack.units(of: stack.relations.count, seeing: cell, of: level)
    let isInCone = walk == .output ? units.contains(held) : seeing[level].contains(cell)
    return (isInCone, !units.isEmpty)
  }

  /// Returns the cells of a level that have to be seen: those of the window, or the cell next to it.
  func focus(on level: Int) -> Range<Int> {
    let focus = windows[level].clamped(to: 0..<size(of: level))
    guard focus.isEmpty else { return focus }
    let near = min(max(windows[level].lowerBound, 0), size(of: level) - 1)
    return near..<near + 1
  }
}

// MARK: - Windows

extension RelationStack {
  /// Returns how many cells a level has, given that there is a layer.
  fileprivate func size(of level: Int) -> Int {
    level == 0 ? relations[0].inputSize : relations[level - 1].outputSize
  }

  /// Returns the units of each level that see a cell of the input, the cell itself first.
  fileprivate func unitsByLevel(seeing cell: Int) -> [RangeSet<Int>] {
    relations.reduce(into: [RangeSet(cell..<cell + 1)]) { levels, relation in
      levels.append(relation.outputs(reading: levels[levels.count - 1]))
    }
  }

  /// Returns the window of a unit of the last layer on each level, the input's first.
  fileprivate func windows(below unit: Int) -> [Range<Int>] {
    let windows = relations.reversed().reduce(into: [unit..<unit + 1]) { windows, relation in
      let above = windows[windows.count - 1]
      let first = relation.input(output: above.lowerBound, tap: 0)
      let last = relation.input(output: above.upperBound - 1, tap: relation.kernelSize - 1)
      windows.append(first..<last + 1)
    }
    return windows.reversed()
  }

  /// Returns the ranges from the first to the last of some units of each level; where there are none,
  /// an empty one at the unit that lies near the way up from a cell.
  fileprivate func windows(of units: [RangeSet<Int>], near cell: Int) -> [Range<Int>] {
    var near = cell
    return units.enumerated().map { level, units in
      if level > 0 { near = relations[level - 1].output(near: near) }
      guard let first = units.ranges.first, let last = units.ranges.last else { return near..<near }
      return first.lowerBound..<last.upperBound
    }
  }
}
