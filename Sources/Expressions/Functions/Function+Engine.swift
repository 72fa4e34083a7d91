import ConvEngine

// What the engine knows, as functions. No formula of it is written here.
extension Function {
  /// Creates a function of whole numbers whose result the engine knows.
  init(
    asking name: String, _ required: [String],
    optional: [(name: String, fallback: Fallback)] = [], isVariadic: Bool = false,
    flags: Set<String> = [], _ summary: String, details: String = "",
    result: @escaping @Sendable ([Int]) throws(ConvolutionError) -> Int
  ) {
    let names = required + optional.map(\.name)
    self.init(
      name, required, optional: optional, isVariadic: isVariadic, summary, details: details
    ) { numbers throws(ExpressionError.Problem) in
      let integers = try whole(numbers, named: names)
      try check(integers, named: names, flags: flags)
      do throws(ConvolutionError) {
        return Rational(try result(integers))
      } catch {
        throw .convolution(error)
      }
    }
  }
}

/// Returns numbers as integers; those behind the last name go by it.
private func whole(
  _ numbers: [Rational], named names: [String]
) throws(ExpressionError.Problem) -> [Int] {
  var integers: [Int] = []
  for number in numbers {
    let name = names[min(integers.count, names.count - 1)]
    guard let integer = number.integer else { throw .notWhole(parameter: name, number) }
    integers.append(integer)
  }
  return integers
}

/// Looks whether numbers that stand for yes or no are 1 or 0.
private func check(
  _ numbers: [Int], named names: [String], flags: Set<String>
) throws(ExpressionError.Problem) {
  for (name, number) in zip(names, numbers) where flags.contains(name) {
    guard (0...1).contains(number) else { throw .notFlag(parameter: name, number) }
  }
}

// MARK: - Sizes

extension Function {
  private static let sliding = "kernel K, stride S, padding P on each side, dilation D"

  static let sizes: [Function] = [
    Function(
      asking: "out", ["N", "K"], optional: [("S", 1), ("P", 0), ("D", 1)],
      "the output size of a convolution", details: "input size N, \(sliding)"
    ) { n throws(ConvolutionError) in try convolution(n).outputSize },
    Function(
      asking: "conv_transpose_out", ["N", "K"],
      optional: [("S", 1), ("P", 0), ("D", 1), ("output_padding", 0)],
      "the output size of a transposed convolution", details: "input size N, \(sliding)"
    ) { n throws(ConvolutionError) in
      try Relation(
        transposing: n[0], kernelSize: n[1], stride: n[2], padding: Padding(both: n[3]),
        dilation: n[4], outputPadding: n[5]
      ).inputSize
    },
    Function(
      asking: "pool_out", ["N", "K"],
      optional: [("S", .same(as: "K")), ("P", 0), ("D", 1), ("ceil_mode", 0)],
      flags: ["ceil_mode"], "the output size of a pooling",
      details: "input size N, \(sliding); ceil_mode 1 rounds up"
    ) { n throws(ConvolutionError) in
      try Relation(
        pooling: n[0], kernelSize: n[1], stride: n[2], padding: Padding(both: n[3]),
        dilation: n[4], isCeiling: n[5] == 1
      ).outputSize
    },
    Function(
      asking: "leftover", ["N", "K"], optional: [("S", 1), ("P", 0), ("D", 1)],
      "how many cells a convolution leaves over behind its last window",
      details: "with it as output_padding, a transposed convolution has the size N again"
    ) { n throws(ConvolutionError) in try convolution(n).leftover },
    Function(
      asking: "effective_kernel", ["K"], optional: [("D", 1)],
      "how many cells a kernel spans, those between its taps included",
      details: "kernel K, dilation D"
    ) { n throws(ConvolutionError) in
      try ReceptiveField([layer(kernel: n[0], stride: 1, dilation: n[1])]).size[0]
    },
  ]

