import ConvEngine

/// Layers in single precision, walked by output, by input and by tap, and transposed.
func convolutionBenchmarks() throws -> [SpeedBenchmark] {
  try [
    layer("1x3x224x224 k7 s2 p3 -> 64", inputs: 3, outputs: 64, size: 224, kernel: 7, stride: 2),
    layer("1x64x56x56 k3 p1 -> 64", inputs: 64, outputs: 64, size: 56, kernel: 3),
    layer("64x56x56 k3 p1, depthwise", inputs: 64, outputs: 64, groups: 64, size: 56, kernel: 3),
    layer("1x1x512x512 k5 p2 -> 1", inputs: 1, outputs: 1, size: 512, kernel: 5),
    line("1x1x1000000 k64 -> 1", size: 1_000_000, kernel: 64),
  ].flatMap { $0 }
}

/// Returns the walks over a square plane that is padded by half the kernel.
private func layer(
  _ name: String, inputs: Int, outputs: Int, groups: Int = 1, size: Int, kernel: Int,
  stride: Int = 1
) throws -> [SpeedBenchmark] {
  let padding = Padding(both: kernel / 2)
  let channels = try ChannelRelation(inputs: inputs, outputs: outputs, groups: groups)
  let sliding = try Relation(
    inputSize: size, kernelSize: kernel, stride: stride, padding: .amount(padding))
  let transposing = try Relation(
    transposing: size, kernelSize: kernel, stride: stride, padding: padding)
  let swapped = try ChannelRelation(inputs: outputs, outputs: inputs, groups: groups)
  return walks(name, channels, Plane(rows: sliding, columns: sliding))
    + transposed(swapped, Plane(rows: transposing, columns: transposing))
}

/// Returns the walks over an axis.
private func line(_ name: String, size: Int, kernel: Int) throws -> [SpeedBenchmark] {
  let channels = try ChannelRelation(inputs: 1, outputs: 1)
  return try walks(name, channels, Plane(Relation(inputSize: size, kernelSize: kernel)))
    + transposed(channels, Plane(Relation(transposing: size, kernelSize: kernel)))
}

// MARK: - Walks

private func walks(
  _ name: String, _ channels: ChannelRelation, _ plane: Plane
) -> [SpeedBenchmark] {
  let relation = LayerRelation(examples: 1, channels: channels, plane: plane)
  let layer = FastConvolution(relation)
  let input = numbers(relation.inputShape.reduce(1, *))
  let weight = numbers(relation.weightShape.reduce(1, *))
  let output = numbers(relation.outputShape.reduce(1, *))
  return [
    SpeedBenchmark("\(name), forward", relation) {
      keep(layer.output(input: input, weight: weight))
    },
    SpeedBenchmark("  gradient of the input", relation) {
      keep(layer.inputGradient(outputGradient: output, weight: weight))
    },
    SpeedBenchmark("  gradient of the weight", relation) {
      keep(layer.weightGradient(input: input, outputGradient: output))
    },
  ]
}

/// Returns the transposed convolution, which takes as its input what is the output of its relation.
private func transposed(
  _ channels: ChannelRelation, _ plane: Plane
) -> [SpeedBenchmark] {
  let relation = LayerRelation(examples: 1, channels: channels, plane: plane)
  let layer = FastConvolution(relation)
  let input = numbers(relation.outputShape.reduce(1, *))
  let weight = numbers(relation.weightShape.reduce(1, *))
  return [
    SpeedBenchmark("  transposed", relation) {
      keep(layer.inputGradient(outputGradient: input, weight: weight))
    }
  ]
}

extension SpeedBenchmark {
  /// Creates the work of a walk, which multiplies each weight with what it meets at every output.
  fileprivate init(_ name: String, _ relation: LayerRelation, run: @escaping () -> Void) {
    let cells = relation.plane.outputShape.reduce(relation.examples, *)
    self.init(name: name, products: cells * relation.weightShape.reduce(1, *), run: run)
  }
}
