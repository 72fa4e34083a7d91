/// An operation of a layer that has an output and gradients, as commands name it.
enum LayerKind: String, CaseIterable {
  case conv1d, conv2d
  case transposedConv1d = "conv_transpose1d"
  case transposedConv2d = "conv_transpose2d"

  /// How many axes the plane has that a window slides over.
  var axes: Int {
    switch self {
    case .conv1d, .transposedConv1d: 1
    case .conv2d, .transposedConv2d: 2
    }
  }
}