  /// Returns the relation of a convolution for the numbers N, K, S, P, D.
  private static func convolution(_ numbers: [Int]) throws(ConvolutionError) -> Relation {
    try Relation(
      inputSize: numbers[0], kernelSize: numbers[1], stride: numbers[2],
      padding: .amount(Padding(both: numbers[3])), dilation: numbers[4])
  }
}

// MARK: - Receptive fields

extension Function {
  static let fields: [Function] = [
    Function(
      asking: "receptive_field", ["K"], optional: [("S", 1)], isVariadic: true,
      "how many input cells a unit sees through layers",
      details: "kernel K and stride S of each layer, from the input on: receptive_field(3, 2, 3, 1)"
    ) { numbers throws(ConvolutionError) in
      let pairs = stride(from: 0, to: numbers.count, by: 2)
      let layers = pairs.map { place in
        layer(kernel: numbers[place], stride: place + 1 < numbers.count ? numbers[place + 1] : 1)
      }
      return try ReceptiveField(layers).size[0]
    },
    Function(
      asking: "jump", ["S"], isVariadic: true,
      "how far apart in the input neighboring units look", details: "stride S of each layer"
    ) { strides throws(ConvolutionError) in
      try ReceptiveField(strides.map { layer(kernel: 1, stride: $0) }).jump[0]
    },
  ]

  private static func layer(kernel: Int, stride: Int, dilation: Int = 1) -> Layer {
    .convolution(
      ConvolutionLayer(
        window: Window(kernel: [kernel], stride: [stride], dilation: [dilation])))
  }
}

// MARK: - Costs

extension Function {
  private static let grouped: [(name: String, fallback: Fallback)] = [("groups", 1)]
  private static let biased: [(name: String, fallback: Fallback)] = [("bias", 1)]

  static let costs: [Function] = [
    Function(
      asking: "conv1d_parameters", ["C_in", "C_out", "K"], optional: grouped + biased,
      flags: ["bias"], "how many weights and biases a conv1d learns", details: "bias 0 for none"
    ) { n throws(ConvolutionError) in
      try LayerCost(
        inputs: n[0], outputs: n[1], kernel: [n[2]], groups: n[3], hasBias: n[4] == 1
      ).parameters
    },
    Function(
      asking: "conv1d_macs", ["C_in", "C_out", "K", "L_out"], optional: grouped,
      "how many multiply-adds a conv1d takes for L_out outputs"
    ) { n throws(ConvolutionError) in
      try LayerCost(
        inputs: n[0], outputs: n[1], kernel: [n[2]], groups: n[4], outputCells: [n[3]]
      ).multiplyAdds
    },
    Function(
      asking: "conv2d_parameters", ["C_in", "C_out", "K_h"],
      optional: [("K_w", .same(as: "K_h"))] + grouped + biased, flags: ["bias"],
      "how many weights and biases a conv2d learns", details: "bias 0 for none"
    ) { n throws(ConvolutionError) in
      try LayerCost(
        inputs: n[0], outputs: n[1], kernel: [n[2], n[3]], groups: n[4], hasBias: n[5] == 1
      ).parameters
    },
    Function(
      asking: "conv2d_macs", ["C_in", "C_out", "K_h", "K_w", "H_out", "W_out"], optional: grouped,
      "how many multiply-adds a conv2d takes for H_out x W_out outputs"
    ) { n throws(ConvolutionError) in
      try LayerCost(
        inputs: n[0], outputs: n[1], kernel: [n[2], n[3]], groups: n[6], outputCells: [n[4], n[5]]
      ).multiplyAdds
    },
    Function(
      asking: "linear_parameters", ["in_features", "out_features"], optional: biased,
      flags: ["bias"], "how many weights and biases a linear layer learns",
      details: "bias 0 for none"
    ) { n throws(ConvolutionError) in
      try LayerCost(inputs: n[0], outputs: n[1], hasBias: n[2] == 1).parameters
    },
    Function(
      asking: "linear_macs", ["in_features", "out_features"],
      "how many multiply-adds a linear layer takes"
    ) { n throws(ConvolutionError) in try LayerCost(inputs: n[0], outputs: n[1]).multiplyAdds },
  ]
}
