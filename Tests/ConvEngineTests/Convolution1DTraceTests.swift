import ConvEngine
import Testing
import TutorTestSupport

@Suite struct Convolution1DTraceTests {
  /// Runs a check on many drawn convolutions of numbers.
  private func forRandomConvolutions(
    seed: UInt64, count: Int = 1000, _ check: (Convolution1D<Double>) throws -> Void
  ) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<count { try check(.random(using: &generator)) }
  }

  @Test func `all walks end with the same output`() throws {
    try forRandomConvolutions(seed: 1) { convolution in
      let expected = convolution.output.map { Polynomial($0) }
      for walk in Walk.allCases {
        let output = try #require(convolution.trace(by: walk).last?.panel(.output))
        #expect(output.columns.map { output[$0].value } == expected, "\(walk) \(convolution)")
        #expect(output.columns.allSatisfy { output[$0].roles.contains(.done) })
      }
    }
  }

  @Test func `the frames of a walk hold each product once`() throws {
    try forRandomConvolutions(seed: 2) { convolution in
      let relation = convolution.relation
      let all = (0..<relation.outputSize).flatMap { output in
        (0..<relation.kernelSize).map { [output, $0] }
      }
      for walk in Walk.allCases {
        let pairs = convolution.trace(by: walk).flatMap { frame in
          frame.contributions.map { [$0.output, $0.tap] }
        }
        // An input walk comes by no cell of the padding.
        let met = all.filter {
          walk != .input || !relation.isPadding(relation.input(output: $0[0], tap: $0[1]))
        }
        #expect(pairs.sorted { $0.lexicographicallyPrecedes($1) } == met, "\(walk)")
      }
    }
  }

  @Test func `walking by output, the last sum is the output cell`() throws {
    try forRandomConvolutions(seed: 3) { convolution in
      for (index, frame) in convolution.trace(by: .output).enumerated() {
        let cell = try #require(frame.panel(.output))[index]
        #expect(frame.contributions.last?.sum == cell.value)
        #expect(cell.value == Polynomial(convolution.output(at: index)))
        #expect(cell.roles == [.current, .done])
      }
    }
  }

  @Test func `each sum is the one before with the product added`() throws {
    try forRandomConvolutions(seed: 4, count: 300) { convolution in
      for walk in Walk.allCases {
        var sums = Array(
          repeating: Polynomial(convolution.bias ?? 0), count: convolution.relation.outputSize)
        for contribution in convolution.trace(by: walk).lazy.flatMap(\.contributions) {
          sums[contribution.output] = sums[contribution.output] + contribution.product
          #expect(contribution.sum == sums[contribution.output], "\(walk) \(convolution)")
          #expect(
            contribution.product == contribution.weight.value * contribution.operand.value)
        }
      }
    }
  }

  @Test func `the matrix is built once the walk is over`() throws {
    try forRandomConvolutions(seed: 5, count: 300) { convolution in
      for walk in Walk.allCases {
        let matrix = try #require(convolution.trace(by: walk).last?.panel(.matrix))
        for row in matrix.rows {
          for column in matrix.columns {
            let cell = matrix[row: row, column: column]
            #expect(cell.value == Polynomial(convolution.toeplitz[row, column]))
            #expect(
              cell.roles.contains(.structuralZero)
                == (convolution.relation.tap(joining: column, to: row) == nil))
          }
        }
      }
    }
  }

  @Test func `the focus of a step lies in its panel and holds what is read and written`() throws {
    try forRandomConvolutions(seed: 6) { convolution in
      for walk in Walk.allCases {
        for frame in convolution.trace(by: walk) {
          for panel in frame.panels {
            #expect(!panel.focusRows.isEmpty && !panel.focusColumns.isEmpty)
            #expect(panel.focusRows.clamped(to: panel.rows) == panel.focusRows)
            #expect(panel.focusColumns.clamped(to: panel.columns) == panel.focusColumns)
          }
          try expectFocus(of: frame, on: frame.contributions)
        }
      }
    }
  }

  private func expectFocus(of frame: Frame, on contributions: some Sequence<Contribution>) throws {
    let input = try #require(frame.panel(.input)).focusColumns
    let filter = try #require(frame.panel(.filter)).focusColumns
    let output = try #require(frame.panel(.output)).focusColumns
    for contribution in contributions {
      #expect(input.contains(contribution.input))
      #expect(filter.contains(contribution.tap))
      #expect(output.contains(contribution.output))
    }
  }

  @Test func `the cells that a step uses are marked, and no others`() throws {
    try forRandomConvolutions(seed: 7) { convolution in
      for walk in Walk.allCases {
        for frame in convolution.trace(by: walk) {
          let input = try #require(frame.panel(.input))
          let filter = try #require(frame.panel(.filter))
          let inputs = input.columns.filter {
            !input[$0].roles.isDisjoint(with: [.window, .source])
          }
          let taps = filter.columns.filter { filter[$0].roles.contains(.tap) }
          #expect(walk == .input || Set(inputs) == Set(frame.contributions.map(\.input)))
          #expect(walk != .input || frame.step == .input(inputs[0]))
          #expect(Set(taps) == Set(frame.contributions.map(\.tap)))
        }
      }
    }
  }

  @Test func `every trace obeys the laws of a collection`() throws {
    try forRandomConvolutions(seed: 8, count: 100) { convolution in
      let relation = convolution.relation
      expectCollectionLaws(convolution.trace(by: .output), count: relation.outputSize)
      expectCollectionLaws(convolution.trace(by: .input), count: relation.inputSize)
      expectCollectionLaws(convolution.trace(by: .tap), count: relation.kernelSize)
      expectCollectionLaws(
        convolution.trace(by: .output)[0].contributions, count: relation.kernelSize)
    }
  }
}
