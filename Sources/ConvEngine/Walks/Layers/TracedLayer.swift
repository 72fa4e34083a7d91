/// A layer with weights, and the walks over it and over its gradients.
///
///                        reads x     filters     makes y        collected
///     the layer          x           w           y              y
///     input gradient     dx          w           dy             dx
///     weight gradient    x           dw          dy             dw
///
/// What is read is the relation's input and what is made its output; transposed, it is the other way.
struct TracedLayer<Value: Scalar>: Sendable {
  let operation: Frame.Operation
  let relation: LayerRelation
  let input: Tensor<Value>
  let weight: Tensor<Value>
  let bias: Tensor<Value>?
  var isFlipped = false
  var isTransposed = false

  /// Returns the walk over the layer.
  func trace(by walk: Walk, outputShape: [Int]) -> Trace {
    let bounds = relation.sumBounds(
      at: made, of: ValueBounds(of: input.elements), weight: weight.elements,
      bias: bias?.elements)
    return trace(
      operation, by: walk, collecting: made, read: .cells(.input, "x", of: input),
      filters: filters, made: .collected(.output, "y", shape: outputShape, bounds: bounds),
      bias: bias?.elements)
  }

  /// Returns the walk over the gradient of what the layer reads.
  func inputGradientTrace(_ outputGradient: Tensor<Value>, by walk: Walk) -> Trace {
    let bounds = relation.sumBounds(
      at: read, of: ValueBounds(of: outputGradient.elements), weight: weight.elements, bias: nil)
    return trace(
      .inputGradient, by: walk, collecting: read,
      read: .collected(.inputGradient, "dx", shape: input.shape, bounds: bounds),
      filters: filters, made: .cells(.outputGradient, "dy", of: outputGradient))
  }

  /// Returns the walk over the gradient of the weights.
  func weightGradientTrace(_ outputGradient: Tensor<Value>, by walk: Walk) -> Trace {
    let cells = ShownTensor.cells(.input, "x", of: input)
    let gradient = ShownTensor.cells(.outputGradient, "dy", of: outputGradient)
    let outputs = relation.extent(of: .output)
    let bounds = cells.bounds.multiplied(by: gradient.bounds)
      .summed(outputs.examples * outputs.cells)
    return trace(
      .weightGradient, by: walk, collecting: .weight, read: cells,
      filters: .gradient(of: filters, shape: weight.shape, bounds: bounds), made: gradient)
  }
}

extension TracedLayer {
  /// What is read and what is made, as the relation calls them.
  private var read: Side { isTransposed ? .output : .input }
  private var made: Side { isTransposed ? .input : .output }

  private var filters: ShownTensor<Value> { .filters(weight, isFlipped: isFlipped) }

  private func trace(
    _ operation: Frame.Operation, by walk: Walk, collecting collected: Side,
    read: ShownTensor<Value>, filters: ShownTensor<Value>, made: ShownTensor<Value>,
    bias: [Value]? = nil
  ) -> Trace {
    LayerTrace(
      operation: operation, relation: relation, collected: collected,
      walk: isTransposed ? walk.transposed : walk, input: isTransposed ? made : read,
      weight: filters, output: isTransposed ? read : made, bias: bias, isFlipped: isFlipped,
      isTransposed: isTransposed,
      parameterCount: weight.elements.count + (self.bias?.elements.count ?? 0)
    ).trace
  }
}
