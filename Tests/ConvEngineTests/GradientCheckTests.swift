import ConvEngine
import Testing
import TutorTestSupport

@Suite struct GradientCheckTests {
  @Test func `gradients of convolutions pass`() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<1000 {
      let convolution = try Convolution<Double>.random(cellsUpTo: 4, using: &generator)
      let outputGradient = Tensor.random(convolution.relation.outputShape, using: &generator)
      let check = GradientCheck(try subjects(of: convolution, outputGradient)) { tensors in
        changed(convolution, tensors).map { $0.output.product(with: outputGradient) } ?? .nan
      }
      #expect(check.isPassed, "\(check.findings)")
    }
  }

  @Test func `a gradient that is off in one place is found there`() throws {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<1000 {
      let convolution = try Convolution<Double>.random(cellsUpTo: 4, using: &generator)
      let outputGradient = Tensor.random(convolution.relation.outputShape, using: &generator)
      var subjects = try subjects(of: convolution, outputGradient)
      let place = Int.random(in: 0..<subjects[1].gradient.elements.count, using: &generator)
      var elements = subjects[1].gradient.elements
      elements[place] += 0.5 * (1 + elements[place].magnitude)
      subjects[1] = GradientCheck.Subject(
        .weight, convolution.weight,
        gradient: Tensor(shape: convolution.weight.shape, elements: elements))
      let check = GradientCheck(subjects) { tensors in
        changed(convolution, tensors).map { $0.output.product(with: outputGradient) } ?? .nan
      }
      #expect(!check.isPassed)
      #expect(check.findings.map(\.place)[1] == place)
    }
  }

  private func subjects(
    of convolution: Convolution<Double>, _ outputGradient: Tensor<Double>
  ) throws -> [GradientCheck.Subject] {
    let gradients = try convolution.gradients(outputGradient)
    var subjects = [GradientCheck.Subject(.input, convolution.input, gradient: gradients.input)]
    if let weight = gradients.weight {
      subjects.append(.init(.weight, convolution.weight, gradient: weight))
    }
    if let bias = convolution.bias, let gradient = gradients.bias {
      subjects.append(.init(.bias, bias, gradient: gradient))
    }
    return subjects
  }

  /// Returns the convolution of other numbers.
  private func changed(
    _ convolution: Convolution<Double>, _ tensors: [Tensor<Double>]
  ) -> Convolution<Double>? {
    try? Convolution(
      input: tensors[0], weight: tensors[1], bias: tensors.count > 2 ? tensors[2] : nil,
      sliding: convolution.relation.plane.axes.map(\.sliding),
      groups: convolution.relation.channels.groups,
      paddingMode: convolution.relation.plane.columns.paddingMode)
  }

  @Test func `a curved loss is measured too`() {
    let x = Tensor<Double>(shape: [2], elements: [3, -1])
    let claimed = Tensor<Double>(shape: [2], elements: [6, -2])
    let check = GradientCheck([.init(.input, x, gradient: claimed)]) { tensors in
      tensors[0].elements.reduce(0) { $0 + $1 * $1 }
    }
    #expect(check.isPassed)
    #expect(check.count == 2)
  }
}
