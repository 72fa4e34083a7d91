import ConvEngine
import Testing
import TutorTestSupport

@Suite struct GradientCheckTraceTests {
  /// Returns the check of a convolution whose weight's gradient is off by half in a place.
  private func check(
    _ layer: Convolution<Double>, _ slope: Tensor<Double>, wrongAt place: Int?,
    placeLimit: Int = GradientCheck.placeLimit
  ) throws -> (subjects: [GradientCheck.Subject], trace: Trace) {
    let gradients = try layer.gradients(slope)
    var weight = try #require(gradients.weight)
    if let place {
      var elements = weight.elements
      elements[place] += 0.5
      weight = Tensor(shape: weight.shape, elements: elements)
    }
    let subjects = [
      GradientCheck.Subject(.input, layer.input, gradient: gradients.input),
      GradientCheck.Subject(.weight, layer.weight, gradient: weight),
    ]
    let trace = try GradientCheck.trace(
      subjects, outputGradient: slope, placeLimit: placeLimit
    ) { (tensors) throws(ConvolutionError) in
      layer.replacing(tensors + [layer.bias].compactMap(\.self)).output
    }
    return (subjects, trace)
  }

  @Test func `a frame is a cell, with its gradient, both losses and the slope between them`() throws
  {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<100 {
      let layer = try Convolution<Double>.random(cellsUpTo: 4, using: &generator)
      let slope = Tensor.random(layer.relation.outputShape, using: &generator)
      let wrong = Int.random(in: layer.weight.elements.indices, using: &generator)
      let (subjects, trace) = try check(layer, slope, wrongAt: wrong)
      let inputs = layer.input.elements.count
      expectCollectionLaws(trace, count: inputs + layer.weight.elements.count)
      for (index, frame) in trace.enumerated() {
        let cell = try #require(frame.nudgedCell)
        let isWeight = index >= inputs
        let place = isWeight ? index - inputs : index
        let subject = subjects[isWeight ? 1 : 0]
        #expect(cell.finding.operand == subject.operand && cell.finding.place == place)
        #expect(cell.value == subject.tensor.elements[place])
        #expect(cell.finding.gradient == subject.gradient.elements[place])
        #expect(cell.below < cell.value && cell.value < cell.above)
        // What is linear and made of quarters has exact slopes.
        #expect((cell.lossAbove - cell.lossBelow) / (cell.above - cell.below) == cell.finding.slope)
        #expect(cell.isAgreed == !(isWeight && place == wrong))
        #expect(frame.step == (isWeight ? .tap(place) : .input(place)))
      }
    }
  }

  @Test func `the slopes appear one by one in the places of the gradients`() throws {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<30 {
      let layer = try Convolution<Double>.random(cellsUpTo: 4, using: &generator)
      let slope = Tensor.random(layer.relation.outputShape, using: &generator)
      let (subjects, trace) = try check(layer, slope, wrongAt: nil)
      for (index, frame) in trace.enumerated() {
        let isWeight = index >= layer.input.elements.count
        let place = isWeight ? index - layer.input.elements.count : index
        let subject = subjects[isWeight ? 1 : 0]
        let kinds: [Panel.Kind] = [
          isWeight ? .filter : .input, isWeight ? .filterGradient : .inputGradient, .slopes,
        ]
        let cells = try kinds.map { kind in
          try #require(frame.stack(kind)).panels.flatMap(\.cells)
        }
        #expect(cells[0].map(\.value) == subject.tensor.elements.map { Polynomial($0) })
        #expect(cells[1].map(\.value) == subject.gradient.elements.map { Polynomial($0) })
        for (cell, slope) in cells[2].enumerated() {
          #expect(slope.value == (cell <= place ? cells[1][cell].value : nil))
          #expect(slope.roles.contains(.current) == (cell == place))
        }
        #expect(cells[0].map { $0.roles.contains(.current) }.firstIndex(of: true) == place)
      }
    }
  }

  @Test func `of many cells those that are measured are walked, and others have no slope`() throws {
    let layer = try Convolution(input: [1, 2, 3, 4, 5, 6, 7, 8], weight: [1, 2])
    let slope = Tensor<Double>(repeating: 1, shape: layer.relation.outputShape)
    let (_, trace) = try check(layer, slope, wrongAt: nil, placeLimit: 4)
    #expect(trace.map { $0.nudgedCell?.finding.place } == [0, 2, 4, 6, 0, 1])
    let slopes = try #require(trace[2].panel(.slopes)).cells
    #expect(slopes.map { $0.roles.contains(.unreached) } == (0..<8).map { $0 % 2 == 1 })
    #expect(slopes.map { $0.value != nil } == (0..<8).map { [0, 2, 4].contains($0) })
  }

  @Test func `the example of the documentation is right`() throws {
    let x = Tensor<Double>(shape: [2], elements: [3, -1])
    let ones = Tensor(repeating: 1.0, shape: [2])
    let claim = GradientCheck.Subject(.input, x, gradient: try Rectifier(x).gradients(ones).input)
    let trace = try GradientCheck.trace([claim], outputGradient: ones) { Rectifier($0[0]).output }
    #expect(trace.map { $0.nudgedCell?.finding.slope } == [1, 0])
    #expect(trace.map(\.name?.description) == ["x0", "x1"])
  }

  @Test func `a gradient of another shape is refused`() throws {
    let x = Tensor<Double>(shape: [2], elements: [3, -1])
    let claim = GradientCheck.Subject(.input, x, gradient: x)
    let wrong = Tensor(repeating: 1.0, shape: [3])
    #expect(throws: ConvolutionError.gradientShapeMismatch(given: [3], output: [2])) {
      try GradientCheck.trace([claim], outputGradient: wrong) { Rectifier($0[0]).output }
    }
  }
}
