import ConvEngine
import TextCanvas

/// The sizes of a layer in one line: how it slides, what comes out, what it has to learn.
///
///     N=5x5  K=3x3  S=1  P=0  out 3x3      9 weights
struct FactsBlock: Block {
  let text: String

  /// Creates the facts of a frame, or nil where it is not of a layer.
  init?(_ frame: Frame) {
    guard let layer = frame.layer else { return nil }
    let plane = layer.relation.plane
    let (read, made) =
      layer.isTransposed
      ? (plane.outputShape, plane.inputShape) : (plane.inputShape, plane.outputShape)
    let axes = plane.axes
    var facts = [
      "N=\(read.crossed)", "K=\(plane.kernelShape.crossed)", "S=\(axes.map(\.stride).short)",
      "P=\(axes.map(\.padding.text).short)",
    ]
    if axes.contains(where: { $0.dilation > 1 }) { facts.append("D=\(axes.map(\.dilation).short)") }
    if axes[0].paddingMode != .zeros { facts.append(axes[0].paddingMode.rawValue) }
    if layer.relation.channels.groups > 1 {
      facts.append("groups=\(layer.relation.channels.groups)")
    }
    if layer.isFlipped { facts.append("flipped") }
    facts.append("out \(made.crossed)")
    let count = layer.parameterCount
    if count > 0 { facts.append("  \(count) weight\(count == 1 ? "" : "s")") }
    text = facts.joined(separator: "  ")
  }

  func demand(columns: Int) -> Demand {
    Demand(columns: 20, rows: 1, modestRows: 0, leastRows: 0)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.put(
      CellText.cut(text, columns: area.size.columns - 1), at: area.origin.offset(x: 1), ink: .dim,
      within: area)
  }
}

extension [Int] {
  /// The numbers with crosses between them: `3x5`.
  var crossed: String { map(String.init).joined(separator: "x") }
}

extension Array where Element: Hashable {
  /// The one value of all axes, or those of each.
  fileprivate var short: String {
    Set(self).count == 1 ? "\(self[0])" : map { "\($0)" }.joined(separator: "x")
  }
}

extension Padding {
  /// The cells on both sides, or before and after.
  var text: String { isSymmetric ? "\(before)" : "\(before),\(after)" }
}
