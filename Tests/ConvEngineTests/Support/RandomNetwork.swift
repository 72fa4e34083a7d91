import ConvEngine
import TutorTestSupport

extension Network {
  /// Returns a small network: some layers over cells, and, more often than not, some over flat features.
  ///
  /// - Complexity: O(1) on average: what does not fit is drawn again.
  static func random(
    sizesUpTo most: Int = 8, paddings: ClosedRange<Int> = 0...1,
    using generator: inout SeededGenerator
  ) -> Network {
    while true {
      let axes = Int.random(in: 1...2, using: &generator)
      let channels = Int.random(in: 1...3, using: &generator)
      let sizes = (0..<axes).map { _ in Int.random(in: 1...most, using: &generator) }
      let layers =
        (0..<Int.random(in: 1...3, using: &generator)).map { _ in
          Layer.randomCells(axes: axes, channels: channels, paddings, using: &generator)
        } + Layer.randomFeatures(using: &generator)
      if let network = try? Network(inputShape: [channels] + sizes, layers: layers) {
        return network
      }
    }
  }
}

extension Layer {
  /// Returns a layer over channels of cells, most of which keep the number of channels divisible.
  fileprivate static func randomCells(
    axes: Int, channels: Int, _ paddings: ClosedRange<Int>, using generator: inout SeededGenerator
  ) -> Layer {
    func numbers(_ range: ClosedRange<Int>) -> [Int] {
      let count = Bool.random(using: &generator) ? 1 : axes
      return (0..<count).map { _ in .random(in: range, using: &generator) }
    }
    let window = Window(
      kernel: numbers(1...3), stride: Bool.random(using: &generator) ? nil : numbers(1...2),
      padding: numbers(paddings).map { .amount(Padding(both: $0)) }, dilation: numbers(1...2))
    let hasBias = Bool.random(using: &generator)
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: return .relu
    case 1, 2:
      var window = window
      window.isCeiling = .random(using: &generator)
      // A dilated window may lie in the padding alone.
      if paddings.upperBound > 0 { window.dilation = [1] }
      return .pooling(
        PoolingLayer(.random(using: &generator), window: window))
    case 3: return .globalPooling(.random(using: &generator))
    case 4:
      return .convolution(
        ConvolutionLayer(
          outputs: nil, window: window, grouping: .depthwise, hasBias: hasBias))
    case 5:
      return .convolution(
        ConvolutionLayer(
          outputs: 2 * channels, window: window, grouping: .groups(channels), hasBias: hasBias))
    default:
      return .convolution(
        ConvolutionLayer(
          outputs: .random(in: 1...3, using: &generator), window: window, hasBias: hasBias))
    }
  }

  /// Returns layers over flat features, or none.
  fileprivate static func randomFeatures(using generator: inout SeededGenerator) -> [Layer] {
    guard Int.random(in: 0..<4, using: &generator) > 0 else { return [] }
    let hidden: [Layer] =
      Bool.random(using: &generator)
      ? [.linear(LinearLayer(outputs: .random(in: 1...3, using: &generator))), .relu] : []
    let last = LinearLayer(
      outputs: .random(in: 2...4, using: &generator), hasBias: .random(using: &generator))
    return [.flatten] + hidden + [.linear(last)]
  }
}

extension PoolingLayer.Kind {
  fileprivate static func random(using generator: inout SeededGenerator) -> Self {
    Bool.random(using: &generator) ? .max : .average
  }
}
