/// A number that networks can be trained with, and how its layers are computed.
///
/// The three are the three walks of one relation. They are requirements, so that each kind of number has
/// the quickest way that there is for it.
public protocol NetworkNumber: Number {
  /// Returns what a layer makes of its input: weight · input, collected at each output.
  static func output(
    _ relation: LayerRelation, input: Tensor<Self>, weight: Tensor<Self>, bias: Tensor<Self>?
  ) -> Tensor<Self>

  /// Returns what comes back to the input: weight · gradient, collected at each input.
  static func inputGradient(
    _ relation: LayerRelation, outputGradient: Tensor<Self>, weight: Tensor<Self>
  ) -> Tensor<Self>

  /// Returns what comes to each weight: gradient · input, collected over all outputs.
  static func weightGradient(
    _ relation: LayerRelation, outputGradient: Tensor<Self>, input: Tensor<Self>
  ) -> Tensor<Self>
}

extension Double: NetworkNumber {}

// Where there is nothing quicker, the relation is walked.
extension NetworkNumber {
  public static func output(
    _ relation: LayerRelation, input: Tensor<Self>, weight: Tensor<Self>, bias: Tensor<Self>?
  ) -> Tensor<Self> {
    relation.output(input: input, weight: weight, bias: bias)
  }

  public static func inputGradient(
    _ relation: LayerRelation, outputGradient: Tensor<Self>, weight: Tensor<Self>
  ) -> Tensor<Self> {
    relation.input(output: outputGradient, weight: weight)
  }

  public static func weightGradient(
    _ relation: LayerRelation, outputGradient: Tensor<Self>, input: Tensor<Self>
  ) -> Tensor<Self> {
    relation.weight(output: outputGradient, input: input)
  }
}
