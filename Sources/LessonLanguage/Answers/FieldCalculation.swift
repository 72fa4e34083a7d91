import ConvEngine

/// What the units of each layer of a stack see of the input.
struct FieldCalculation: Calculation {
  let field: ReceptiveField
  let layers: [Layer]
  /// The unit of the last layer whose cells are named, along each axis.
  let unit: [Int]?

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
    let cells = try field.cells(seenBy: unit)
    let names = cells.count == 2 ? ["rows ", "columns "] : [""]
    let spans = zip(names, cells).map { $0 + Self.spans(of: $1) }
    return ["unit \(unit.joinedByCrosses) sees \(spans.joined(separator: ", of "))"]
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

extension [Int] {
  /// The numbers for the axes as people write a shape: `3x5`.
  var joinedByCrosses: String { map(String.init).joined(separator: "x") }
}
