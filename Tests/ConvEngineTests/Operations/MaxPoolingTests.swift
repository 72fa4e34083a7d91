import ConvEngine
import Testing
import TutorTestSupport

@Suite struct MaxPoolingTests {
  @Test func `each output is the first of the largest cells that its window sees`() throws {
    try forCases(seed: 1) { generator in
      let (window, shape) = Window.random(using: &generator)
      let pooling = try MaxPooling(.random(shape, using: &generator), window: window)
      let windows = sights(pooling.relation.plane).map(\.cells)
      var indices: [Int] = []
      var maxima: [Double] = []
      for plane in pooling.input.planes {
        for cells in windows {
          let largest = try #require(cells.map { plane[$0] }.max())
          maxima.append(largest)
          indices.append(try #require(cells.first { plane[$0] == largest }))
        }
      }
      #expect(pooling.output.elements == maxima, "\(window) over \(shape)")
      #expect(pooling.indices.elements == indices.map(Double.init), "\(window) over \(shape)")
      #expect(pooling.output.shape == pooling.relation.outputShape)
    }
  }

  @Test func `shifted by a stride, the input has the same maxima one output earlier`() throws {
    try forCases(seed: 2) { generator in
      let stride = Int.random(in: 1...3, using: &generator)
      let dilation = Int.random(in: 1...2, using: &generator)
      let window = Window(
        kernel: [.random(in: 1...3, using: &generator)], stride: [stride], dilation: [dilation])
      let row = randomNumbers(.random(in: 8...14, using: &generator), using: &generator)
      let all = try MaxPooling(Tensor(shape: [1, 1, row.count], elements: row), window: window)
      let shifted = try MaxPooling(
        Tensor(shape: [1, 1, row.count - stride], elements: Array(row.dropFirst(stride))),
        window: window)
      #expect(shifted.output.elements == Array(all.output.elements.dropFirst()))
      #expect(
        shifted.indices.elements.map { $0 + Double(stride) }
          == Array(all.indices.elements.dropFirst()))
    }
  }

  @Test func `adding a number to all cells adds it to all maxima`() throws {
    try forCases(seed: 3) { generator in
      let (window, shape) = Window.random(using: &generator)
      let input = Tensor.random(shape, using: &generator)
      let raised = try MaxPooling(input.map { $0 - 100 }, window: window)
      let pooling = try MaxPooling(input, window: window)
      #expect(raised.output == pooling.output.map { $0 - 100 })
      #expect(raised.indices == pooling.indices)
    }
  }

  @Test func `gradients are the slopes that small changes make`() throws {
    try forCases(seed: 4) { generator in
      let (window, shape) = Window.random(using: &generator)
      let input = Tensor.distinct(shape, using: &generator)
      let pooling = try MaxPooling(input, window: window)
      let outputGradient = Tensor.random(pooling.relation.outputShape, using: &generator)
      let gradients = try pooling.gradients(outputGradient)
      expect(gradients.input, isSlopeAt: input, of: outputGradient) {
        try? MaxPooling($0, window: window).output
      }
      #expect(
        gradients.input.elements.reduce(0, +) == outputGradient.elements.reduce(0, +),
        "All of the gradient goes to the winners")
    }
  }

  @Test func `Float finds the same winners`() throws {
    try forCases(seed: 5) { generator in
      let (window, shape) = Window.random(using: &generator)
      let input = Tensor.random(shape, using: &generator)
      let pooling = try MaxPooling(input, window: window)
      let single = try MaxPooling(input.map { Float($0) }, window: window)
      #expect(single.winners == pooling.winners)
      #expect(single.output == pooling.output.map { Float($0) })
      let outputGradient = Tensor.random(pooling.relation.outputShape, using: &generator)
      #expect(
        try single.gradients(outputGradient.map { Float($0) }).input
          == pooling.gradients(outputGradient).input.map { Float($0) })
    }
  }

  @Test func `the example of the documentation is right`() throws {
    let input = Tensor<Double>(shape: [1, 1, 4], elements: [3, 1, 2, 5])
    let pooling = try MaxPooling(input, window: Window(kernel: [2]))
    #expect(pooling.output.elements == [3, 5])
    #expect(pooling.indices.elements == [0, 3])
  }
}
