import Testing
import TutorTestSupport

@testable import ConvEngine

@Suite struct WindowTests {
  @Test func `windows without any input are refused, and no others`() throws {
    var refused = 0
    forCases(seed: 1, count: 5000) { generator in
      let window = Window(
        kernel: [.random(in: 1...4, using: &generator)],
        stride: [.random(in: 1...12, using: &generator)],
        padding: [
          .amount(
            Padding(
              before: .random(in: 0...2, using: &generator),
              after: .random(in: 0...2, using: &generator)))
        ],
        dilation: [.random(in: 1...6, using: &generator)], isCeiling: .random(using: &generator))
      let size = Int.random(in: 1...6, using: &generator)
      guard let axis = relation(of: window, over: size) else { return }
      let hasEmpty = (0..<axis.outputSize).contains { sights(axis, output: $0).cells.isEmpty }
      let relation = try? LayerRelation(pooling: [1, 1, size], window)
      #expect((relation == nil) == hasEmpty, "\(window) over \(size)")
      refused += hasEmpty ? 1 : 0
    }
    #expect(refused > 10)
  }

  /// Returns the relation of a window's axis, where that alone is not refused.
  private func relation(of window: Window, over size: Int) -> Relation? {
    try? window.pooling(axis: 0, over: size)
  }

  @Test func `a global window leaves one output of each channel`() throws {
    try forCases(seed: 2) { generator in
      let shape = (0..<Int.random(in: 3...4, using: &generator)).map { _ in
        Int.random(in: 1...9, using: &generator)
      }
      let relation = try LayerRelation(pooling: shape, .global(over: shape))
      #expect(relation.outputShape == shape.prefix(2) + shape.dropFirst(2).map { _ in 1 })
    }
  }

  @Test func `one number for all axes is as good as one for each`() throws {
    let one = Window(
      kernel: [3], stride: [2], padding: [.amount(Padding(both: 1))], dilation: [2], isCeiling: true
    )
    let each = Window(
      kernel: [3, 3], stride: [2, 2],
      padding: [.amount(Padding(both: 1)), .amount(Padding(both: 1))],
      dilation: [2, 2], isCeiling: true)
    let shape = [1, 2, 9, 8]
    #expect(
      try LayerRelation(pooling: shape, one) == LayerRelation(pooling: shape, each))
  }

  @Test func `what does not go together is refused with the rule and the sizes`() {
    let both = Padding(both: 1)
    let refused: [(shape: [Int], window: Window, message: String)] = [
      ([3, 3], Window(kernel: [2]), "input [3, 3] has 2 axes instead of 3"),
      ([0, 1, 3], Window(kernel: [2]), "batch size must be at least 1, not 0"),
      (
        [1, 0, 3], Window(kernel: [2]), "number of input channels must be at least 1, not 0"
      ),
      ([1, 1, 3], Window(kernel: []), "0 numbers are given for 1 axis"),
      ([1, 1, 3, 3], Window(kernel: [2, 2, 2]), "3 numbers are given for 2 axes"),
      ([1, 1, 3], Window(kernel: [0]), "kernel size K must be at least 1, not 0"),
      (
        [1, 1, 2], Window(kernel: [2], padding: [.amount(both)], dilation: [3]),
        "pooling kernel 2 with dilation 3 steps over the input of 2: "
          + "its only window sees nothing but padding"
      ),
    ]
    for (shape, window, message) in refused {
      let error = #expect(throws: ConvolutionError.self) {
        try LayerRelation(pooling: shape, window)
      }
      #expect(error.map { "\($0)" } == message)
    }
  }

  @Test func `no parameters trap`() {
    let extremes = [Int.min, -1, 0, 1, 2, 3, Relation.limit, Relation.limit + 1, .max]
    let input = Tensor(shape: [1, 1, 4], elements: [1.0, 4, 2, 3])
    forCases(seed: 3, count: 3000) { generator in
      func draw() -> Int { extremes.randomElement(using: &generator) ?? 1 }
      let window = Window(
        kernel: [draw()], stride: Bool.random(using: &generator) ? [draw()] : nil,
        padding: [.amount(Padding(before: draw(), after: draw()))], dilation: [draw()],
        isCeiling: .random(using: &generator))
      if let output = try? MaxPooling(input, window: window).output {
        #expect(output.elements.allSatisfy(input.elements.contains))
      }
      if let output = try? AveragePooling(input, window: window).output {
        #expect(output.elements.allSatisfy { (0...4).contains($0) })
      }
    }
  }
}
