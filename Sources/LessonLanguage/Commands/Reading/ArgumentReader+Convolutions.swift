import ConvEngine

// Layers whose filters slide.
extension ArgumentReader {
  mutating func convolution<Value: ReadableScalar>(
    axes: Int, isFlipped: Bool, of values: Value.Type
  ) -> Convolution<Value>? {
    let groups = groups()
    let input = input(axes: axes)
    let channels = [max(1, groups), max(1, (input?.shape[1] ?? 1) / max(1, groups))]
    let weight = weight(axes: axes, channels: channels)
    let bias = bias()
    let (sliding, mode) = (sliding(axes: axes), paddingMode())
    require(oneOf: ["x", "N"], ["w", "K"])
    guard let input, let weight else { return nil }
    return checked { () throws(ConvolutionError) in
      try Convolution(
        input: input.read(), weight: weight.read(), bias: bias?.read(),
        sliding: sliding, groups: groups, paddingMode: mode, isFlipped: isFlipped)
    }
  }

  mutating func transposedConvolution<Value: ReadableScalar>(
    axes: Int, of values: Value.Type
  ) -> TransposedConvolution<Value>? {
    let groups = groups()
    let input = input(axes: axes)
    let weight = weight(axes: axes, channels: [input?.shape[1] ?? 1, 1])
    let bias = bias()
    let sliding = sliding(axes: axes)
    let outputPadding = counts("output_padding", axes: axes) ?? [0]
    require(oneOf: ["x", "N"], ["w", "K"])
    guard let input, let weight else { return nil }
    return checked { () throws(ConvolutionError) in
      try TransposedConvolution(
        input: input.read(), weight: weight.read(), bias: bias?.read(),
        sliding: sliding, outputPadding: outputPadding, groups: groups)
    }
  }
}

// MARK: - Parameters

extension ArgumentReader {
  /// Returns how a filter slides along each axis.
  mutating func sliding(axes: Int) -> [Sliding] {
    let strides = counts("stride", axes: axes)
    let mode = word("mode").flatMap(PaddingAmount.init(word:)) ?? .valid
    let paddings = paddings(axes: axes)
    let dilations = counts("dilation", axes: axes)
    return (0..<axes).map { axis in
      Sliding(
        stride: strides?[axis] ?? 1, padding: paddings?[axis] ?? mode,
        dilation: dilations?[axis] ?? 1)
    }
  }

  mutating func groups() -> Int { count("groups") ?? 1 }

  mutating func paddingMode() -> PaddingMode {
    word("padding_mode").flatMap(PaddingMode.init) ?? .zeros
  }
}
