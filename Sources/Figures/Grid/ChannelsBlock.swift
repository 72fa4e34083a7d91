import ConvEngine
import TextCanvas

/// Which channel feeds which: rows are filters, columns the channels that come in.
///
///     groups=2                  c0  c1  c2  c3
///                           f0  ●   ●   ·   ·
///                         ▸ f1  ●   ●   ·   ·          f1 reads c0 and c1
///                           f2  ·   ·   ●   ●
///                           f3  ·   ·   ●   ●
///     8 slices of 3x3 = 72 weights      in one group 16 slices, 144 weights
struct ChannelsBlock: Block {
  private let channels: ChannelRelation
  private let kernel: [Int]
  private let biases: Int
  /// The filter and the channel that the step is about.
  private let filter: Range<Int>
  private let channel: Range<Int>

  /// Creates the chart of a frame, or nil where there are no channels to tell apart.
  init?(_ frame: Frame) {
    guard let layer = frame.layer, let links = frame.equation?.links,
      frame.stack(.filter) != nil || frame.stack(.filterGradient) != nil
    else { return nil }
    channels = layer.relation.channels
    kernel = layer.relation.plane.kernelShape
    biases = layer.parameterCount - layer.relation.weightShape.reduce(1, *)
    let (read, made) =
      layer.isTransposed ? (links.output, links.input) : (links.input, links.output)
    channel = read.flatMap { frame.stack($0)?.focus } ?? 0..<0
    filter = made.flatMap { frame.stack($0)?.focus } ?? 0..<0
  }

  /// No more filters than this have a row, and no more channels a column.
  private static let most = 12

  func demand(columns: Int) -> Demand {
    let rows = min(channels.outputs, Self.most)
    return Demand(
      columns: max(48, 9 + 4 * min(channels.inputs, Self.most)), rows: rows + 3, leastRows: 3)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let rows = Crop.visible(
      filter, of: 0..<channels.outputs, capacity: min(Self.most, max(1, area.size.rows - 3)))
    let columns = Crop.visible(
      channel, of: 0..<channels.inputs,
      capacity: min(Self.most, max(1, (area.size.columns - 9) / 4)))
    draw(heads: columns, on: &canvas, in: area)
    for (line, row) in rows.enumerated() { draw(row, columns, y: line + 1, on: &canvas, in: area) }
    let y = rows.count + 1
    canvas.put(sentence, at: area.origin.offset(x: 1, y: y), within: area)
    canvas.put(countText, at: area.origin.offset(x: 1, y: y + 1), ink: .dim, within: area)
  }

  /// The column of the first channel, behind the word and the filters.
  private var start: Int { max(8, "groups=\(channels.groups)".count + 2) }

  private func draw(heads columns: Range<Int>, on canvas: inout Canvas, in area: Rect) {
    canvas.put("groups=\(channels.groups)", at: area.origin.offset(x: 1), within: area)
    for (place, column) in columns.enumerated() {
      canvas.put(
        "c\(column)", at: area.origin.offset(x: start + 4 * place), ink: .dim, within: area)
    }
  }

  private func draw(
    _ row: Int, _ columns: Range<Int>, y: Int, on canvas: inout Canvas, in area: Rect
  ) {
    if filter == row..<row + 1 {
      canvas.put("▸", at: area.origin.offset(x: start - 7, y: y), within: area)
    }
    canvas.put("f\(row)", at: area.origin.offset(x: start - 5, y: y), ink: .dim, within: area)
    for (place, column) in columns.enumerated() {
      let isJoined = channels.place(joining: column, to: row) != nil
      let isLit = isJoined && filter.contains(row) && channel.contains(column)
      canvas.put(
        isJoined ? "●" : "·", at: area.origin.offset(x: start + 4 * place, y: y),
        ink: isLit ? .window : isJoined ? .plain : .pending, within: area)
    }
  }

  private var sentence: String {
    guard let filter = filter.first else { return "" }
    let read = channels.inputs(readBy: filter)
    let names =
      read.count == 1 ? "c\(read.lowerBound)" : "c\(read.lowerBound) to c\(read.upperBound - 1)"
    return "f\(filter) reads \(names)"
  }

  private var countText: String {
    let taps = kernel.reduce(1, *)
    let slices = channels.outputs * channels.inputsPerGroup
    let own = "\(slices) slices of \(kernel.crossed) = \(slices * taps) weights"
    let bias = biases > 0 ? ", \(biases) biases" : ""
    guard channels.groups > 1 else { return own + bias }
    let full = channels.outputs * channels.inputs
    return own + bias + "; in one group \(full) slices, \(full * taps) weights"
  }
}
