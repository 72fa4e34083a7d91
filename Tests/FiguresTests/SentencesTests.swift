import ConvEngine
import Figures
import Testing

@Suite struct SentencesTests {
  @Test func `a step says what is read and what comes out`() throws {
    #expect(
      try figure(stride: 2).sentences(frame: 1) == [
        "Frame 2 of 3. Output y1 reads inputs x2 to x4 (values 1, 3, 1) with the filter "
          + "a=1, b=2, c=1.",
        "y1 = 1·1 + 2·3 + 1·1 = 8. Outputs so far: 3, 8. Still to come: 1.",
      ])
  }

  @Test func `the last step says which inputs no window reaches`() throws {
    let figure = try figure(numbers(1, 2, 3, 4, 5, 6, 7, 8), stride: 2)
    #expect(
      Array(figure.sentences(frame: 2).dropFirst()) == [
        "y2 = 1·5 + 2·6 + 1·7 = 24. All outputs: 8, 16, 24.", "No window reaches x7.",
      ])
  }

  @Test func `symbols are said by their names and padding by its word`() throws {
    let figure = try figure(
      inputSymbols(4), letters("abc"), show: [.toeplitz], bias: Polynomial(2), padding: .same)
    #expect(
      figure.sentences(frame: 0) == [
        "Frame 1 of 4. Output y0 reads padding, x0, x1 (values 0, x0, x1) with the filter "
          + "a, b, c and the bias 2.",
        "y0 = 2 + a·0 + b·x0 + c·x1 = 2 + b·x0 + c·x1. Outputs so far: 2+b·x0+c·x1. "
          + "Still to come: 3.",
        "Row 0 of T: b c 0 0.",
      ])
  }

  @Test func `a dilated window is said cell by cell`() throws {
    let figure = try figure(numbers(1, 2, 3, 4, 5), dilation: 2, isFlipped: true)
    #expect(
      figure.sentences(frame: 0)[0]
        == "Frame 1 of 1. Output y0 reads x0, x2, x4 (values 1, 3, 5) with the flipped filter "
        + "c=1, b=2, a=1.")
  }

  @Test func `one input and two are said as such`() throws {
    #expect(
      try figure(numbers(5), numbers(2)).sentences(frame: 0)[0]
        == "Frame 1 of 1. Output y0 reads input x0 (value 5) with the filter a=2.")
    #expect(
      try figure(numbers(5, 6), numbers(2, 3)).sentences(frame: 0)[0]
        == "Frame 1 of 1. Output y0 reads inputs x0 and x1 (values 5, 6) with the filter a=2, b=3.")
  }

  @Test func `walked by input, a step says who reads it`() throws {
    #expect(
      try figure(show: [.window, .toeplitz], by: .input, stride: 2).sentences(frame: 2) == [
        "Frame 3 of 7. Input x2 (value 1) is read by y0 through c, y1 through a.",
        "y0 gets 1·1 and is now 3, y1 gets 1·1 and is now 1. Outputs: 3, 1 so far, none yet.",
        "Column 2 of T: c a 0.",
      ])
  }

  @Test func `walked by tap, a step says what every output gets`() throws {
    #expect(
      try figure(show: [.toeplitz], by: .tap, stride: 2).sentences(frame: 1) == [
        "Frame 2 of 3. The weight b=2 is used once for every output.",
        "y0 gets 2·0 and is now 2, y1 gets 2·3 and is now 7, y2 gets 2·0 and is now 1. "
          + "Outputs: 2 so far, 7 so far, 1 so far.",
        "b stands on a diagonal of T: row 0 column 1, row 1 column 3, row 2 column 5.",
      ])
  }

  @Test(arguments: [
    (Connection.dense, "Every output reads every input, each through a weight of its own: "),
    (.local, "Every output reads its window through weights of its own: "),
    (.shared, "All outputs read through the same weights: "),
  ])
  func `neurons say how many weights they have`(connection: Connection, sentence: String) throws {
    let figure = try layer(connection)
    let count = figure.trace[0].layer?.parameterCount ?? 0
    #expect(figure.sentences(frame: 0)[2] == sentence + "the layer has \(count) weights.")
  }

  @Test func `neurons name their weights`() throws {
    #expect(
      try layer(.local).sentences(frame: 2).prefix(2) == [
        "Frame 3 of 6. Output y2 reads inputs x2 to x4 through w[2,2], w[2,3], w[2,4].",
        "y2 = w[2,2]·x2 + w[2,3]·x3 + w[2,4]·x4. Outputs so far: y0, y1, y2. Still to come: 3.",
      ])
  }

  @Test func `a long list is said by its ends`() throws {
    let figure = try figure((0..<100).map { Polynomial(Double($0)) }, show: [.toeplitz])
    let sentences = figure.sentences(frame: 50)
    #expect(
      sentences[1].hasSuffix(
        "Outputs so far: 4, 8, 12, 16, 20, 24 … 192, 196, 200, 204. Still to come: 47."))
    #expect(
      sentences[2] == "Row 50 of T: a in column 50, b in column 51, c in column 52, 0 elsewhere.")
  }
}
