import ConvEngine

// What the engine computes, as commands ask for it.

extension Convolution: TensorLayer where Value: ReadableScalar {
  var outputShape: [Int] { relation.outputShape }

  var productShape: [Int] { relation.productShape }

  var lines: [String] { relation.plane.sizeLines }
}

extension TransposedConvolution: TensorLayer where Value: ReadableScalar {
  var outputShape: [Int] { relation.inputShape }

  var productShape: [Int] { relation.productShape }

  var lines: [String] { relation.plane.sizeLines }
}

extension MaxPooling: TensorLayer where Value: ReadableScalar {
  var outputShape: [Int] { relation.outputShape }

  var productShape: [Int] { relation.productShape }

  var outputs: [Answer.Output] {
    [Answer.Output("output", output), Answer.Output("indices", indices)]
  }

  var lines: [String] { relation.plane.sizeLines }
}

extension AveragePooling: TensorLayer where Value: ReadableScalar {
  var outputShape: [Int] { relation.outputShape }

  var productShape: [Int] { relation.productShape }

  var lines: [String] { relation.plane.sizeLines }
}

extension Unfold: TensorLayer where Value: ReadableScalar {
  var outputShape: [Int] { patchRelation.unfoldedShape }

  var productShape: [Int] { outputShape }

  var lines: [String] {
    ["L = \(patchRelation.relation.plane.windowText) windows, one a column"]
      + patchRelation.relation.plane.sizeLines
  }
}

extension Fold: TensorLayer where Value: ReadableScalar {
  var outputShape: [Int] { patchRelation.inputShape }

  var productShape: [Int] { patchRelation.unfoldedShape }

  var lines: [String] {
    ["L = \(patchRelation.relation.plane.windowText) windows, added where they overlap"]
  }
}

extension LayerRelation {
  /// As many factors as there are meetings at most: each output cell has one with each of its taps.
  var productShape: [Int] { outputShape + weightShape.dropFirst() }
}

extension Plane {
  /// How many windows there are: `2·3 = 6`.
  fileprivate var windowText: String {
    guard rank == 2 else { return "\(columns.outputSize)" }
    return "\(rows.outputSize)·\(columns.outputSize) = \(rows.outputSize * columns.outputSize)"
  }
}
