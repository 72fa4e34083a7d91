import ConvEngine
import TutorTestSupport

extension Layer {
  /// Returns a layer with a small window that slides, with a number for each axis or one for all.
  static func randomWindow(
    axes: Int, using generator: inout SeededGenerator
  ) -> Layer {
    func numbers(_ range: ClosedRange<Int>) -> [Int] {
      let count = Bool.random(using: &generator) ? 1 : axes
      return (0..<count).map { _ in .random(in: range, using: &generator) }
    }
    let isPooling = Int.random(in: 0..<3, using: &generator) == 0
    let window = Window(
      kernel: numbers(1...4), stride: numbers(1...3),
      padding: numbers(0...(isPooling ? 1 : 3)).map { .amount(Padding(both: $0)) },
      dilation: numbers(1...2))
    return isPooling
      ? .pooling(PoolingLayer(.max, window: window))
      : .convolution(ConvolutionLayer(window: window))
  }
}

extension ReceptiveField {
  /// Returns layers that stand on each other, with their field over an input of drawn size.
  ///
  /// - Complexity: O(1) on average: what does not fit is drawn again.
  static func random(
    axes: Int = 1, layersUpTo most: Int = 4, using generator: inout SeededGenerator
  ) -> (layers: [Layer], inputSize: [Int], field: ReceptiveField) {
    while true {
      let layers = (0..<Int.random(in: 1...most, using: &generator)).map { _ in
        Layer.randomWindow(axes: axes, using: &generator)
      }
      let inputSize = (0..<axes).map { _ in Int.random(in: 1...24, using: &generator) }
      if let field = try? ReceptiveField(layers, inputSize: inputSize) {
        return (layers, inputSize, field)
      }
    }
  }
}

extension Window {
  /// Returns the window along one axis whose numbers come from a function, one after the other.
  static func of(_ number: () -> Int) -> Window {
    Window(
      kernel: [number()], stride: [number()],
      padding: [.amount(Padding(before: number(), after: number()))], dilation: [number()])
  }
}
