/// An operation of a layer that has an output and gradients, by the name of its command.
enum LayerKind: String, CaseIterable {
  case conv1d, conv2d
  case transposedConv1d = "conv_transpose1d"
  case transposedConv2d = "conv_transpose2d"
  case maxPool1d = "max_pool1d"
  case maxPool2d = "max_pool2d"
  case averagePool1d = "avg_pool1d"
  case averagePool2d = "avg_pool2d"
  case globalMaxPool = "global_max_pool"
  case globalAveragePool = "global_avg_pool"
  case unfold, fold, unfold1d, fold1d
  case linear, relu, flatten, softmax

  /// How many axes the plane has that a window slides over.
  var axes: Int { rawValue.hasSuffix("1d") ? 1 : 2 }

  /// Whether values are compared, so that none can be a symbol.
  var comparesValues: Bool {
    switch self {
    case .maxPool1d, .maxPool2d, .globalMaxPool, .relu, .softmax: true
    default: false
    }
  }

  /// Whether a window slides that moves by its own size where nothing else is said.
  var isPooling: Bool {
    switch self {
    case .maxPool1d, .maxPool2d, .averagePool1d, .averagePool2d: true
    default: false
    }
  }
}
