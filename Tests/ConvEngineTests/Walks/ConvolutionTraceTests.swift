import ConvEngine
import Testing
import TutorTestSupport

/// The walks over convolutions with channels, groups, one axis and two, and all modes of padding.
@Suite struct ConvolutionTraceTests {
  /// Runs a check on many drawn convolutions of numbers.
  private func forRandomConvolutions(
    seed: UInt64, count: Int = 1000, _ check: (Convolution<Double>) throws -> Void
  ) throws {
    try forCases(seed: seed, count: count) { generator in
      try check(.random(cellsUpTo: 4, using: &generator))
    }
  }

  @Test func `each walk obeys the laws of a trace`() throws {
    try forCases(seed: 1) { generator in
      let convolution = try Convolution<Double>.random(cellsUpTo: 4, using: &generator)
      let walk = try #require(Walk.allCases.randomElement(using: &generator))
      try expectTraceLaws(
        convolution.trace(by: walk), computes: .output, as: convolution.output,
        from: convolution.bias?.elements, using: &generator)
    }
  }

  @Test func `there is a frame for each cell that is held still`() throws {
    try forRandomConvolutions(seed: 2, count: 300) { convolution in
      for walk in Walk.allCases {
        let count = convolution.relation.shape(of: walk.held).reduce(1, *)
        expectCollectionLaws(convolution.trace(by: walk), count: count)
      }
    }
  }

  @Test func `the frames of a walk hold each product once`() throws {
    try forRandomConvolutions(seed: 3, count: 100) { convolution in
      let all = products(convolution.trace(by: .output))
      #expect(Set(all).count == all.count)
      #expect(Set(products(convolution.trace(by: .tap))) == Set(all))
      #expect(products(convolution.trace(by: .tap)).count == all.count)
      // An input walk comes by no zero of the padding.
      let isZero = convolution.axis.paddingMode == .zeros
      let met = all.filter { !isZero || isInside($0[0], convolution.relation) }
      let walked = products(convolution.trace(by: .input))
      #expect(Set(walked) == Set(met))
      #expect(walked.count == met.count)
    }
  }

  private func products(_ trace: Trace) -> [[Position]] {
    trace.flatMap { frame in frame.terms.map { [$0.input, $0.tap, $0.output] } }
  }

  private func isInside(_ position: Position, _ relation: LayerRelation) -> Bool {
    relation.plane.rows.isInput(position.row) && relation.plane.columns.isInput(position.column)
  }

  @Test func `walking by output, the last sum is the output cell`() throws {
    try forRandomConvolutions(seed: 4, count: 300) { convolution in
      let output = convolution.output.elements
      for (index, frame) in convolution.trace(by: .output).enumerated() {
        let stack = try #require(frame.stack(.output))
        #expect(frame.terms.last?.sum == Polynomial(output[index]))
        let current = stack.panels[stack.focus.lowerBound]
        #expect(current.positions(.current) == frame.terms.first.map { [$0.output] })
        #expect(
          current[row: current.focusRows.lowerBound, column: current.focusColumns.lowerBound].value
            == Polynomial(output[index]))
      }
    }
  }

  @Test func `the sums of the channels and the bias are the output`() throws {
    try forRandomConvolutions(seed: 5, count: 300) { convolution in
      for frame in convolution.trace(by: .output) {
        let sums = try #require(frame.equation).channelSums
        let bias = frame.equation?.start?.value ?? .zero
        #expect(sums.map(\.sum).reduce(bias, +) == frame.terms.last?.sum)
        #expect(sums.flatMap(\.terms) == Array(frame.terms.indices))
        for sum in sums {
          #expect(
            sum.terms.allSatisfy { frame.terms[$0].input.channel == sum.channel })
        }
      }
    }
  }

  @Test func `the products stand where their weights are`() throws {
    try forRandomConvolutions(seed: 6, count: 100) { convolution in
      for frame in convolution.trace(by: .output) {
        let cells = try #require(frame.stack(.products)).panels.flatMap(\.cells)
        #expect(cells.map(\.value) == frame.terms.map(\.product))
      }
    }
  }

  @Test func `the cells that a step uses are marked, and no others`() throws {
    try forRandomConvolutions(seed: 7, count: 100) { convolution in
      for walk in [Walk.output, .input] {
        for frame in convolution.trace(by: walk) {
          let inputs = frame.panels.filter { $0.kind == .input }
          let read = inputs.flatMap { $0.positions([.window, .source]) }
          let filters = frame.panels.filter { $0.kind == .filter }
          #expect(
            Set(filters.flatMap { $0.positions(.tap) }) == Set(frame.terms.map(\.tap)))
          // An input that nobody reads is marked too: the step is about it.
          #expect(Set(read).isSuperset(of: frame.terms.map(\.input)))
          #expect(walk == .input || Set(read) == Set(frame.terms.map(\.input)))
          let targets = frame.panels.filter { $0.kind == .output }
          let written = targets.flatMap { $0.positions([.target, .current]) }
          #expect(Set(written) == Set(frame.terms.map(\.output)))
        }
      }
    }
  }

  @Test func `the matrix is built once the walk is over, and multiplies as the layer does`() throws
  {
    try forRandomConvolutions(seed: 8, count: 100) { convolution in
      let size = convolution.input.elements.count / convolution.relation.examples
      let outputs = convolution.output.elements
      for walk in Walk.allCases {
        let matrix = try #require(convolution.trace(by: walk).last?.panel(.matrix))
        #expect(matrix.columns.count == size)
        for row in matrix.rows {
          let channel = row / (matrix.rows.count / convolution.relation.channels.outputs)
          var sum = Polynomial(convolution.bias?[channel] ?? 0)
          for column in matrix.columns {
            let value = try #require(matrix[row: row, column: column].value)
            sum = sum + value * Polynomial(convolution.input.elements[column])
          }
          #expect(sum == Polynomial(outputs[row]))
        }
      }
    }
  }
}
