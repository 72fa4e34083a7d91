import ConvEngine

/// Where the cells of two rows stand: the fine ones on one line, the coarse ones on another.
///
/// Where there is room, a coarse cell stands below (or above) the middle of its window:
///
///     x     2    0  [ 1    3    1 ]  0    2
///     y          3         8         1
///
/// else coarse cells follow each other at distances of their own. What has no room at all is cropped.
struct RowsLayout {
  /// What a layout has to know about the cells.
  struct Widths {
    /// The widths that values take.
    let fineWidth: Int
    let coarseWidth: Int
    /// The blanks between fine cells, the most beautiful first.
    let gaps: [Int]
    /// Whether coarse cells stand below their windows even where they are cut to have room.
    let isAlwaysAligned: Bool
  }

  let fine: Axis
  let coarse: Axis
  /// Where the names of the lines end.
  let labelWidth: Int
  /// Whether fine cells are left out on either side.
  let isCropped: Bool

  /// The columns at both ends of a line, for a bracket or a pointer with its blank.
  private static let marks = 2

  /// The column before and behind them, for the `…` of a line that is cropped.
  private static let ellipsis = 1

  /// Lays out a frame.
  ///
  /// - Parameters:
  ///   - frame: The frame.
  ///   - pair: Its rows.
  ///   - columns: The columns of the screen.
  ///   - demand: What the cells want.
  ///   - focus: The fine cells that have to be seen, or nil for those that the step is about.
  ///   - pan: How far the learner has looked aside, in fine cells.
  init(
    frame: Frame, pair: RowPair, columns: Int, demand: Widths, focus: Range<Int>? = nil,
    pan: Int = 0
  ) {
    labelWidth = Self.labelWidth(columns: columns)
    let start = labelWidth + 1 + Self.ellipsis + Self.marks
    let room = max(1, columns - start - Self.marks - Self.ellipsis)
    let whole = frame.fineCells(pair)
    let (pitch, isAligned) = Self.pitch(demand, room: room, frame: frame, count: whole.count)
    let capacity = max(0, room - demand.fineWidth) / pitch + 1
    let visible = Crop.visible(
      focus ?? frame.fineFocus(pair), of: whole, capacity: capacity, pan: pan)
    isCropped = visible != whole
    fine = Axis(
      visible: visible, width: demand.fineWidth, pitch: pitch,
      firstCenter: start + (demand.fineWidth - 1) / 2)
    let area = start - Self.marks..<start + room + Self.marks
    coarse =
      isAligned
      ? Self.aligned(frame, pair, below: fine, width: demand.coarseWidth, area: area)
      : Self.packed(frame, pair, width: demand.coarseWidth, start: start, room: room)
  }

  /// The column behind all cells and the marks around them.
  var end: Int { max(fine.end, coarse.end) + Self.marks }

  /// From so many columns on the names of the lines are written out.
  static let fullLabels = 48

  /// Returns the columns that the names of the lines take.
  static func labelWidth(columns: Int) -> Int { columns < fullLabels ? 2 : 9 }

  /// Returns the columns that a layer wants so that nothing is cropped.
  static func wantedColumns(
    _ frame: Frame, _ pair: RowPair, demand: Widths, gap: Int
  ) -> Int {
    let least = Self.alignedPitch(demand, frame: frame)
    let pitch = max(demand.fineWidth + gap, least <= widestPitch ? least : 0)
    let packed = (demand.coarseWidth + 3) * frame.relation.outputSize
    let inputs = pitch * frame.fineCells(pair).count
    return labelWidth(columns: .max) + 1 + 2 * (marks + ellipsis)
      + (least <= widestPitch ? inputs : max(inputs, packed))
  }
}

// MARK: - Distances

extension RowsLayout {
  /// Inputs stand no further apart than this to make room for outputs below them.
  private static let widestPitch = 10

  /// Returns the distance of inputs, and whether outputs stand below their windows.
  private static func pitch(
    _ demand: Widths, room: Int, frame: Frame, count: Int
  ) -> (Int, Bool) {
    let least = alignedPitch(demand, frame: frame)
    let mayAlign = demand.isAlwaysAligned || least <= widestPitch
    let pitches = demand.gaps.map { demand.fineWidth + $0 }
    let last = count - 1
    func fits(_ pitch: Int) -> Bool { last * pitch + demand.fineWidth <= room }
    if mayAlign, let pitch = pitches.map({ max($0, least) }).first(where: fits) {
      return (pitch, true)
    }
    if let pitch = pitches.first(where: fits) { return (pitch, demand.isAlwaysAligned) }
    let pitch = demand.fineWidth + 3
    return (mayAlign ? max(pitch, least) : pitch, mayAlign)
  }

  /// Returns the distance of inputs at which outputs do not touch below their windows.
  private static func alignedPitch(_ demand: Widths, frame: Frame) -> Int {
    let stride = frame.relation.stride
    return frame.relation.outputSize == 1 ? 1 : (demand.coarseWidth + 3 + stride - 1) / stride
  }
}

// MARK: - Outputs

extension RowsLayout {
  private static func aligned(
    _ frame: Frame, _ pair: RowPair, below fine: Axis, width: Int, area: Range<Int>
  ) -> Axis {
    let relation = frame.relation
    func center(_ output: Int) -> Int {
      let window = relation.window(of: output)
      return (fine.center(window.lowerBound) + fine.center(window.upperBound - 1)) >> 1
    }
    func isSeen(_ output: Int) -> Bool {
      let left = center(output) - (width - 1) / 2
      return area.lowerBound <= left && left + width <= area.upperBound
    }
    let pitch = relation.stride * fine.pitch
    // Of many outputs in the focus the first one that is not cut off on the left.
    let leftmost = area.lowerBound + (width - 1) / 2 - center(0)
    let focus = frame.coarseFocus(pair)
    let anchor = min(max(focus.lowerBound, (leftmost + pitch - 1) / pitch), focus.upperBound - 1)
    var first = anchor
    while first > 0, isSeen(first - 1) { first -= 1 }
    var end = anchor
    while end < relation.outputSize, isSeen(end) { end += 1 }
    return Axis(visible: first..<end, width: width, pitch: pitch, firstCenter: center(first))
  }

  private static func packed(
    _ frame: Frame, _ pair: RowPair, width: Int, start: Int, room: Int
  ) -> Axis {
    let pitch = width + 3
    let whole = 0..<frame.relation.outputSize
    let visible = Crop.visible(
      frame.coarseFocus(pair), of: whole, capacity: max(0, room - width) / pitch + 1)
    return Axis(
      visible: visible, width: width, pitch: pitch, firstCenter: start + (width - 1) / 2)
  }
}
