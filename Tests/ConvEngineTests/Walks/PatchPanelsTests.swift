import ConvEngine
import Testing
import TutorTestSupport

/// The patches in the frames of layers, and the matrices that multiply them.
@Suite struct PatchPanelsTests {
  /// Runs a check on many drawn convolutions of numbers, and a walk over each.
  private func forRandomConvolutions(
    seed: UInt64, paddingModes: [PaddingMode] = PaddingMode.allCases,
    _ check: (Convolution<Double>, Walk, inout SeededGenerator) throws -> Void
  ) throws {
    try forCases(seed: seed) { generator in
      let walk = try #require(Walk.allCases.randomElement(using: &generator))
      let convolution = try Convolution<Double>.random(
        cellsUpTo: 4, paddingModes: paddingModes, using: &generator)
      try check(convolution, walk, &generator)
    }
  }

  @Test func `once all is walked, they are the unfolded input and the matrices`() throws {
    try forRandomConvolutions(seed: 1) { convolution, walk, _ in
      let matrices = try MatrixConvolution(convolution)
      let frame = try #require(convolution.trace(by: walk).last)
      let patches = try #require(frame.panel(.patches))
      #expect(patches.values == polynomials(matrices.unfolded.example(patches.example)))
      #expect(frame.values(.patchMatrix) == polynomials(matrices.patches))
      #expect(frame.values(.kernelMatrix) == polynomials(matrices.kernel))
      #expect(frame.values(.productMatrix) == polynomials(matrices.product))
    }
  }

  @Test func `on the way back to the input they are the gradients`() throws {
    try forRandomConvolutions(seed: 2) { convolution, walk, generator in
      let slope = Tensor.random(convolution.relation.outputShape, using: &generator)
      let matrices = try MatrixConvolution(convolution)
      let gradients = try matrices.gradients(slope)
      let frame = try #require(convolution.inputGradientTrace(slope, by: walk).last)
      let patches = try #require(frame.panel(.patches))
      #expect(patches.values == polynomials(gradients.unfolded.example(patches.example)))
      #expect(frame.values(.patchMatrix) == polynomials(gradients.patches))
      #expect(frame.values(.kernelMatrix) == polynomials(matrices.kernel.transposed))
      #expect(frame.values(.productMatrix) == polynomials(gradients.product))
    }
  }

  @Test func `on the way back to the weights the patches are there from the start`() throws {
    try forRandomConvolutions(seed: 3) { convolution, walk, generator in
      let slope = Tensor.random(convolution.relation.outputShape, using: &generator)
      let matrices = try MatrixConvolution(convolution)
      let gradients = try matrices.gradients(slope)
      let trace = try convolution.weightGradientTrace(slope, by: walk)
      for frame in [trace[0], trace[trace.count - 1]] {
        #expect(frame.values(.patchMatrix) == polynomials(matrices.patches))
        #expect(frame.values(.productMatrix) == polynomials(gradients.product.transposed))
      }
      let kernel = try #require(trace.last?.panel(.kernelMatrix))
      for (cell, value) in zip(kernel.cells, gradients.kernel.elements) {
        #expect(cell.value == (cell.roles == .dropped ? nil : Polynomial(value)))
      }
      let dropped = kernel.positions(.dropped).count
      #expect(kernel.cells.count - dropped == convolution.weight.elements.count)
    }
  }

  @Test func `those of a transposed convolution are what is folded`() throws {
    try forCases(seed: 4) { generator in
      let layer = try TransposedConvolution<Double>.random(cellsUpTo: 6, using: &generator)
      let matrices = try MatrixTransposedConvolution(layer)
      let walk = try #require(Walk.allCases.randomElement(using: &generator))
      let frame = try #require(layer.trace(by: walk).last)
      #expect(frame.values(.patchMatrix) == polynomials(matrices.patches))
      #expect(frame.values(.kernelMatrix) == polynomials(matrices.kernel))
      #expect(frame.values(.productMatrix) == polynomials(matrices.rows))
    }
  }

  @Test func `a row of the patches and a column of the kernel make an output`() throws {
    try forRandomConvolutions(seed: 5) { convolution, _, generator in
      let trace = convolution.trace(by: .output)
      let place = Int.random(in: trace.indices, using: &generator)
      let frame = trace[place]
      let patches = try #require(frame.panel(.patchMatrix))
      let kernel = try #require(frame.panel(.kernelMatrix))
      let product = try #require(frame.panel(.productMatrix))
      let cell = try #require(product.positions(.current).first)
      #expect(product.positions(.current).count == 1)
      #expect(patches.focusRows == cell.row..<cell.row + 1)
      #expect(kernel.focusColumns == cell.column..<cell.column + 1)
      let products = patches.columns.map { entry in
        (kernel[row: entry, column: cell.column].value ?? .zero)
          * (patches[row: cell.row, column: entry].value ?? .zero)
      }
      #expect(
        products.reduce(frame.equation?.start?.value ?? .zero, +)
          == Polynomial(convolution.output.elements[place]))
      let used = patches.positions(.current).map { patches[row: $0.row, column: $0.column].value }
      #expect(used == frame.terms.map(\.operand.value))
    }
  }

  @Test func `a row of the matrix without its zeros is the patch`() throws {
    try forRandomConvolutions(seed: 6, paddingModes: [.zeros]) { convolution, _, generator in
      let trace = convolution.trace(by: .output)
      let frame = trace[.random(in: trace.indices, using: &generator)]
      let matrix = try #require(frame.panel(.matrix))
      let row = matrix.positions(.window)
      let example = convolution.input.example(frame.panel(.input)?.example ?? 0)
      let patches = try #require(frame.panel(.patches))
      let patch = patches.positions(.current).map { patches[row: $0.row, column: $0.column] }
      let inside = patch.filter { $0.name != nil }
      #expect(inside.map(\.value) == row.map { Polynomial(example[$0.column]) })
      #expect(
        zip(patch, frame.terms).filter { $0.0.name != nil }.map(\.1.weight.value)
          == row.map { matrix[row: $0.row, column: $0.column].value })
    }
  }
}

