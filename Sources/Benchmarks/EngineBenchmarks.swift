import ConvEngine

/// What the engine does: frames, cells and sums.
func engineComparisons() throws -> [Comparison] {
  [
    try Comparison("a frame and its equation", frame(inputs: 8), frame(inputs: 100_000)),
    try Comparison("800 cells of a Toeplitz matrix", matrix(inputs: 100), matrix(inputs: 100_000)),
    try Comparison("120 cells of the patches", patches(inputs: 100), patches(inputs: 1_000_000)),
    try Comparison("a jump to a frame in the middle", jump(inputs: 8), jump(inputs: 1_000_000)),
    try Comparison(
      "a product, in a sum of symbols", symbolicSum(taps: 10), symbolicSum(taps: 1000)),
    try Comparison("a convolution of 8 cells by 3 taps", lessonConvolution(), fastConvolution()),
    try Comparison("an output, of many", outputs(1000), outputs(100_000)),
    try Comparison("an output of K=9: numbers, symbols", numbers(taps: 9), symbols(taps: 9)),
  ]
}

private func convolution(inputs: Int) throws -> Convolution<Double> {
  try Convolution(
    input: (0..<inputs).map { Double($0 % 10) }, weight: [1, -2, 1], padding: .same)
}

private func symbolicConvolution(inputs: Int, taps: Int) throws -> Convolution<Polynomial> {
  try Convolution(
    input: (0..<inputs).map { Polynomial(symbol: Name("x", $0)) },
    weight: (0..<taps).map { Polynomial(symbol: .weight($0, of: taps)) })
}

// MARK: - Work

private func frame(inputs: Int) throws -> Comparison.Work {
  let trace = try convolution(inputs: inputs).trace(by: .output)
  return Comparison.Work("N=\(inputs)") {
    let frame = trace[inputs / 2]
    keep(frame.terms.map(\.product))
    keep(frame.terms.last?.sum)
  }
}

private func matrix(inputs: Int) throws -> Comparison.Work {
  let trace = try convolution(inputs: inputs).trace(by: .output)
  return Comparison.Work("N=\(inputs)") {
    guard let panel = trace[inputs / 2].panel(.matrix) else { return }
    for row in panel.focusRows.lowerBound..<panel.focusRows.lowerBound + 20 {
      for column in panel.focusColumns.lowerBound..<panel.focusColumns.lowerBound + 40 {
        keep(panel[row: row, column: column])
      }
    }
  }
}

private func patches(inputs: Int) throws -> Comparison.Work {
  let trace = try convolution(inputs: inputs).trace(by: .output)
  return Comparison.Work("N=\(inputs)") {
    guard let panel = trace[inputs / 2].panel(.patchMatrix) else { return }
    for row in panel.focusRows.lowerBound..<panel.focusRows.lowerBound + 40 {
      for column in panel.columns { keep(panel[row: row, column: column]) }
    }
  }
}

private func jump(inputs: Int) throws -> Comparison.Work {
  let convolution = try convolution(inputs: inputs)
  let traces = [Walk.output, .input].map { convolution.trace(by: $0) }
  return Comparison.Work("N=\(inputs)") {
    for trace in traces { keep(trace[inputs / 2]) }
  }
}

private func symbolicSum(taps: Int) throws -> Comparison.Work {
  let trace = try symbolicConvolution(inputs: taps, taps: taps).trace(by: .output)
  return Comparison.Work("K=\(taps)", parts: taps) { keep(trace[0].terms.last?.sum) }
}

/// The smallest operation of a lesson, from its numbers to its outputs.
private func lessonConvolution() throws -> Comparison.Work {
  let (input, weight) = ((0..<8).map(Double.init), [1.0, -2, 1])
  return Comparison.Work("Double") {
    keep(try? Convolution(input: input, weight: weight).output)
  }
}

/// The same in single precision, which is made for more.
private func fastConvolution() throws -> Comparison.Work {
  let layer = FastConvolution(
    LayerRelation(
      examples: 1, channels: try ChannelRelation(inputs: 1, outputs: 1),
      plane: Plane(try Relation(inputSize: 8, kernelSize: 3))))
  let input = (0..<8).map(Float.init)
  return Comparison.Work("Float") { keep(layer.output(input: input, weight: [1, -2, 1])) }
}

private func outputs(_ inputs: Int) throws -> Comparison.Work {
  let convolution = try convolution(inputs: inputs)
  return Comparison.Work("N=\(inputs)", parts: inputs) { keep(convolution.output) }
}

private func numbers(taps: Int) throws -> Comparison.Work {
  let numbers = try Convolution(
    input: (0..<taps).map(Double.init), weight: (0..<taps).map(Double.init))
  return Comparison.Work("1..9") { keep(numbers.output) }
}

private func symbols(taps: Int) throws -> Comparison.Work {
  let symbols = try symbolicConvolution(inputs: taps, taps: taps)
  return Comparison.Work("x0..x8") { keep(symbols.output) }
}
