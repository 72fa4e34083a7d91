// The three operations of one relation: two tensors, multiplied where they meet, make the third.
extension LayerRelation {
  /// Returns what a layer makes of its input: weight · input, collected at each output.
  @specialized(where Value == Double)
  @specialized(where Value == Float)
  func output<Value: Scalar>(
    input: Tensor<Value>, weight: Tensor<Value>, bias: Tensor<Value>? = nil
  ) -> Tensor<Value> {
    let start = starts(bias, cells: cellCount(plane.outputShape), channels: channels.outputs)
    let sums = collect(by: .output, start: start) {
      weight.elements[$0.tap] * input.elements[$0.input]
    }
    return Tensor(shape: outputShape, elements: sums)
  }

  /// Returns what comes back to the input: weight · output, collected at each input.
  @specialized(where Value == Double)
  @specialized(where Value == Float)
  func input<Value: Scalar>(
    output: Tensor<Value>, weight: Tensor<Value>, bias: Tensor<Value>? = nil
  ) -> Tensor<Value> {
    let sums = collect(by: .input, start: inputStarts(bias)) {
      weight.elements[$0.tap] * output.elements[$0.output]
    }
    return Tensor(shape: inputShape, elements: sums)
  }

  /// Returns what comes to each weight: output · input, collected over all outputs.
  @specialized(where Value == Double)
  @specialized(where Value == Float)
  func weight<Value: Scalar>(output: Tensor<Value>, input: Tensor<Value>) -> Tensor<Value> {
    let nothing: (Int) -> Value = { _ in .zero }
    let sums = collect(by: .tap, start: nothing) {
      output.elements[$0.output] * input.elements[$0.input]
    }
    return Tensor(shape: weightShape, elements: sums)
  }

  /// Returns what each input begins with, when something is collected there.
  func inputStarts<Value: Scalar>(_ bias: Tensor<Value>?) -> (Int) -> Value {
    starts(bias, cells: cellCount(plane.inputShape), channels: channels.inputs)
  }

  private func cellCount(_ shape: [Int]) -> Int { shape.reduce(1, *) }

  /// Returns what each cell begins with: the bias of its channel.
  private func starts<Value: Scalar>(
    _ bias: Tensor<Value>?, cells: Int, channels: Int
  ) -> (Int) -> Value {
    guard let bias else { return { _ in .zero } }
    return { place in bias.elements[place / cells % channels] }
  }
}