// MARK: - Steps

extension PatchPanelsTests {
  @Test func `the patches of a group come as those of unfolding, with its first filter`() throws {
    try forRandomConvolutions(seed: 7) { convolution, walk, generator in
      let trace = convolution.trace(by: walk)
      let place = Int.random(in: trace.indices, using: &generator)
      let (patches, unfolding) = (
        try #require(trace[place].panel(.patches)), try Unfold(convolution).trace(by: walk)
      )
      let (group, step) = unfoldingStep(of: place, in: convolution.relation, by: walk)
      let unfolded = try step.map { try #require(unfolding[$0].panel(.patches)) }
      let size = patches.rows.count / convolution.relation.channels.groups
      for row in walk == .input ? patches.rows : group * size..<(group + 1) * size {
        for column in patches.columns {
          let (cell, other) = (
            patches[row: row, column: column], unfolded?[row: row, column: column]
          )
          #expect(cell.roles.contains(.done) || other != nil)
          guard let other else { continue }
          #expect(cell.value == other.value)
          #expect(cell.roles == other.roles)
        }
      }
    }
  }

  /// Returns the group that a step is about, and which step of unfolding lifts out the same of it; nil
  /// where a filter reads it again.
  private func unfoldingStep(
    of place: Int, in relation: LayerRelation, by walk: Walk
  ) -> (group: Int, step: Int?) {
    let (channels, cells) = (relation.channels, relation.plane.outputShape.reduce(1, *))
    switch walk {
    case .input: return (0, place)
    case .output:
      let (example, filter) = (place / cells / channels.outputs, place / cells % channels.outputs)
      let (group, rank) = filter.quotientAndRemainder(dividingBy: channels.outputsPerGroup)
      return (group, rank == 0 ? example * cells + place % cells : nil)
    case .tap:
      let size = channels.inputsPerGroup * relation.plane.kernelShape.reduce(1, *)
      let (group, rank) = (place / size).quotientAndRemainder(dividingBy: channels.outputsPerGroup)
      return (group, rank == 0 ? group * size + place % size : nil)
    }
  }

  @Test func `each step marks the patches that its products come from or go to`() throws {
    try forRandomConvolutions(seed: 8) { convolution, walk, generator in
      let slope = Tensor.random(convolution.relation.outputShape, using: &generator)
      let traces = [
        convolution.trace(by: walk), try convolution.inputGradientTrace(slope, by: walk),
        try convolution.weightGradientTrace(slope, by: walk),
      ]
      for trace in traces {
        let frame = trace[.random(in: trace.indices, using: &generator)]
        expectMarks(frame, frame.terms.map { ($0.input, $0.tap, $0.output) })
      }
    }
  }

  @Test func `each step of a transposed convolution marks what it folds`() throws {
    try forCases(seed: 9) { generator in
      let layer = try TransposedConvolution<Double>.random(cellsUpTo: 6, using: &generator)
      let slope = Tensor.random(layer.relation.inputShape, using: &generator)
      let walk = try #require(Walk.allCases.randomElement(using: &generator))
      let traces = [
        layer.trace(by: walk), try layer.inputGradientTrace(slope, by: walk),
        try layer.weightGradientTrace(slope, by: walk),
      ]
      for trace in traces {
        let frame = trace[.random(in: trace.indices, using: &generator)]
        expectMarks(frame, frame.terms.map { ($0.output, $0.tap, $0.input) })
      }
    }
  }

  /// Expects the marked cells of the patches to be those where some cells of the relation meet.
  private func expectMarks(
    _ frame: Frame, _ met: [(input: Position, tap: Position, output: Position)],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let plane = frame.layer?.relation.plane else { return }
    let (kernel, output) = (plane.kernelShape, plane.outputShape)
    let (taps, windows) = (kernel.reduce(1, *), output.reduce(1, *))
    let wanted = met.map {
      let tap = $0.tap.row * kernel[kernel.count - 1] + $0.tap.column
      let window = $0.output.row * output[output.count - 1] + $0.output.column
      return [$0.output.example * windows + window, $0.input.channel * taps + tap]
    }
    let marks: Roles = [.current, .window, .source, .target]
    let marked = frame.panel(.patchMatrix)?.positions(marks) ?? []
    #expect(Set(marked.map { [$0.row, $0.column] }) == Set(wanted), sourceLocation: sourceLocation)
    let columns = frame.panel(.patches).map { panel in
      panel.positions(marks).map { [panel.example * windows + $0.column, $0.row] }
    }
    let example = frame.panel(.patches)?.example
    #expect(
      Set(columns ?? []) == Set(wanted.filter { $0[0] / windows == example }),
      sourceLocation: sourceLocation)
  }
}

