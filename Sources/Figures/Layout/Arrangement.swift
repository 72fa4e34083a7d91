import TextCanvas

/// How the blocks of a figure stand to each other.
///
///     beside     x   w   y          below     x         choice    the first that has room
///                                             w
///                                             y
indirect enum Arrangement {
  case block(any Block)
  /// Side by side, with blanks between.
  case beside([Arrangement], gap: Int)
  /// Below each other, with a blank line between where there is room.
  case below([Arrangement])
  /// The first that has room, be it narrow, else the last.
  case choice([Arrangement])
}

extension Arrangement {
  /// Returns what the arrangement asks for where it has so many columns.
  func demand(columns: Int) -> Demand {
    switch self {
    case .block(let block): block.demand(columns: columns)
    case .beside(let parts, let gap): besideDemand(parts, gap: gap, columns: columns)
    case .below(let parts): belowDemand(parts, columns: columns)
    case .choice(let parts): chosen(parts, columns: columns).demand(columns: columns)
    }
  }

  private func besideDemand(_ parts: [Arrangement], gap: Int, columns: Int) -> Demand {
    let widths = widths(of: parts, gap: gap, columns: columns)
    let demands = zip(parts, widths).map { $0.demand(columns: $1) }
    let gaps = gap * max(0, parts.count - 1)
    return Demand(
      columns: demands.reduce(gaps) { $0 + $1.columns },
      leastColumns: demands.reduce(gaps) { $0 + $1.leastColumns },
      rows: demands.map(\.rows).max() ?? 0, modestRows: demands.map(\.modestRows).max() ?? 0,
      leastRows: demands.map(\.leastRows).max() ?? 0)
  }

  private func belowDemand(_ parts: [Arrangement], columns: Int) -> Demand {
    let demands = parts.map { $0.demand(columns: columns) }.filter { $0.rows > 0 }
    return Demand(
      columns: demands.map(\.columns).max() ?? 0,
      leastColumns: demands.map(\.leastColumns).max() ?? 0,
      rows: demands.reduce(max(0, demands.count - 1)) { $0 + $1.rows },
      modestRows: demands.reduce(0) { $0 + $1.modestRows },
      leastRows: demands.reduce(0) { $0 + $1.leastRows })
  }

  /// Returns the first part that fits, else the last.
  private func chosen(_ parts: [Arrangement], columns: Int) -> Arrangement {
    parts.first { $0.demand(columns: columns).leastColumns <= columns } ?? parts[parts.count - 1]
  }
}

// MARK: - Columns

extension Arrangement {
  /// Returns the columns that parts get side by side: what they want, or less of it by turns from the widest
  /// on where there are not enough.
  private func widths(of parts: [Arrangement], gap: Int, columns: Int) -> [Int] {
    let room = max(parts.count, columns - gap * max(0, parts.count - 1))
    let demands = parts.map { $0.demand(columns: room) }
    var widths = demands.map { min($0.columns, room) }
    var excess = widths.reduce(0, +) - room
    for limit in [demands.map(\.leastColumns), parts.map { _ in 1 }] {
      while excess > 0,
        let widest = widths.indices.filter({ widths[$0] > limit[$0] })
          .max(by: { widths[$0] - limit[$0] < widths[$1] - limit[$1] })
      {
        let given = min(excess, max(1, (widths[widest] - limit[widest]) / 2))
        widths[widest] -= given
        excess -= given
      }
    }
    return widths
  }
}

// MARK: - Placing

extension Arrangement {
  /// A block with the area that it draws into.
  typealias Placed = (block: any Block, area: Rect)

  /// Returns the blocks with their areas within one.
  func placed(in area: Rect) -> [Placed] {
    switch self {
    case .block(let block): return area.isEmpty ? [] : [(block, area)]
    case .beside(let parts, let gap): return besides(parts, gap: gap, in: area)
    case .below(let parts): return stacked(parts, in: area)
    case .choice(let parts):
      return chosen(parts, columns: area.size.columns).placed(in: area)
    }
  }

  private func besides(_ parts: [Arrangement], gap: Int, in area: Rect) -> [Placed] {
    let widths = widths(of: parts, gap: gap, columns: area.size.columns)
    var x = area.origin.x
    return zip(parts, widths).flatMap { part, width in
      let piece = Rect(x: x, y: area.origin.y, columns: width, rows: area.size.rows)
      x += width + gap
      return part.placed(in: piece.intersection(area))
    }
  }

  private func stacked(_ parts: [Arrangement], in area: Rect) -> [Placed] {
    let demands = parts.map { $0.demand(columns: area.size.columns) }
    let modest = demands.reduce(0) { $0 + $1.modestRows }
    let gaps = demands.filter { $0.rows > 0 }.count - 1
    let gap = modest + gaps > area.size.rows ? 0 : 1
    let heights = RowShares(demands, rows: area.size.rows - gap * max(0, gaps)).heights
    var y = area.origin.y
    return zip(parts, heights).flatMap { part, height in
      let piece = Rect(x: area.origin.x, y: y, columns: area.size.columns, rows: height)
      y += height + (height > 0 ? gap : 0)
      return part.placed(in: piece.intersection(area))
    }
  }
}

/// How rows are shared out among parts below each other.
///
/// What there is too little of is given up by fixed rules:
///
///     1  what is only beautiful, of the parts from the last to the first; the very last part comes last
///     2  rows beyond the least, in the same order
///     3  whole parts but the first and the last, then the last, then the first
///
/// The last part is the equation, which says in words what the first one shows.
struct RowShares {
  private(set) var heights: [Int]
  private var excess: Int

  init(_ demands: [Demand], rows: Int) {
    heights = demands.map(\.rows)
    excess = heights.reduce(0, +) - max(0, rows)
    guard !demands.isEmpty else { return }
    let last = demands.count - 1
    let others = Array(demands.indices.dropFirst().dropLast().reversed())
    let order = last == 0 ? [0] : others + [0, last]
    for limit in [demands.map(\.modestRows), demands.map(\.leastRows)] {
      for index in order { take(index, downTo: limit[index]) }
    }
    for index in others where excess > 0 {
      excess -= heights[index]
      heights[index] = 0
    }
    for index in last == 0 ? [0] : [last, 0] { take(index, downTo: 0) }
    for index in Set([0, last]).sorted() { give(index, upTo: demands[index].rows) }
  }

  private mutating func take(_ index: Int, downTo limit: Int) {
    let given = max(0, min(excess, heights[index] - limit))
    heights[index] -= given
    excess -= given
  }

  /// Gives back what was taken too much with a whole part.
  private mutating func give(_ index: Int, upTo wanted: Int) {
    guard excess < 0 else { return }
    let given = min(-excess, wanted - heights[index])
    heights[index] += given
    excess += given
  }
}
