import ConvEngine
import TextCanvas

/// The convolution of two functions: f, the flipped and slid g, their product with its area, and the result so far.
///
///     f(τ)            ████████████████
///     g(t−τ)      ▂▂▄▄▆▆██████                  t = 0.5
///     product         ▆▆██████                  area 15/16 = 0.9375
///     τ          -1       0       1
///     (f*g)(t)        ▁▃▄▅▆                     drawn up to t
struct ContinuousBlock: Block {
  private let frame: Frame
  private let facts: CurveFacts
  private let viewpoint: Viewpoint

  /// Creates the plots of a frame, or nil where it is not of two functions.
  init?(_ frame: Frame, viewpoint: Viewpoint) {
    guard let facts = frame.curves else { return nil }
    self.frame = frame
    self.facts = facts
    self.viewpoint = viewpoint
  }

  private static let labelWidth = 10
  private static let kinds: [Panel.Kind] = [.input, .filter, .products, .output]

  func demand(columns: Int) -> Demand {
    let samples = frame.panel(.input)?.columns.count ?? 0
    return Demand(
      columns: Self.labelWidth + samples, leastColumns: 30, rows: 13, modestRows: 9, leastRows: 5)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard let panel = frame.panel(.input) else { return }
    let room = max(1, area.size.columns - Self.labelWidth)
    let focus = frame.panel(.output)?.focusColumns ?? 0..<1
    let seen = Crop.visible(focus, of: panel.columns, capacity: room, pan: viewpoint.columns)
    let rows = area.size.rows >= 13 ? 2 : 1
    var y = area.origin.y
    for kind in Self.kinds {
      draw(kind, seen, rows: rows, y: y, on: &canvas, in: area)
      y += rows
      if kind == .products {
        drawAxis(seen, y: y, on: &canvas, in: area)
        y += 2
      }
    }
    canvas.put(sentence, at: Point(x: area.origin.x + 1, y: y + 1), within: area)
  }

  private func draw(
    _ kind: Panel.Kind, _ seen: Range<Int>, rows: Int, y: Int, on canvas: inout Canvas,
    in area: Rect
  ) {
    guard let panel = frame.panel(kind) else { return }
    canvas.put(label(kind), at: Point(x: area.origin.x + 1, y: y + rows - 1), within: area)
    let bounds = panel.bounds.numbers
    let plot = AreaPlot(rows: rows, largest: max(bounds.upperBound, -bounds.lowerBound))
    plot.draw(
      seen.map { panel[$0].value?.constant },
      at: Point(x: area.origin.x + Self.labelWidth, y: y), ink: ink(kind), on: &canvas,
      within: area)
  }

  private func label(_ kind: Panel.Kind) -> String {
    switch kind {
    case .input: "f(τ)"
    case .filter: facts.convolution.isFlipped ? "g(t−τ)" : "g(τ−t)"
    case .products: "product"
    default: facts.convolution.isFlipped ? "(f*g)(t)" : "(f⋆g)(t)"
    }
  }

  private func ink(_ kind: Panel.Kind) -> Ink {
    switch kind {
    case .input: .weightA
    case .filter: .weightC
    case .products: .window
    default: .plain
    }
  }

  /// Draws the whole numbers below the plots, and where t stands among them.
  private func drawAxis(
    _ seen: Range<Int>, y: Int, on canvas: inout Canvas, in area: Rect
  ) {
    let start = area.origin.x + Self.labelWidth
    canvas.put("τ, t", at: Point(x: area.origin.x + 1, y: y), ink: .dim, within: area)
    for column in seen where column.isMultiple(of: ContinuousConvolution.samplesPerUnit) {
      let text = "\(column / ContinuousConvolution.samplesPerUnit)"
      let x = start + column - seen.lowerBound - text.count + 1
      canvas.put(text, at: Point(x: x, y: y), ink: .dim, within: area)
    }
    let t = frame.panel(.output)?.focusColumns.lowerBound ?? 0
    guard seen.contains(t) else { return }
    canvas.put(
      "▴", at: Point(x: start + t - seen.lowerBound, y: y + 1), ink: .current, within: area)
  }

  private var sentence: String {
    let area = NumberText.text(facts.area)
    let fraction = facts.fraction.map { "\($0)" } ?? area
    let said = fraction == area ? area : "\(fraction) = \(area)"
    return "t = \(NumberText.text(facts.t)): the product's area is \(said)"
  }
}
