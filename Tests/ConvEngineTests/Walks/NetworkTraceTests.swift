import ConvEngine
import Testing
import TutorTestSupport

extension Frame {
  /// The layer in its place that the frame is about.
  fileprivate var sizedLayer: SizedLayer? {
    if case .network(let network, let layer) = facts { network.layers[layer] } else { nil }
  }
}

@Suite struct NetworkTraceTests {
  @Test func `the example of the documentation is right`() throws {
    let network = try Network(
      inputShape: [2], layers: [.relu, .linear(LinearLayer(outputs: 3))])
    let pass = try Model<Double>(network, seed: 1).forward(
      Tensor(shape: [1, 2], elements: [1, -1]))
    let frame = try pass.trace(ofExample: 0)[1]
    #expect(frame.panel(.input)?[1].value == .zero)
    #expect(frame.sizedLayer?.cost.multiplyAdds == 6)
    #expect(try pass.trace(ofLayer: 0, by: .output)[0].operation == .relu)
  }

  @Test func `frame by frame each layer makes what the next one reads`() throws {
    try forCases(seed: 1) { generator in
      let seed = Int.random(in: 0..<1000, using: &generator)
      let pass = try ForwardPass.random(examples: 2, seed: seed, using: &generator)
      let example = Int.random(in: 0..<2, using: &generator)
      let trace = try pass.trace(ofExample: example)
      expectCollectionLaws(trace, count: pass.outputs.count)
      for (number, frame) in trace.enumerated() {
        let layer = pass.model.network.layers[number]
        let read = number == 0 ? pass.input : pass.outputs[number - 1]
        #expect(frame.values(.input) == read.values(of: example))
        #expect(frame.values(.output) == pass.outputs[number].values(of: example))
        #expect(frame.values(.filter) == pass.model.weights[number]?.weight.elements ?? [])
        #expect(frame.step == .layer(number) && frame.sizedLayer == layer)
        #expect(frame.sizedLayer?.cost.parameters == layer.cost.parameters)
        #expect(frame.panels.map(\.level).max() == number + 1)
      }
    }
  }

  @Test func `the walk over each layer comes to what the layer makes in the pass`() throws {
    try forCases(seed: 2) { generator in
      let seed = Int.random(in: 0..<1000, using: &generator)
      let pass = try ForwardPass.random(
        examples: .random(in: 1...2, using: &generator), seed: seed, using: &generator)
      for (number, output) in pass.outputs.enumerated() {
        let trace = try pass.trace(ofLayer: number, by: .output)
        #expect(
          trace.map { $0.terms.last?.sum } == output.elements.map { Polynomial($0) })
      }
    }
  }

  @Test func `walked in any way, the last frame of a layer shows what it makes`() throws {
    try forCases(seed: 3) { generator in
      let seed = Int.random(in: 0..<1000, using: &generator)
      let pass = try ForwardPass.random(examples: 1, seed: seed, using: &generator)
      let number = Int.random(in: pass.outputs.indices, using: &generator)
      let walk = try #require(Walk.allCases.randomElement(using: &generator))
      let trace = try pass.trace(ofLayer: number, by: walk)
      #expect(try #require(trace.last).values(.output) == pass.outputs[number].elements)
    }
  }

  @Test func `cells that a layer leaves out are those that no window reads`() throws {
    try forCases(seed: 4) { generator in
      let seed = Int.random(in: 0..<1000, using: &generator)
      let pass = try ForwardPass.random(examples: 1, seed: seed, using: &generator)
      let number = Int.random(in: pass.outputs.indices, using: &generator)
      let panels = try pass.trace(ofExample: 0)[number].panels.filter { $0.kind == .input }
      let trace = try pass.trace(ofLayer: number, by: .output)
      guard pass.model.network.layers[number].inputShape.count > 1 else { return }
      let read = Set(trace.flatMap { $0.terms.map(\.input) })
      for panel in panels {
        let left = panel.positions.filter { !read.contains($0) }
        #expect(panel.positions(.unreached) == left)
      }
    }
  }

  @Test func `in single precision the walks come near to what the layers make`() throws {
    try forCases(seed: 5, count: 100) { generator in
      let seed = Int.random(in: 0..<100, using: &generator)
      let network = Network.random(sizesUpTo: 5, using: &generator)
      let input = Tensor<Double>.randomReals([1] + network.inputShape, using: &generator)
      let pass = try Model<Float>(network, seed: UInt64(seed)).forward(
        Tensor(shape: input.shape, elements: input.elements.map { Float($0) }))
      let number = Int.random(in: pass.outputs.indices, using: &generator)
      let trace = try pass.trace(ofLayer: number, by: .output)
      for (frame, value) in zip(trace, pass.outputs[number].elements) {
        let sum = try #require(frame.terms.last?.sum.constant)
        #expect((sum - Double(value)).magnitude < 1e-4)
      }
    }
  }
}

// MARK: - Backward

