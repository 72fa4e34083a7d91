import ConvEngine
import TutorTestSupport

extension Tensor<Double> {
  /// Returns a tensor of numbers whose products and sums are exact.
  static func random(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor {
    Tensor(shape: shape, elements: randomNumbers(shape.reduce(1, *), using: &generator))
  }
}

extension LayerRelation {
  /// Returns the relation of a small layer with one axis or two, with groups and all that slides.
  static func random(
    cellsUpTo size: Int = 8, paddingModes: [PaddingMode] = PaddingMode.allCases,
    using generator: inout SeededGenerator
  ) throws -> LayerRelation {
    let groups = Int.random(in: 1...3, using: &generator)
    let mode = paddingModes.randomElement(using: &generator) ?? .zeros
    let rank = Int.random(in: 1...2, using: &generator)
    var relations: [Relation] = []
    while relations.count < rank {
      let relation = Relation.random(using: &generator)
      if let moded = try? relation.with(mode), moded.paddedSize <= size { relations.append(moded) }
    }
    return LayerRelation(
      examples: .random(in: 1...2, using: &generator),
      channels: try ChannelRelation(
        inputs: groups * .random(in: 1...2, using: &generator),
        outputs: groups * .random(in: 1...2, using: &generator), groups: groups),
      plane: Plane(relations))
  }
}

extension Relation {
  /// Returns the relation with another mode of padding.
  fileprivate func with(_ mode: PaddingMode) throws -> Relation {
    try Relation(
      inputSize: inputSize, kernelSize: kernelSize, stride: stride, padding: .amount(padding),
      dilation: dilation, paddingMode: mode)
  }

  /// How the filter moves along this axis.
  var sliding: Sliding {
    Sliding(stride: stride, padding: .amount(padding), dilation: dilation)
  }
}

extension Convolution<Double> {
  /// Returns a small convolution of drawn numbers, with a bias or without.
  static func random(
    cellsUpTo size: Int = 8, paddingModes: [PaddingMode] = PaddingMode.allCases,
    using generator: inout SeededGenerator
  ) throws -> Convolution {
    let relation = try LayerRelation.random(
      cellsUpTo: size, paddingModes: paddingModes, using: &generator)
    let bias = Tensor.random([relation.channels.outputs], using: &generator)
    return try Convolution(
      input: .random(relation.inputShape, using: &generator),
      weight: .random(relation.weightShape, using: &generator),
      bias: Bool.random(using: &generator) ? bias : nil,
      sliding: relation.plane.axes.map(\.sliding), groups: relation.channels.groups,
      paddingMode: relation.plane.columns.paddingMode)
  }
}
