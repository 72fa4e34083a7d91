// The layer as products of matrices: the moves between the shapes of a layer and those of its matrices.
extension LayerRelation {
  /// Returns the filters as the columns of a matrix, `[C_in · h · w, C_out]`.
  ///
  /// With groups each filter stands in the rows of its group's channels, and the rest of its column is 0:
  ///
  ///     a 0      two groups of one channel each, filters a b and c d
  ///     b 0
  ///     0 c
  ///     0 d
  ///
  /// - Throws: ``ConvolutionError/resultTooLarge(shape:limit:)``.
  func kernelMatrix<Value: Scalar>(
    _ weight: Tensor<Value>
  ) throws(ConvolutionError) -> Tensor<Value> {
    let shape = [channels.inputs * tapCount, channels.outputs]
    try Tensor<Value>.check(shape)
    var elements = Tensor(repeating: Value.zero, shape: shape).elements
    forEachWeight { place, row, column in
      elements[row * channels.outputs + column] = weight.elements[place]
    }
    return Tensor(shape: shape, elements: elements)
  }

  /// Returns the weights that stand in a matrix with a filter in each row, `[C_out, C_in · h · w]`.
  ///
  /// What a matrix has between channels that do not meet is no weight's, and left out.
  func weight<Value: Scalar>(ofRows matrix: Tensor<Value>) -> Tensor<Value> {
    var elements = Tensor(repeating: Value.zero, shape: weightShape).elements
    forEachWeight { place, row, column in
      elements[place] = matrix.elements[column * matrix.shape[1] + row]
    }
    return Tensor(shape: weightShape, elements: elements)
  }

  /// Calls a function with the place of each weight, and its row and column in the kernel's matrix.
  private func forEachWeight(_ body: (_ place: Int, _ row: Int, _ column: Int) -> Void) {
    for filter in 0..<channels.outputs {
      channels.forEachJoint(of: Position(channel: filter, column: 0), by: .output) { channel in
        for tap in 0..<tapCount {
          body(channel.tap * tapCount + tap, channel.input * tapCount + tap, channel.output)
        }
      }
    }
  }

  private var tapCount: Int { plane.kernelShape.reduce(1, *) }
}

// MARK: - Moves

extension Tensor {
  /// The tensor `[N, C, …]` with its channels moved behind all other axes: `[N, …, C]`.
  var channelsLast: Tensor { permuted([0] + Array(2..<rank) + [1]) }

  /// The tensor `[N, …, C]` with its channels moved to axis 1: `[N, C, …]`.
  ///
  /// The elements change their places: reading them in another shape would scramble them.
  var channelsFirst: Tensor { permuted([0, rank - 1] + Array(1..<rank - 1)) }

  /// The tensor `[N, …, C]` read as a matrix with a row for each cell, `[N · …, C]`.
  var flattenedRows: Tensor {
    reshaped([shape.dropLast().reduce(1, *), shape[rank - 1]])
  }

  /// The patches `[N, C · h · w, L]` as a matrix with a patch in each row, `[N · L, C · h · w]`.
  var patchRows: Tensor { permuted([0, 2, 1]).flattenedRows }

  /// Returns a matrix with a patch in each row, `[N · L, C · h · w]`, as the patches `[N, C · h · w, L]`.
  func patchColumns(examples: Int) -> Tensor {
    reshaped([examples, shape[0] / examples, shape[1]]).permuted([0, 2, 1])
  }
}