extension NetworkTraceTests {
  @Test func `frame by frame gradients come back, the last layer first`() throws {
    try forCases(seed: 6) { generator in
      let seed = Int.random(in: 0..<1000, using: &generator)
      let pass = try ForwardPass.random(examples: 2, seed: seed, using: &generator)
      let gradient = Tensor<Double>.randomReals(pass.output.shape, using: &generator)
      let toInput = Bool.random(using: &generator)
      let back = try pass.backward(gradient, toInput: toInput)
      let example = Int.random(in: 0..<2, using: &generator)
      let trace = try back.trace(ofExample: example)
      expectCollectionLaws(trace, count: pass.outputs.count)
      var above = gradient.values(of: example)
      for (frame, number) in zip(trace, pass.outputs.indices.reversed()) {
        #expect(frame.step == .layer(number))
        #expect(frame.values(.outputGradient) == above)
        above = back.inputs[number]?.values(of: example) ?? []
        #expect(frame.values(.inputGradient) == above)
        #expect(frame.values(.filterGradient) == back.weights[number]?.weight.elements ?? [])
      }
      // A layer with weights brings nothing back to the examples unless it is asked to.
      let first = pass.model.weights[0]
      #expect(above.isEmpty == (!toInput && first != nil))
    }
  }

  @Test func `the walks over the gradients of each layer come to what the pass brings back`() throws
  {
    try forCases(seed: 7) { generator in
      let seed = Int.random(in: 0..<1000, using: &generator)
      let pass = try ForwardPass.random(examples: 1, seed: seed, using: &generator)
      let back = try pass.backward(.randomReals(pass.output.shape, using: &generator))
      let walk = try #require(Walk.allCases.randomElement(using: &generator))
      for number in pass.outputs.indices {
        let trace = try back.inputGradientTrace(ofLayer: number, by: walk)
        let values = try #require(trace.last).values(.inputGradient)
        expectNear(values, try #require(back.inputs[number]).elements)
        let weights = try back.weightGradientTrace(ofLayer: number, by: .tap)
        let sums = weights?.map { $0.terms.last?.sum.constant ?? 0 } ?? []
        expectNear(sums, back.weights[number]?.weight.elements ?? [])
        let biases = try back.biasGradientTrace(ofLayer: number, by: .tap)
        let biasSums = biases?.map { $0.terms.last?.sum.constant ?? 0 } ?? []
        expectNear(biasSums, back.weights[number]?.bias?.elements ?? [])
      }
    }
  }

  /// Expects the same numbers but for the order in which they were added up.
  private func expectNear(_ numbers: [Double], _ others: [Double]) {
    #expect(numbers.count == others.count)
    #expect(zip(numbers, others).allSatisfy { ($0 - $1).magnitude < 1e-9 })
  }
}

// MARK: - Flattening

extension NetworkTraceTests {
  @Test func `flattened, each value goes to its place in the row`() throws {
    let network = try Network(inputShape: [2, 1, 3], layers: [.flatten])
    let pass = try Model<Double>(network, seed: 1).forward(
      Tensor(shape: [1, 2, 1, 3], elements: [1, 2, 3, 4, 5, 6]))
    let frame = try pass.trace(ofLayer: 0, by: .output)[4]
    #expect(frame.operation == .flatten && frame.name == Name("y", 4))
    #expect(frame.terms.map(\.input) == [Position(channel: 1, column: 1)])
    #expect(frame.terms.map(\.output) == [Position(column: 4)])
    #expect(frame.stack(.input)?.panels[1].positions(.window) == [Position(channel: 1, column: 1)])
    let row = try #require(frame.panel(.output))
    #expect(row.cells.map(\.value) == [1, 2, 3, 4, 5].map { Polynomial($0) } + [nil])
    #expect(row[4].roles == [.current, .done] && row[5].roles == .pending)
    let back = try pass.backward(Tensor(shape: [1, 6], elements: [6, 5, 4, 3, 2, 1]))
    let gradient = try back.inputGradientTrace(ofLayer: 0, by: .output)[4]
    #expect(gradient.stack(.inputGradient)?.panels[1][1].value == Polynomial(2))
    #expect(gradient.stack(.inputGradient)?.panels[1][2].roles == .pending)
  }
}

// MARK: - What is drawn and what is looked at

extension ForwardPass<Double> {
  /// Returns the pass of some examples through a drawn network.
  fileprivate static func random(
    examples: Int, seed: Int, using generator: inout SeededGenerator
  ) throws -> ForwardPass {
    let network = Network.random(sizesUpTo: 5, using: &generator)
    return try Model<Double>(network, seed: UInt64(seed)).forward(
      .randomReals([examples] + network.inputShape, using: &generator))
  }
}

extension Tensor<Double> {
  /// Returns the values of an example, in order.
  fileprivate func values(of example: Int) -> [Double] {
    let size = elements.count / shape[0]
    return Array(elements[example * size..<(example + 1) * size])
  }
}

extension Frame {
  /// Returns the numbers that the panels of a kind show, those of cells with names.
  fileprivate func values(_ kind: Panel.Kind) -> [Double] {
    panels.filter { $0.kind == kind }.flatMap(\.cells).filter { $0.name != nil }
      .compactMap { $0.value?.constant }
  }
}
