import ConvEngine
import Testing
import TutorTestSupport

@Suite struct ToeplitzMatrixTests {
  /// Returns the matrix of the filter `a b c ..` as the lecture writes it.
  private func picture(
    _ inputSize: Int, _ filter: String = "abc", stride: Int = 1, padding: PaddingRule = .valid,
    dilation: Int = 1, isFlipped: Bool = false
  ) throws -> String {
    let convolution = try Convolution1D(
      input: symbols("x", inputSize), weight: filter.map { Polynomial(symbol: Name("\($0)")) },
      stride: stride, padding: padding, dilation: dilation, isFlipped: isFlipped)
    let matrix = try convolution.toeplitz.tensor()
    return (0..<matrix.shape[0]).map { row in
      (0..<matrix.shape[1]).map { matrix[row, $0].description }.joined(separator: " ")
    }.joined(separator: "\n")
  }

  @Test func `eight inputs and three weights make the lecture's matrix`() throws {
    #expect(
      try picture(8) == """
        a b c 0 0 0 0 0
        0 a b c 0 0 0 0
        0 0 a b c 0 0 0
        0 0 0 a b c 0 0
        0 0 0 0 a b c 0
        0 0 0 0 0 a b c
        """)
  }

  @Test func `a stride of two keeps every second row`() throws {
    #expect(
      try picture(7) == """
        a b c 0 0 0 0
        0 a b c 0 0 0
        0 0 a b c 0 0
        0 0 0 a b c 0
        0 0 0 0 a b c
        """)
    #expect(
      try picture(7, stride: 2) == """
        a b c 0 0 0 0
        0 0 a b c 0 0
        0 0 0 0 a b c
        """)
  }

  @Test func `padding keeps the size, its columns cut off`() throws {
    #expect(
      try picture(6, padding: .same) == """
        b c 0 0 0 0
        a b c 0 0 0
        0 a b c 0 0
        0 0 a b c 0
        0 0 0 a b c
        0 0 0 0 a b
        """)
  }

  @Test func `a dilated filter has holes`() throws {
    #expect(
      try picture(6, dilation: 2) == """
        a 0 b 0 c 0
        0 a 0 b 0 c
        """)
  }

  @Test func `a flipped filter runs backwards`() throws {
    #expect(
      try picture(4, isFlipped: true) == """
        c b a 0
        0 c b a
        """)
  }

  @Test func `the product with the input is the convolution`() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<1000 {
      var convolution = try Convolution1D<Double>.random(using: &generator)
      convolution = try Convolution1D(
        convolution.input, convolution.weight, in: convolution.relation)
      let matrix = convolution.toeplitz
      #expect(product(of: matrix, with: convolution.input) == convolution.output)
      #expect(try matrix.tensor().shape == matrix.shape)
    }
  }

  @Test func `a matrix too large to write out says so, and can still be looked into`() throws {
    let convolution = try Convolution1D(input: Array(repeating: 1.0, count: 2000), weight: [1, 2])
    let error = #expect(throws: ConvolutionError.self) { try convolution.toeplitz.tensor() }
    #expect(
      error.map { "\($0)" } == "a result of shape [1999, 2000] has more than 1000000 values")
    #expect(convolution.toeplitz[1998, 1999] == 2)
    #expect(convolution.toeplitz[1998, 0] == 0)
  }

  private func product(
    of matrix: ToeplitzMatrix<Double>, with input: [Double]
  ) -> [Double] {
    (0..<matrix.shape[0]).map { row in
      Double.sum(0, input.indices.map { matrix[row, $0] * input[$0] })
    }
  }
}
