public import ConvEngine

/// A tensor of a command whose cells can be changed one by one.
public struct EditableTensor: Hashable, Sendable {
  /// The name of the parameter that has its values.
  public let parameter: String
  /// The panel of a frame that shows it, or nil for biases, which stand in equations alone.
  public let panel: Panel.Kind?
  /// How many examples, channels, rows and columns it has, or filters and what they read.
  public let extents: [Int]
  /// The shape that PyTorch wants.
  let shape: [Int]
  /// Whether it is shown with rows and columns in reverse.
  let isTurned: Bool

  /// Creates the tensor of a parameter, whose axes are those of a layer: `[N, C, L]`, `[N, C, H, W]`, or features
  /// `[N, F]`, each of which is a channel.
  init(_ parameter: String, _ panel: Panel.Kind?, shape: [Int], isTurned: Bool = false) {
    self.parameter = parameter
    self.panel = panel
    self.shape = shape
    self.isTurned = isTurned
    let plane = shape.dropFirst(2)
    extents =
      shape.prefix(2) + Array(repeating: 1, count: max(0, 4 - shape.count))
      + plane
  }

  private init(_ parameter: String, _ panel: Panel.Kind?, shape: [Int], extents: [Int]) {
    self.parameter = parameter
    self.panel = panel
    self.shape = shape
    self.extents = extents
    isTurned = false
  }

  /// How many cells it has.
  public var count: Int { shape.reduce(1, *) }

  /// Returns the position of a cell as panels count, given its number row by row.
  public func position(at number: Int) -> Position {
    let indices = extents.indices(at: number)
    return Position(
      example: indices[0], channel: indices[1], row: indices[2], column: indices[3])
  }

  /// Returns the cell of the parameter that a panel shows at a number.
  func cell(at number: Int) -> Arguments.Cell {
    var position = shape.indices(at: number)
    if isTurned {
      for axis in shape.indices.dropFirst(2) { position[axis] = shape[axis] - 1 - position[axis] }
    }
    return Arguments.Cell(parameter: parameter, position: position)
  }
}

extension EditableTensor {
  /// The logits of a classifier, of which a panel shows one example as a row.
  static func logits(shape: [Int]) -> EditableTensor {
    EditableTensor("logits", .input, shape: shape, extents: [shape[0], 1, 1, shape[1]])
  }

  /// Patches, `[N, C · h · w, L]`, one a column.
  static func patches(_ parameter: String, shape: [Int]) -> EditableTensor {
    EditableTensor(parameter, .patches, shape: shape, extents: [shape[0], 1] + shape.dropFirst())
  }

  /// The gradient of an output.
  static func outputGradient(shape: [Int]) -> EditableTensor {
    EditableTensor("grad_output", .outputGradient, shape: shape)
  }

  fileprivate static func bias(shape: [Int]) -> EditableTensor {
    EditableTensor("b", nil, shape: shape, extents: [1, 1, 1] + shape)
  }
}

extension [EditableTensor] {
  /// The operands of a layer with weights.
  static func weighted(
    input: [Int], weight: [Int], isFlipped: Bool = false, bias: [Int]?
  ) -> [EditableTensor] {
    [
      EditableTensor("x", .input, shape: input),
      EditableTensor("w", .filter, shape: weight, isTurned: isFlipped),
    ] + (bias.map { [.bias(shape: $0)] } ?? [])
  }
}
