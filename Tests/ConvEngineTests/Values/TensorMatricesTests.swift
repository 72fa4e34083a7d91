import ConvEngine
import Testing
import TutorTestSupport

@Suite struct TensorMatricesTests {
  @Test func `an element of a product is a row times a column`() throws {
    try forCases(seed: 1) { generator in
      let sizes = (0..<3).map { _ in Int.random(in: 1...4, using: &generator) }
      let left = Tensor.random([sizes[0], sizes[1]], using: &generator)
      let right = Tensor.random([sizes[1], sizes[2]], using: &generator)
      let product = try left.matrixProduct(right)
      for row in 0..<sizes[0] {
        for column in 0..<sizes[2] {
          let sum = (0..<sizes[1]).reduce(0) { $0 + left[row, $1] * right[$1, column] }
          #expect(product[row, column] == sum)
        }
      }
      #expect(try right.transposed.matrixProduct(left.transposed) == product.transposed)
    }
  }

  static let refused: [TestCase<[[Int]]>] = [
    TestCase("matrix [2, 3] cannot be multiplied by [2, 3]", [[2, 3], [2, 3]]),
    TestCase("matrix [2] cannot be multiplied by [2, 3]", [[2], [2, 3]]),
    TestCase("matrix [1, 2] cannot be multiplied by [2, 1, 1]", [[1, 2], [2, 1, 1]]),
    TestCase(
      "a result of shape [8000, 8000] has more than 50000000 values", [[8000, 1], [1, 8000]]),
  ]

  @Test(arguments: refused)
  func `matrices that do not go together are refused with both`(case: TestCase<[[Int]]>) {
    let error = #expect(throws: ConvolutionError.self) {
      try Tensor(repeating: 1.0, shape: `case`.value[0])
        .matrixProduct(Tensor(repeating: 1.0, shape: `case`.value[1]))
    }
    #expect(error.map { "\($0)" } == `case`.name)
  }
}
