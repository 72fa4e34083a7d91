import ConvEngine
import Testing
import TutorTestSupport

@Suite struct ToeplitzMatrixTests {
  /// Returns the matrix of the filter `a b c ..` as the lecture writes it.
  private func picture(
    _ inputSize: Int, _ filter: String = "abc", stride: Int = 1, padding: PaddingAmount = .valid,
    dilation: Int = 1, isFlipped: Bool = false
  ) throws -> String {
    let convolution = try Convolution(
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

  @Test func `of two axes the matrix is doubly blocked`() throws {
    let filter = ["a", "b", "c", "d"].map { Polynomial(symbol: Name($0)) }
    let convolution = try Convolution(
      input: Tensor(shape: [1, 1, 3, 3], elements: symbols("x", 9)),
      weight: Tensor(shape: [1, 1, 2, 2], elements: filter))
    let matrix = convolution.toeplitz
    #expect(
      ConvEngineTests.picture(of: try matrix.tensor()) == """
        a b 0 c d 0 0 0 0
        0 a b 0 c d 0 0 0
        0 0 0 a b 0 c d 0
        0 0 0 0 a b 0 c d
        """)
  }

  @Test func `the transpose of a padded filter is the lecture's seven to seven`() throws {
    let convolution = try Convolution(
      input: symbols("x", 7), weight: "abc".map { Polynomial(symbol: Name("\($0)")) },
      padding: .same)
    #expect(
      ConvEngineTests.picture(of: try convolution.toeplitz.transposed.tensor()) == """
        b a 0 0 0 0 0
        c b a 0 0 0 0
        0 c b a 0 0 0
        0 0 c b a 0 0
        0 0 0 c b a 0
        0 0 0 0 c b a
        0 0 0 0 0 c b
        """)
  }

  @Test func `the transpose of a stride of two is the lecture's three to seven`() throws {
    let convolution = try TransposedConvolution(
      input: Tensor(shape: [1, 1, 3], elements: symbols("x", 3)),
      weight: Tensor(
        shape: [1, 1, 3], elements: ["a", "b", "c"].map { Polynomial(symbol: Name($0)) }),
      sliding: [Sliding(stride: 2)])
    #expect(
      ConvEngineTests.picture(of: try convolution.toeplitz.tensor()) == """
        a 0 0
        b 0 0
        c a 0
        0 b 0
        0 c a
        0 0 b
        0 0 c
        """)
  }

  @Test func `an input that the padding shows once more has the sum of its weights`() throws {
    let filter = ["a", "b", "c"].map { Polynomial(symbol: Name($0)) }
    let convolution = try Convolution(
      input: Tensor(shape: [1, 1, 3], elements: symbols("x", 3)),
      weight: Tensor(shape: [1, 1, 3], elements: filter),
      sliding: [Sliding(padding: .same)], paddingMode: .replicate)
    #expect(
      ConvEngineTests.picture(of: try convolution.toeplitz.tensor())
        == "a + b c 0\na b c\n0 a b + c")
    #expect(convolution.toeplitz.taps(row: 0, column: 0) == [0, 1])
  }

  @Test func `the product with an example is the convolution`() throws {
    try forCases(seed: 1) { generator in
      let convolution = try Convolution<Double>.random(using: &generator).withoutBias()
      let matrix = try convolution.toeplitz.tensor()
      #expect(matrix.shape == convolution.toeplitz.shape)
      let columns = convolution.input.reshaped([convolution.input.shape[0], matrix.shape[1]])
      let product = try columns.matrixProduct(matrix.transposed)
      #expect(product.elements == convolution.output.elements)
    }
  }

  @Test func `the product of the transpose with an example is the transposed convolution`() throws {
    try forCases(seed: 2) { generator in
      let convolution = try Convolution<Double>.random(using: &generator)
      let output = Tensor.random(convolution.relation.outputShape, using: &generator)
      let back = try convolution.transposed(of: output)
      let matrix = try convolution.toeplitz.transposed.tensor()
      #expect(try back.toeplitz.tensor() == matrix)
      #expect(try convolution.toeplitz.tensor().transposed == matrix)
      let columns = output.reshaped([output.shape[0], matrix.shape[1]])
      #expect(try columns.matrixProduct(matrix.transposed).elements == back.output.elements)
    }
  }

  @Test func `an entry that is looked up is the one written out`() throws {
    try forCases(seed: 3) { generator in
      let convolution = try Convolution<Double>.random(cellsUpTo: 4, using: &generator)
      let matrix = convolution.toeplitz
      #expect(looked(up: matrix) == (try matrix.tensor()))
      #expect(looked(up: matrix.transposed) == (try matrix.tensor().transposed))
    }
  }

  private func looked(up matrix: ToeplitzMatrix<Double>) -> Tensor<Double> {
    let elements = (0..<matrix.shape[0]).flatMap { row in
      (0..<matrix.shape[1]).map { matrix[row, $0] }
    }
    return Tensor(shape: matrix.shape, elements: elements)
  }

  static var cases: [Oracle.Case] {
    get throws { try Oracle.cases("toeplitz") }
  }

  @Test(arguments: try cases) func `a matrix is that of PyTorch`(case: Oracle.Case) throws {
    let groups = try #require(`case`.params["groups"]?.number)
    let length = try #require(`case`.params["input_length"]?.number)
    let weight = try `case`.tensor("weight")
    let convolution = try Convolution(
      input: Tensor(repeating: 0, shape: [1, weight.shape[1] * groups, length]), weight: weight,
      sliding: `case`.sliding, groups: groups,
      paddingMode: `case`.params["padding_mode"]?.word.flatMap(PaddingMode.init) ?? .zeros)
    expect(try convolution.toeplitz.tensor(), "matrix", of: `case`)
  }

  @Test func `the cases are there`() throws {
    #expect(try Self.cases.count == 12)
  }

  @Test func `the matrix of a relation that cannot be counted is refused`() throws {
    let axis = try Relation(inputSize: 1_000_000_000_000, kernelSize: 1)
    let relation = LayerRelation(
      examples: 1, channels: try ChannelRelation(inputs: 1, outputs: 1),
      plane: Plane(rows: axis, columns: axis))
    #expect(throws: ConvolutionError.self) {
      try ToeplitzMatrix(weight: Tensor(repeating: 1.0, shape: [1, 1, 1, 1]), relation: relation)
    }
  }

  @Test func `a matrix too large to write out says so, and can still be looked into`() throws {
    let convolution = try Convolution(input: Array(repeating: 1.0, count: 2000), weight: [1, 2])
    let error = #expect(throws: ConvolutionError.self) { try convolution.toeplitz.tensor() }
    #expect(
      error.map { "\($0)" } == "a result of shape [1999, 2000] has more than 1000000 values")
    #expect(convolution.toeplitz[1998, 1999] == 2)
    #expect(convolution.toeplitz[1998, 0] == 0)
  }
}
