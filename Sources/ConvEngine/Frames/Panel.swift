/// A grid of cells in a frame: the input, the filter, the output or a matrix.
///
/// A panel is a function from a position to a cell: a matrix of 100,000 columns costs only the
/// cells that are looked at. An axis of cells is a grid of one row.
public struct Panel: Sendable {
  /// What a panel shows.
  public enum Kind: String, CaseIterable, Sendable {
    case input, filter, output
    /// The gradient of a loss with respect to the input, the filters or the output.
    case inputGradient, filterGradient, outputGradient
    /// The gradient of a loss with respect to the biases, side by side.
    case biasGradient
    /// The constant 1 that a bias meets at each place of the output.
    case ones
    /// The layer as a matrix.
    case matrix
    /// The logits of an example, less the largest of them.
    case differences
    /// e to the power of the differences, which a softmax shares out.
    case powers
    /// How much a classifier expects of each class, and how little: −ln of it.
    case probabilities, surprisals
    /// Which class is right: 1 for that, 0 for all others.
    case target
    /// The loss of each example, where the output is one of them all.
    case losses
    /// The slopes of a loss that were measured in place of a gradient.
    case slopes
    /// The filters before the first step of a training.
    case drawnFilter
    /// The products of one output, each where its weight is.
    case products
    /// The patches of all windows, one a column.
    case patches
    /// The cells of one level of a stack of layers: the input, or the units of a layer.
    case units
    /// The matrices of the layer as a product: the patches X, the unrolled filters K, and the product Y; in
    /// the walk over a gradient, of what is a gradient there. They stand as they are multiplied.
    case patchMatrix, kernelMatrix, productMatrix
  }

  public let kind: Kind
  /// What equations call its cells by: `x`, `w`, `dy`, `X`.
  public let letter: String
  /// The example that is shown, or the filter: the first index of the tensor.
  public let example: Int
  /// The channel that is shown: the second index of the tensor.
  public let channel: Int
  /// How many layers stand below the cells, in a frame of several layers: 0 for their input.
  public let level: Int
  /// The rows; those of a padded input begin below 0.
  public let rows: Range<Int>
  /// The columns; those of a padded input begin below 0.
  public let columns: Range<Int>
  /// The rows that have to be seen in this step.
  public let focusRows: Range<Int>
  /// The columns that have to be seen in this step.
  public let focusColumns: Range<Int>
  public let bounds: ValueBounds
  private let cell: @Sendable (_ row: Int, _ column: Int) -> Cell

  init(
    _ kind: Kind, letter: String? = nil, example: Int = 0, channel: Int = 0, level: Int = 0,
    rows: Range<Int> = 0..<1, columns: Range<Int>, focusRows: Range<Int> = 0..<1,
    focusColumns: Range<Int>,
    bounds: ValueBounds,
    cell: @escaping @Sendable (_ row: Int, _ column: Int) -> Cell
  ) {
    self.kind = kind
    self.letter = letter ?? kind.letter
    self.example = example
    self.channel = channel
    self.level = level
    self.rows = rows
    self.columns = columns
    self.focusRows = focusRows
    self.focusColumns = focusColumns
    self.bounds = bounds
    self.cell = cell
  }

  /// The panel with its rows as columns.
  var turned: Panel {
    Panel(
      kind, letter: letter, example: example, channel: channel, level: level, rows: columns,
      columns: rows,
      focusRows: focusColumns, focusColumns: focusRows, bounds: bounds
    ) { cell($1, $0) }
  }

  /// Accesses the cell in a row and column.
  public subscript(row row: Int, column column: Int) -> Cell {
    precondition(
      rows.contains(row) && columns.contains(column), "A position must lie inside the panel")
    return cell(row, column)
  }

  /// Accesses the cell in a column of the first row.
  public subscript(column: Int) -> Cell {
    self[row: rows.lowerBound, column: column]
  }
}

extension Panel.Kind {
  /// The lecture's letter, unless an operation has another.
  fileprivate var letter: String {
    switch self {
    case .input: "x"
    case .filter: "w"
    case .output: "y"
    case .inputGradient: "dx"
    case .filterGradient: "dw"
    case .outputGradient: "dy"
    case .biasGradient: "db"
    case .ones: "1"
    case .matrix: "T"
    case .differences: "z − max"
    case .powers: "e"
    case .probabilities: "p"
    case .surprisals: "−ln p"
    case .target: "t"
    case .losses: "loss"
    case .slopes: "slope"
    case .drawnFilter: "w"
    case .products, .units, .patches: ""
    case .patchMatrix: "X"
    case .kernelMatrix: "K"
    case .productMatrix: "Y"
    }
  }
}

/// The panels of one tensor, one for each channel: a volume that is looked at map by map.
///
///     ┌c2────────────┐
///     ┌c1────────────┐│      a panel is made when it is asked for: 512 cost no more than one
///     ┌c0────────────┐││
///     │ 1 [2  0  1] 3│││
///
/// Those of a stack of layers are one for each level, the input's first.
public struct PanelStack: Sendable {
  public let kind: Panel.Kind
  public let panels: ComputedCollection<Panel>
  /// The panels that the step is about, by their places in the stack.
  public let focus: Range<Int>

  init(
    _ kind: Panel.Kind, count: Int, focus: Range<Int>,
    panel: @escaping @Sendable (_ place: Int) -> Panel
  ) {
    self.kind = kind
    self.focus = focus
    panels = ComputedCollection(count: count, element: panel)
  }

  /// Creates the stack of a single panel.
  init(_ panel: Panel) {
    self.init(panel.kind, count: 1, focus: 0..<1) { _ in panel }
  }
}
