import ConvEngine

/// The matrix of a convolution, written out.
struct ToeplitzEntries<Value: ReadableScalar>: WalkedCalculation {
  let matrix: ToeplitzMatrix<Value>

  /// The matrix has no more entries than anyone could read, and is made of no more weights than anyone waits
  /// for: where the padding shows a cell again, an entry is a sum.
  func answer() throws(ConvolutionError) -> Answer {
    try Effort.check(values: matrix.shape)
    try Effort.check(products: matrix.relation.productShape, limit: Double.productLimit)
    return Answer(outputs: [Answer.Output("matrix", try matrix.tensor())])
  }

  var knobs: [Knob: [Int]] {
    matrix.relation.knobs(inputShape: matrix.relation.plane.inputShape)
  }

  var editableTensors: [EditableTensor] {
    [EditableTensor("w", .filter, shape: matrix.weight.shape)]
  }

  var scenes: [Scene] { [.toeplitz] }

  /// The rows of a transposed matrix are the columns of the matrix, so the inputs come first.
  func walks(of subject: Subject) -> [Walk] {
    matrix.isTransposed ? [.input, .output, .tap] : Walk.allCases
  }

  func groups(of look: Look) -> FrameGroups { FrameGroups(matrix.relation, by: look.walk) }

  /// The walk over the convolution of an input whose cells have no values but their names.
  func trace(_ look: Look) throws(ConvolutionError) -> Trace {
    let relation = matrix.relation
    return try Convolution(
      input: .names("x", shape: relation.inputShape), weight: matrix.weight.map(\.polynomial),
      sliding: relation.plane.sliding, groups: relation.channels.groups,
      paddingMode: relation.plane.columns.paddingMode
    ).trace(by: look.walk)
  }
}
