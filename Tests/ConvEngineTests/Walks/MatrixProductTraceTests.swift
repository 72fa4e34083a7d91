import ConvEngine
import Testing
import TutorTestSupport

@Suite struct MatrixProductTraceTests {
  private func matrices(
    using generator: inout SeededGenerator
  ) -> (left: Tensor<Double>, right: Tensor<Double>) {
    let sizes = (0..<3).map { _ in Int.random(in: 1...4, using: &generator) }
    return (
      .random([sizes[0], sizes[1]], using: &generator),
      .random([sizes[1], sizes[2]], using: &generator)
    )
  }

  @Test func `the walk obeys the laws of a trace`() throws {
    try forCases(seed: 1) { generator in
      let (left, right) = matrices(using: &generator)
      let product = try left.matrixProduct(right)
      try expectTraceLaws(
        left.matrixProductTrace(right), computes: .output,
        as: product.reshaped([1, 1] + product.shape), using: &generator)
    }
  }

  @Test func `walking by output, the last sum is the entry`() throws {
    try forCases(seed: 2) { generator in
      let (left, right) = matrices(using: &generator)
      let entries = try left.matrixProduct(right).elements
      let trace = try left.matrixProductTrace(right)
      expectCollectionLaws(trace, count: entries.count)
      #expect(trace.map { $0.terms.last?.sum } == entries.map { Polynomial($0) })
    }
  }

  @Test func `a row meets a column`() throws {
    try forCases(seed: 3) { generator in
      let (left, right) = matrices(using: &generator)
      for frame in try left.matrixProductTrace(right) {
        #expect(frame.panel(.input)?.positions(.window) == frame.terms.map(\.input))
        #expect(frame.panel(.filter)?.positions(.tap) == frame.terms.map(\.tap))
        #expect(frame.panel(.output)?.positions(.current).first == frame.terms[0].output)
      }
    }
  }

  @Test func `matrices that do not go together are refused`() {
    let matrix = Tensor(shape: [1, 2], elements: [1.0, 2])
    let none = Tensor<Double>(shape: [2, 0], elements: [])
    #expect(throws: ConvolutionError.self) { try matrix.matrixProductTrace(matrix) }
    #expect(throws: ConvolutionError.self) { try matrix.matrixProductTrace(none) }
  }
}
