import ConvEngine

// Layers whose windows have no weights.
extension ArgumentReader {
  mutating func maxPooling(axes: Int) -> MaxPooling<Double>? {
    let input = input(axes: axes)
    let window = poolingWindow(axes: axes)
    guard let input else { return nil }
    return checked { () throws(ConvolutionError) in
      try MaxPooling(input.read(), window: window)
    }
  }

  mutating func averagePooling<Value: ReadableScalar>(
    axes: Int, of values: Value.Type
  ) -> AveragePooling<Value>? {
    let input = input(axes: axes)
    let window = poolingWindow(axes: axes)
    let countsPadding = flag("count_include_pad") ?? true
    guard let input else { return nil }
    return checked { () throws(ConvolutionError) in
      try AveragePooling(input.read(), window: window, countsPadding: countsPadding)
    }
  }

  mutating func globalMaxPooling() -> MaxPooling<Double>? {
    let input = input(axes: 2)
    require(oneOf: ["x", "N"])
    guard let input else { return nil }
    return checked { () throws(ConvolutionError) in
      try MaxPooling(input.read(), window: .global(over: input.shape))
    }
  }

  mutating func globalAveragePooling<Value: ReadableScalar>(
    of values: Value.Type
  ) -> AveragePooling<Value>? {
    let input = input(axes: 2)
    require(oneOf: ["x", "N"])
    guard let input else { return nil }
    return checked { () throws(ConvolutionError) in
      try AveragePooling(input.read(), window: .global(over: input.shape))
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
  ) -> Unfold<Value>? {
    let input = input(axes: axes)
    let kernel = counts("K", axes: axes) ?? [1]
    let sliding = sliding(axes: axes)
    require(oneOf: ["x", "N"], ["K"])
    guard let input else { return nil }
    return checked { () throws(ConvolutionError) in
      try Unfold(input: input.read(), kernelShape: kernel, sliding: sliding)
    }
  }

  mutating func fold<Value: ReadableScalar>(
    axes: Int, of values: Value.Type
  ) -> Fold<Value>? {
    let input = operand("x", .input, rank: 3)
    let outputSize = counts("output_size", axes: axes) ?? [1]
    let kernel = counts("K", axes: axes) ?? [1]
    let sliding = sliding(axes: axes)
    require(oneOf: ["x"], ["output_size"], ["K"])
    guard let input else { return nil }
    return checked { () throws(ConvolutionError) in
      try Fold(
        input: input.read(), outputShape: outputSize, kernelShape: kernel, sliding: sliding)
    }
  }
}

extension PaddingAmount {
  /// The cells of an amount; a word stands for none here.
  fileprivate var cells: Padding {
    if case .amount(let cells) = self { cells } else { Padding(both: 0) }
  }
}
