import ConvEngine

/// Where the cells of a layer stand: inputs on one line, outputs on another below.
///
/// Where there is room, an output stands below the middle of its window:
///
///     x     2    0  [ 1    3    1 ]  0    2
///     y          3         8         1
///
/// else outputs follow each other at distances of their own. What has no room at all is cropped.
struct LayerLayout {
  /// What a layout has to know about the cells.
  struct Demand {
    /// The widths that values take.
    let inputWidth: Int
    let outputWidth: Int
    /// The blanks between inputs, the most beautiful first.
    let gaps: [Int]
    /// Whether outputs stand below their windows even where they are cut to have room.
    let isAlwaysAligned: Bool
  }

  let input: Axis
  let output: Axis
  /// Where the names of the lines end.
  let labelWidth: Int
  /// Whether inputs are left out on either side.
  let isCropped: Bool

  /// The columns at both ends of a line, for a bracket or a pointer with its blank.
  private static let marks = 2

  /// The column before and behind them, for the `…` of a line that is cropped.
  private static let ellipsis = 1

  /// Lays out a frame.
  ///
  /// - Parameters:
  ///   - frame: The frame.
  ///   - columns: The columns of the screen.
  ///   - demand: What the cells want.
  ///   - focus: The inputs that have to be seen, or nil for those that the step is about.
  init(frame: Frame, columns: Int, demand: Demand, focus: Range<Int>? = nil) {
    labelWidth = Self.labelWidth(columns: columns)
    let start = labelWidth + 1 + Self.ellipsis + Self.marks
    let room = max(1, columns - start - Self.marks - Self.ellipsis)
    let whole = frame.paddedInputs
    let (pitch, isAligned) = Self.pitch(demand, room: room, frame: frame)
    let capacity = max(0, room - demand.inputWidth) / pitch + 1
    let visible = Crop.visible(focus ?? frame.inputFocus, of: whole, capacity: capacity)
    isCropped = visible != whole
    input = Axis(
      visible: visible, width: demand.inputWidth, pitch: pitch,
      firstCenter: start + (demand.inputWidth - 1) / 2)
    let area = start - Self.marks..<start + room + Self.marks
    output =
      isAligned
      ? Self.aligned(frame, below: input, width: demand.outputWidth, area: area)
      : Self.packed(frame, width: demand.outputWidth, start: start, room: room)
  }

  /// The column behind all cells and the marks around them.
  var end: Int { max(input.end, output.end) + Self.marks }

  /// From so many columns on the names of the lines are written out.
  static let fullLabels = 48

  /// Returns the columns that the names of the lines take.
  static func labelWidth(columns: Int) -> Int { columns < fullLabels ? 2 : 9 }

  /// Returns the columns that a layer wants so that nothing is cropped.
  static func wantedColumns(_ frame: Frame, demand: Demand, gap: Int) -> Int {
    let least = Self.alignedPitch(demand, frame: frame)
    let pitch = max(demand.inputWidth + gap, least <= widestPitch ? least : 0)
    let packed = (demand.outputWidth + 3) * frame.relation.outputSize
    let inputs = pitch * frame.paddedInputs.count
    return labelWidth(columns: .max) + 1 + 2 * (marks + ellipsis)
      + (least <= widestPitch ? inputs : max(inputs, packed))
  }
}

// MARK: - Distances

extension LayerLayout {
  /// Inputs stand no further apart than this to make room for outputs below them.
  private static let widestPitch = 10

  /// Returns the distance of inputs, and whether outputs stand below their windows.
  private static func pitch(_ demand: Demand, room: Int, frame: Frame) -> (Int, Bool) {
    let least = alignedPitch(demand, frame: frame)
    let mayAlign = demand.isAlwaysAligned || least <= widestPitch
    let pitches = demand.gaps.map { demand.inputWidth + $0 }
    let last = frame.paddedInputs.count - 1
    func fits(_ pitch: Int) -> Bool { last * pitch + demand.inputWidth <= room }
    if mayAlign, let pitch = pitches.map({ max($0, least) }).first(where: fits) {
      return (pitch, true)
    }
    if let pitch = pitches.first(where: fits) { return (pitch, demand.isAlwaysAligned) }
    let pitch = demand.inputWidth + 3
    return (mayAlign ? max(pitch, least) : pitch, mayAlign)
  }

  /// Returns the distance of inputs at which outputs do not touch below their windows.
  private static func alignedPitch(_ demand: Demand, frame: Frame) -> Int {
    let stride = frame.relation.stride
    return frame.relation.outputSize == 1 ? 1 : (demand.outputWidth + 3 + stride - 1) / stride
  }
}

// MARK: - Outputs

extension LayerLayout {
  private static func aligned(
    _ frame: Frame, below input: Axis, width: Int, area: Range<Int>
  ) -> Axis {
    let relation = frame.relation
    func center(_ output: Int) -> Int {
      let window = relation.window(of: output)
      return (input.center(window.lowerBound) + input.center(window.upperBound - 1)) >> 1
    }
    func isSeen(_ output: Int) -> Bool {
      let left = center(output) - (width - 1) / 2
      return area.lowerBound <= left && left + width <= area.upperBound
    }
    let pitch = relation.stride * input.pitch
    // Of many outputs in the focus the first one that is not cut off on the left.
    let leftmost = area.lowerBound + (width - 1) / 2 - center(0)
    let focus = frame.outputFocus
    let anchor = min(max(focus.lowerBound, (leftmost + pitch - 1) / pitch), focus.upperBound - 1)
    var first = anchor
    while first > 0, isSeen(first - 1) { first -= 1 }
    var end = anchor
    while end < relation.outputSize, isSeen(end) { end += 1 }
    return Axis(visible: first..<end, width: width, pitch: pitch, firstCenter: center(first))
  }

  private static func packed(_ frame: Frame, width: Int, start: Int, room: Int) -> Axis {
    let pitch = width + 3
    let whole = 0..<frame.relation.outputSize
    let visible = Crop.visible(
      frame.outputFocus, of: whole, capacity: max(0, room - width) / pitch + 1)
    return Axis(
      visible: visible, width: width, pitch: pitch, firstCenter: start + (width - 1) / 2)
  }
}
