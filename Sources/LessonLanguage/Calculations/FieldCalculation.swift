import ConvEngine

/// What the units of each layer of a stack see of the input.
struct FieldCalculation: WalkedCalculation {
  let field: ReceptiveField
  let layers: [Layer]
  /// The size of the input along each axis, or nil where there is none.
  let inputSize: [Int]?
  /// The unit of the last layer whose cells are named, along each axis; in the walk by input the cell of the
  /// input whose units are.
  let unit: [Int]?
  let isCell: Bool

  func answer() throws(ConvolutionError) -> Answer {
    let levels = try field.levels
    var columns = [
      ("size", levels.map(\.size)), ("jump", levels.map(\.jump)),
      ("start", levels.map(\.start)), ("touched", try field.touchedCounts),
    ]
    let sizes = levels.compactMap(\.featureSize)
    if sizes.count == levels.count { columns.append(("feature_size", sizes)) }
    return Answer(
      outputs: columns.map { Self.output($0, $1) }, table: table(columns), isSaidByTable: true,
      lines: try cellLines())
  }

  /// Returns numbers as a result, `[layers, axes]`.
  private static func output(_ name: String, _ rows: [[Int]]) -> Answer.Output {
    let numbers = rows.joined().map { Polynomial(Double($0)) }
    return Answer.Output(
      name: name, tensor: Tensor(shape: [rows.count, rows.first?.count ?? 0], elements: numbers))
  }

  private func table(_ columns: [(name: String, rows: [[Int]])]) -> TextTable {
    let rows = layers.enumerated().map { level, layer in
      ["\(level + 1) \(layer)"] + columns.map { $0.rows[level].joinedByCrosses }
    }
    return TextTable(heading: ["layer"] + columns.map(\.name), rows: rows)
  }

  private func cellLines() throws(ConvolutionError) -> [String] {
    guard let unit else { return [] }
    let seen = isCell ? try field.units(seeing: unit) : try field.cells(seenBy: unit)
    let names = seen.count == 2 ? ["rows ", "columns "] : [""]
    let spans = zip(names, seen).map { $0 + Self.spans(of: $1) }.joined(separator: ", of ")
    let place = unit.joinedByCrosses
    return [isCell ? "cell \(place) is seen by units \(spans)" : "unit \(place) sees \(spans)"]
  }

  /// Returns numbers that go up as spans: `0..4, 6, 8..9`.
  private static func spans(of cells: [Int]) -> String {
    var spans: [ClosedRange<Int>] = []
    for cell in cells {
      if let last = spans.last, last.upperBound + 1 == cell {
        spans[spans.count - 1] = last.lowerBound...cell
      } else {
        spans.append(cell...cell)
      }
    }
    return spans.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)..\($0.upperBound)" }
      .joined(separator: ", ")
  }
}

// MARK: - Frames

extension FieldCalculation {
  var knobs: [Knob: [Int]] { inputSize.map { [.inputSize: $0] } ?? [:] }

  /// Only an input that has a size, along one axis or two, can be drawn.
  func walks(of subject: Subject) -> [Walk] {
    inputSize.map { $0.count <= 2 } ?? false ? [.output, .input] : []
  }

  func groups(of look: Look) -> FrameGroups { FrameGroups() }

  /// The walk from level to level, from the unit or cell that was named or from that in the middle.
  func trace(_ look: Look) throws(ConvolutionError) -> Trace {
    let sizes = look.walk == .input ? inputSize : field.featureSize
    let place = unit ?? (sizes ?? []).map { $0 / 2 }
    return look.walk == .input
      ? try field.trace(seeing: place) : try field.trace(seenBy: place)
  }
}

extension [Int] {
  /// The numbers for the axes as people write a shape: `3x5`.
  var joinedByCrosses: String { map(String.init).joined(separator: "x") }
}
