import ConvEngine
import Testing
import TutorTestSupport

@Suite struct SoftmaxTraceTests {
  @Test func `each frame comes to a probability of the operation`() throws {
    try forCases(seed: 1) { generator in
      let softmax = try Softmax(Tensor.randomLogits(using: &generator))
      let probabilities = softmax.probabilities.elements.map { Polynomial($0) }
      expectCollectionLaws(softmax.trace, count: probabilities.count)
      #expect(softmax.trace.map { $0.equation?.quotient?.value } == probabilities)
      #expect(softmax.trace.indices.allSatisfy { softmax.trace[$0].step == .output($0) })
      let last = try #require(softmax.trace.last?.panel(.output))
      #expect(last.cells.map(\.value) == Array(probabilities.suffix(last.columns.count)))
      #expect(last.cells.allSatisfy { $0.roles.contains(.done) })
      expectFrameLaws(softmax.trace, using: &generator)
    }
  }

  @Test func `the powers of a row add up to what each of them is divided by`() throws {
    try forCases(seed: 2) { generator in
      let softmax = try Softmax(Tensor.randomLogits(using: &generator))
      let frame = softmax.trace[.random(in: softmax.trace.indices, using: &generator)]
      let quotient = try #require(frame.equation?.quotient)
      let terms = frame.terms
      #expect(terms.last?.sum == quotient.divisor)
      for (index, term) in terms.enumerated() {
        let before = index == 0 ? .zero : terms[index - 1].sum
        #expect(term.sum == before + term.product)
        #expect(term.product == term.weight.value * term.operand.value)
        #expect(term.cell == frame.name)
      }
      let numbers = [quotient.dividend.value, quotient.divisor].compactMap(\.constant)
      #expect(quotient.value == Polynomial(numbers[0] / numbers[1]))
      let current = try #require(frame.panel(.output)?.positions(.current))
      #expect(current.map(\.column) == [terms[0].output.column])
      let power = try #require(frame.panel(.powers))[terms[0].output.column]
      #expect(power.name == quotient.dividend.name)
      #expect(power.value == quotient.dividend.value)
    }
  }

  @Test func `each power is that of its logit, less the largest of the row`() throws {
    try forCases(seed: 3) { generator in
      let softmax = try Softmax(Tensor.randomLogits(using: &generator))
      let frame = softmax.trace[.random(in: softmax.trace.indices, using: &generator)]
      let logits = try #require(frame.panel(.input)).numbers
      let differences = try #require(frame.panel(.differences)).numbers
      let powers = try #require(frame.panel(.powers)).numbers
      let most = try #require(logits.max())
      let read = frame.terms.map { softmax.logits[$0.input.example, $0.input.column] }
      #expect(logits == read)
      #expect(differences == logits.map { $0 - most })
      #expect(powers == differences.map(Double.exponential))
      #expect(frame.terms.map(\.product) == powers.map { Polynomial($0) })
      let winners = frame.panel(.input)?.positions(.winner).map(\.column)
      #expect(winners == logits.firstIndex(of: most).map { [$0] })
    }
  }

  @Test func `the gradient is a row of the Jacobian matrix by what comes back`() throws {
    try forCases(seed: 4) { generator in
      let softmax = try Softmax(Tensor.randomLogits(using: &generator))
      let slope = Tensor.random(softmax.logits.shape, using: &generator)
      let gradient = try softmax.gradients(slope).input
      let trace = try softmax.inputGradientTrace(slope)
      expectCollectionLaws(trace, count: gradient.elements.count)
      for (frame, expected) in zip(trace, gradient.elements) {
        let sum = frame.terms.last?.sum.constant ?? .nan
        #expect((sum - expected).magnitude < 1e-12)
        let current = frame.panel(.inputGradient)?.positions(.current).map(\.column)
        #expect(current == [frame.terms[0].input.column])
        #expect(frame.panel(.inputGradient)?[current?.first ?? 0].value?.constant == sum)
        let numbers = frame.terms.compactMap(\.operand.value.constant)
        #expect(frame.panel(.outputGradient)?.numbers == numbers)
      }
      expectFrameLaws(trace, using: &generator)
    }
  }

  @Test func `an entry of the Jacobian matrix is the slope of a probability`() throws {
    try forCases(seed: 5) { generator in
      let softmax = try Softmax(Tensor.randomLogits(using: &generator))
      let ones = Tensor(repeating: 1.0, shape: softmax.logits.shape)
      let matrix = try #require(try softmax.inputGradientTrace(ones).last?.panel(.matrix))
      let (row, classes) = (matrix.example, softmax.logits.shape[1])
      for column in 0..<classes {
        var slope = Array(repeating: 0.0, count: ones.elements.count)
        slope[row * classes + column] = 1
        let gradient = try softmax.gradients(Tensor(shape: ones.shape, elements: slope)).input
        for place in 0..<classes {
          let entry = matrix[row: place, column: column].value?.constant ?? .nan
          #expect((entry - gradient[row, place]).magnitude < 1e-12)
        }
      }
    }
  }

  @Test func `the largest numbers have frames, too`() throws {
    let huge = Double.greatestFiniteMagnitude
    let softmax = try Softmax(Tensor(shape: [1, 2], elements: [-huge, huge]))
    let slope = Tensor(shape: [1, 2], elements: [huge, -huge])
    for trace in [softmax.trace, try softmax.inputGradientTrace(slope)] {
      #expect(trace.map { $0.panels.flatMap(\.cells).count }.min() ?? 0 > 0)
    }
    #expect(softmax.trace[0].equation?.quotient?.value == .zero)
    #expect(softmax.trace[1].equation?.quotient?.value == Polynomial(1))
  }

  @Test func `names are those of the rows`() throws {
    let one = try Softmax(Tensor(shape: [1, 2], elements: [5.0, 5])).trace[1]
    #expect(one.name?.description == "p1")
    #expect(one.panel(.input)?.cells.map { $0.name?.description } == ["z0", "z1"])
    #expect(one.terms.map { $0.operand.name?.description } == ["e0", "e1"])
    let two = try Softmax(Tensor(shape: [2, 2], elements: [5.0, 5, 5, 5])).trace[3]
    #expect(two.name?.description == "p[1,1]")
    #expect(two.panel(.input)?.example == 1)
  }

  @Test func `a gradient of another shape is refused`() throws {
    let softmax = try Softmax(Tensor(shape: [1, 2], elements: [5.0, 5]))
    #expect(throws: ConvolutionError.self) {
      try softmax.inputGradientTrace(Tensor(shape: [2, 1], elements: [1.0, 1]))
    }
  }
}
