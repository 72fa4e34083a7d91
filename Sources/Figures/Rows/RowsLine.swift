import ConvEngine

/// A line of two rows that a layer joins.
enum RowsLine: Hashable {
  /// The cells of one channel, by its place in the stack.
  case cells(Panel.Kind, Int)
  case filter(Int)
  case weightNames(Int)
  /// What the step adds to each cell below.
  case stamp
  case arrows
  /// The names of the fine cells.
  case names
  /// How many stamps have met in each fine cell.
  case overlap
  /// The values of a row as bars below it.
  case bars(Panel.Kind)

  /// Which line is kept longest where there are few rows, the smallest first.
  private var rank: Int {
    switch self {
    case .cells(_, let place): place
    case .filter(let place): 10 + place
    case .stamp: 11
    case .arrows: 20
    case .names: 30
    case .weightNames: 40
    case .overlap: 41
    case .bars: 42
    }
  }

  /// Whether the line only makes the picture more beautiful.
  var isOrnament: Bool { if case .bars = self { true } else { false } }

  /// Returns the lines that are left where there are only so many rows.
  static func kept(_ lines: [RowsLine], rows: Int) -> [RowsLine] {
    let ranked = lines.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    let places = Set(ranked.prefix(max(0, rows)).map(\.offset))
    return lines.indices.filter(places.contains).map { lines[$0] }
  }
}

extension Frame {
  /// Returns what a panel is called in this frame, where the way back has other words.
  func word(of panel: Panel) -> String {
    switch (panel.kind, panel.letter) {
    case (.productMatrix, "X"): "inputs"
    case (.input, "a"): "left"
    case (.filter, "b"): "right"
    case (.output, "c"): "product"
    case (.productMatrix, "dY"), (.patchMatrix, "dX"), (.kernelMatrix, "dK"): "grad"
    default: panel.kind.word
    }
  }
}

extension Panel.Kind {
  /// What a row of such cells is called.
  var word: String {
    switch self {
    case .input: "input"
    case .filter: "filter"
    case .output: "output"
    case .inputGradient, .filterGradient, .outputGradient, .biasGradient: "grad"
    case .ones: "ones"
    case .matrix: "matrix"
    case .differences: "less max"
    case .powers: "powers"
    case .probabilities: "expected"
    case .surprisals: "surprise"
    case .target: "target"
    case .losses: "losses"
    case .products: "products"
    case .patches, .patchMatrix: "patches"
    case .kernelMatrix: "filters"
    case .productMatrix: "outputs"
    case .units: "units"
    case .slopes: "slopes"
    case .drawnFilter: "before"
    }
  }
}
