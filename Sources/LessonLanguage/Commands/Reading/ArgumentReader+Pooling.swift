import ConvEngine

// Layers whose windows have no weights.
extension ArgumentReader {
  mutating func maxPooling(axes: Int) -> LayerRecipe<MaxPooling<Double>>? {
    let input = input(axes: axes)
    let window = poolingWindow(axes: axes)
    return recipe((.input, input)) { operands throws(ConvolutionError) in
      try MaxPooling(operands[.input], window: window)
    }
  }

  mutating func averagePooling<Value: ReadableScalar>(
    axes: Int, of values: Value.Type
  ) -> LayerRecipe<AveragePooling<Value>>? {
    let input = input(axes: axes)
    let window = poolingWindow(axes: axes)
    let countsPadding = flag("count_include_pad") ?? true
    return recipe((.input, input)) { operands throws(ConvolutionError) in
      try AveragePooling(operands[.input], window: window, countsPadding: countsPadding)
    }
  }

  mutating func globalMaxPooling() -> LayerRecipe<MaxPooling<Double>>? {
    let input = input(axes: 2)
    require(oneOf: ["x", "N"])
    return recipe((.input, input)) { operands throws(ConvolutionError) in
      let input = operands[.input]
      return try MaxPooling(input, window: .global(over: input.shape))
    }
  }

  mutating func globalAveragePooling<Value: ReadableScalar>(
    of values: Value.Type
  ) -> LayerRecipe<AveragePooling<Value>>? {
    let input = input(axes: 2)
    require(oneOf: ["x", "N"])
    return recipe((.input, input)) { operands throws(ConvolutionError) in
      let input = operands[.input]
      return try AveragePooling(input, window: .global(over: input.shape))
    }
  }

  private mutating func poolingWindow(axes: Int) -> Window {
    let window = Window(
      kernel: counts("K", axes: axes) ?? [1], stride: counts("stride", axes: axes),
      padding: paddings(axes: axes)?.map { .amount($0.cells) } ?? [.valid],
      dilation: counts("dilation", axes: axes) ?? [1], isCeiling: flag("ceil_mode") ?? false)
    require(oneOf: ["x", "N"], ["K"])
    return window
  }
}

// MARK: - Patches

extension ArgumentReader {
  mutating func unfold<Value: ReadableScalar>(
    axes: Int, of values: Value.Type
  ) -> LayerRecipe<Unfold<Value>>? {
    let input = input(axes: axes)
    let kernel = counts("K", axes: axes) ?? [1]
    let sliding = sliding(axes: axes)
    require(oneOf: ["x", "N"], ["K"])
    return recipe((.input, input)) { operands throws(ConvolutionError) in
      try Unfold(input: operands[.input], kernelShape: kernel, sliding: sliding)
    }
  }

  mutating func fold<Value: ReadableScalar>(
    axes: Int, of values: Value.Type
  ) -> LayerRecipe<Fold<Value>>? {
    let input = operand("x", .input, rank: 3)
    let outputSize = counts("output_size", axes: axes) ?? [1]
    let kernel = counts("K", axes: axes) ?? [1]
    let sliding = sliding(axes: axes)
    require(oneOf: ["x"], ["output_size"], ["K"])
    return recipe((.input, input)) { operands throws(ConvolutionError) in
      try Fold(
        input: operands[.input], outputShape: outputSize, kernelShape: kernel, sliding: sliding)
    }
  }
}

extension PaddingAmount {
  /// The cells of an amount; a word stands for none here.
  fileprivate var cells: Padding {
    if case .amount(let cells) = self { cells } else { Padding(both: 0) }
  }
}
