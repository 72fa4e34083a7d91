import TextCanvas

/// Where the views of a figure stand.
///
/// Side by side where the screen is wide and they have room, else below each other; the equation always
/// comes last, over the whole width. What has too few rows gives them up by fixed rules:
///
///     1  what is only beautiful: rows of arrows, the rest of x beside the matrix
///     2  the blank lines between the views
///     3  rows of each view beyond its least, from the last view to the first, then of the equation
///     4  the views after the first, the last one first; then the equation
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
    let wanted = blocks.map { $0.height(columns: columns) }
    let modest = blocks.map { $0.modestHeight(columns: columns) }
    let gap = modest.reduce(0, +) + blocks.count - 1 > rows ? 0 : 1
    let heights = reduced(
      wanted, by: [modest, blocks.map(\.leastHeight)], to: rows - gap * (blocks.count - 1))
    var y = 0
    return heights.map { height in
      defer { y += height + (height > 0 ? gap : 0) }
      return Rect(x: 0, y: y, columns: columns, rows: height)
    }
  }

  private func sideBySide(_ widths: [Int], rows: Int) -> [Rect] {
    let tallest = views.indices.map { views[$0].height(columns: widths[$0]) }.max() ?? 0
    let wanted = [tallest, equation.height(columns: columns)]
    let gap = wanted[0] + wanted[1] + 1 > rows ? 0 : 1
    let least = [views.map(\.leastHeight).max() ?? 1, equation.leastHeight]
    let heights = reduced(wanted, by: [least], to: rows - gap)
    var x = 0
    let areas = widths.map { width in
      defer { x += width }
      return Rect(x: x, y: 0, columns: width, rows: heights[0])
    }
    return areas + [Rect(x: 0, y: heights[0] + gap, columns: columns, rows: heights[1])]
  }

  /// Returns heights with so many rows in all, reduced to each of the lower limits in turn.
  ///
  /// A view that would get fewer rows than the last limit gets none, and leaves its rows to the others.
  private func reduced(_ wanted: [Int], by limits: [[Int]], to rows: Int) -> [Int] {
    var heights = wanted
    var excess = heights.reduce(0, +) - rows
    func take(_ index: Int, downTo limit: Int) {
      let given = max(0, min(excess, heights[index] - limit))
      heights[index] -= given
      excess -= given
    }
    let equation = heights.count - 1
    let others = Array(heights.indices.dropFirst().dropLast().reversed())
    for limit in limits {
      for index in others + [0, equation] { take(index, downTo: limit[index]) }
    }
    for index in others where excess > 0 {
      excess -= heights[index]
      heights[index] = 0
    }
    for index in [equation, 0] { take(index, downTo: 0) }
    return grown(heights, to: wanted, by: max(0, -excess))
  }

  /// Returns heights with rows given back: to the first view, then to the equation.
  private func grown(_ heights: [Int], to wanted: [Int], by rows: Int) -> [Int] {
    var heights = heights
    var rest = rows
    for index in [0, heights.count - 1] {
      let given = min(rest, wanted[index] - heights[index])
      heights[index] += given
      rest -= given
    }
    return heights
  }
}
