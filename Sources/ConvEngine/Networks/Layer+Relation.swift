// A layer along one axis of the plane: which of its units sees which cells of the layer below.
extension Layer {
  /// What slides over the cells, or nil where nothing does.
  var window: LayerWindow? {
    switch self {
    case .convolution(let layer): layer.window
    case .pooling(let layer): layer.window
    case .globalPooling, .relu, .flatten, .linear: nil
    }
  }

  /// Returns the relation of the layer to the one below, along an axis.
  ///
  ///     conv, max_pool, avg_pool        the window slides
  ///     relu, flatten                   each cell by itself
  ///     global_..._pool, linear         one window over all cells
  func relation(axis: Int, over inputSize: Int) throws(ConvolutionError) -> Relation {
    switch self {
    case .convolution(let layer):
      try layer.window.convolution(axis: axis, over: inputSize)
    case .pooling(let layer):
      try layer.window.pooling(axis: axis, over: inputSize, isCeiling: layer.isCeiling)
    case .relu, .flatten:
      try Relation(inputSize: inputSize, kernelSize: 1)
    case .globalPooling, .linear:
      try Relation(inputSize: inputSize, kernelSize: inputSize)
    }
  }

  /// Returns the relation of the layer to one without an end: to the cells of its first window.
  ///
  /// - Throws: ``NetworkError/needsInputSize`` for a layer whose window is as large as its input.
  func endlessRelation(axis: Int) throws(ConvolutionError) -> Relation {
    switch self {
    case .convolution(let layer):
      try relation(axis: axis, over: layer.window.span(axis: axis))
    case .pooling(let layer):
      try relation(axis: axis, over: layer.window.span(axis: axis))
    case .relu, .flatten:
      try relation(axis: axis, over: 1)
    case .globalPooling, .linear:
      throw .network(.needsInputSize)
    }
  }
}
