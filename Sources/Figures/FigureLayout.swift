import TextCanvas

/// Where the views of a figure stand.
///
/// Side by side where the screen is wide and they have room, else below each other; the equation always
/// comes last, over the whole width. What has too few rows gives them up by fixed rules:
///
///     1  the blank lines between the views
///     2  rows of each view beyond its least, from the last view to the first, then of the equation
///     3  the views after the first, the last one first
struct FigureLayout {
  let views: [any FigureView]
  let equation: any FigureView
  let columns: Int
  /// The columns that the views take beside each other, or nil where they are stacked.
  let widths: [Int]?

  /// Views stand side by side from so many columns on.
  static let wideColumns = 110

  /// How many rows the figure wants.
  var height: Int {
    let viewRows = views.indices.map { views[$0].height(columns: width(of: $0)) }
    let gaps = widths == nil ? views.count : 1
    return (widths == nil ? viewRows.reduce(0, +) : viewRows.max() ?? 0) + gaps
      + equation.height(columns: columns)
  }

  private func width(of view: Int) -> Int { widths?[view] ?? columns }
}

// MARK: - Placing

extension FigureLayout {
  /// Returns the areas of the views, then that of the equation, in so many rows.
  func areas(rows: Int) -> [Rect] {
    widths.map { sideBySide($0, rows: rows) } ?? stacked(rows: rows)
  }

  private func stacked(rows: Int) -> [Rect] {
    let blocks = views + [equation]
    var heights = blocks.map { $0.height(columns: columns) }
    var gap = 1
    if heights.reduce(0, +) + blocks.count - 1 > rows { gap = 0 }
    shrink(&heights, least: blocks.map(\.leastHeight), to: rows - gap * (blocks.count - 1))
    var y = 0
    return heights.map { height in
      defer { y += height + (height > 0 ? gap : 0) }
      return Rect(x: 0, y: y, columns: columns, rows: height)
    }
  }

  private func sideBySide(_ widths: [Int], rows: Int) -> [Rect] {
    let tallest = views.indices.map { views[$0].height(columns: widths[$0]) }.max() ?? 0
    var heights = [tallest, equation.height(columns: columns)]
    let gap = heights[0] + heights[1] + 1 > rows ? 0 : 1
    let least = [views.map(\.leastHeight).max() ?? 1, equation.leastHeight]
    shrink(&heights, least: least, to: rows - gap)
    var x = 0
    let areas = widths.map { width in
      defer { x += width }
      return Rect(x: x, y: 0, columns: width, rows: heights[0])
    }
    return areas + [Rect(x: 0, y: heights[0] + gap, columns: columns, rows: heights[1])]
  }

  /// Takes rows away until so many are left.
  private func shrink(_ heights: inout [Int], least: [Int], to rows: Int) {
    let order = Array(heights.indices.dropLast().reversed()) + [heights.count - 1]
    var excess = heights.reduce(0, +) - rows
    for index in order where excess > 0 {
      let given = min(excess, max(0, heights[index] - least[index]))
      heights[index] -= given
      excess -= given
    }
    // The equation goes after the further views and before the first.
    let drops = Array(heights.indices.dropFirst().dropLast().reversed()) + [heights.count - 1, 0]
    for index in drops where excess > 0 {
      let given = min(excess, heights[index])
      heights[index] -= given
      excess -= given
    }
  }
}