// MARK: - Pictures

extension PatchPanelsTests {
  @Test func `two groups are drawn as they grow`() throws {
    let convolution = try Convolution(
      input: Tensor(shape: [1, 2, 3], elements: symbols("x", 6)),
      weight: Tensor(
        shape: [2, 1, 2], elements: ["a", "b", "c", "d"].map { Polynomial(symbol: Name($0)) }),
      groups: 2)
    let trace = convolution.trace(by: .output)
    #expect(try #require(trace[1].panel(.patches)).drawing == "x0 x1\nx1 x2\n· ·\n· ·")
    #expect(try #require(trace[2].panel(.patches)).drawing == "x0 x1\nx1 x2\nx3 ·\nx4 ·")
    #expect(try #require(trace[2].panel(.patchMatrix)).drawing == "x0 x1 x3 x4\nx1 x2 · ·")
    #expect(try #require(trace[2].panel(.kernelMatrix)).drawing == "a 0\nb 0\n0 c\n0 d")
    #expect(trace[2].panel(.kernelMatrix)?.positions(.tap).map(\.row) == [2, 3])
    #expect(trace[2].panel(.patches)?[row: 3, column: 1].name?.description == "x[1,2]")
    let slope = Tensor(shape: [1, 2, 2], elements: symbols("y", 4))
    let back = try convolution.inputGradientTrace(slope, by: .output)
    #expect(try #require(back[1].panel(.patches)).drawing == "a·y0 a·y1\nb·y0 b·y1\n· ·\n· ·")
    #expect(try #require(back[1].panel(.kernelMatrix)).drawing == "a b 0 0\n0 0 c d")
  }

  @Test func `the patches of a million windows are at hand`() throws {
    let count = 1_000_000
    let input = (0..<count).map { Double($0 % 10) }
    let long = try Convolution(input: input, weight: [1, 1, 1], padding: .same)
    for walk in Walk.allCases {
      let frame = long.trace(by: walk)[walk == .tap ? 1 : count / 2]
      let patches = try #require(frame.panel(.patches))
      #expect(patches.columns == 0..<count)
      #expect(patches[row: 2, column: count / 2 - 1].value == (walk == .tap ? nil : .zero))
      #expect(frame.panel(.patchMatrix)?[row: count / 2 - 1, column: 1].value == Polynomial(9))
      #expect(frame.panel(.productMatrix)?[row: count / 2, column: 0].name != nil)
    }
  }

  /// Returns how many products it takes to see the patches in the middle of a gradient's frame.
  private func productsToSee(inputs: Int, walk: Walk) throws -> Int {
    let products = Counter()
    let layer = try Convolution(
      input: (0..<inputs).map { CountedNumber(Double($0)) },
      weight: [1.0, 2, 3].map { CountedNumber($0, products) })
    let slope = layer.output.map { CountedNumber($0.value, products) }
    products.count = 0
    let trace = try layer.inputGradientTrace(slope, by: walk)
    let patches = try #require(trace[walk == .tap ? 1 : inputs / 2].panel(.patches))
    for window in inputs / 2 - 20..<inputs / 2 + 20 {
      for entry in patches.rows { _ = patches[row: entry, column: window] }
    }
    return products.count
  }

  @Test(arguments: Walk.allCases)
  func `what is seen of the patches takes as many products whatever the number of inputs`(
    walk: Walk
  ) throws {
    let products = try productsToSee(inputs: 100, walk: walk)
    #expect(products > 0 && products <= 3 * 40)
    #expect(try productsToSee(inputs: 10_000, walk: walk) == products)
  }
}

// MARK: - Values

private func polynomials(_ tensor: Tensor<Double>) -> [Polynomial?] {
  polynomials(tensor.elements)
}

private func polynomials(_ numbers: [Double]) -> [Polynomial?] { numbers.map { Polynomial($0) } }

extension Tensor<Double> {
  /// Returns the elements of an example.
  fileprivate func example(_ example: Int) -> [Double] {
    let size = elements.count / shape[0]
    return Array(elements[example * size..<(example + 1) * size])
  }
}

extension Frame {
  fileprivate func values(_ kind: Panel.Kind) -> [Polynomial?]? { panel(kind)?.values }
}

extension Panel {
  fileprivate var values: [Polynomial?] { cells.map(\.value) }

  /// The values, a row a line, and a dot where there is none.
  fileprivate var drawing: String {
    rows.map { row in
      columns.map { self[row: row, column: $0].value?.description ?? "·" }.joined(separator: " ")
    }.joined(separator: "\n")
  }
}
