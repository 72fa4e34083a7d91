/// In single precision the relation is walked by loops that come near the speed of the machine.
extension Float: NetworkNumber {
  public static func output(
    _ relation: LayerRelation, input: Tensor<Float>, weight: Tensor<Float>, bias: Tensor<Float>?
  ) -> Tensor<Float> {
    let elements = FastConvolution(relation).output(
      input: input.elements, weight: weight.elements, bias: bias?.elements)
    return Tensor(shape: relation.outputShape, elements: elements)
  }

  public static func inputGradient(
    _ relation: LayerRelation, outputGradient: Tensor<Float>, weight: Tensor<Float>
  ) -> Tensor<Float> {
    let elements = FastConvolution(relation).inputGradient(
      outputGradient: outputGradient.elements, weight: weight.elements)
    return Tensor(shape: relation.inputShape, elements: elements)
  }

  public static func weightGradient(
    _ relation: LayerRelation, outputGradient: Tensor<Float>, input: Tensor<Float>
  ) -> Tensor<Float> {
    let elements = FastConvolution(relation).weightGradient(
      input: input.elements, outputGradient: outputGradient.elements)
    return Tensor(shape: relation.weightShape, elements: elements)
  }
}
