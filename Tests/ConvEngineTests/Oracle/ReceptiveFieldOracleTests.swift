import ConvEngine
import Testing
import TutorTestSupport

/// Receptive fields, as PyTorch's gradients showed them.
@Suite struct ReceptiveFieldOracleTests {
  static var cases: [Oracle.Case] {
    get throws { try Oracle.cases("receptive_field") }
  }

  @Test func `the cases are there`() throws { #expect(try Self.cases.count > 18) }

  @Test(arguments: try cases) func `a field is that of PyTorch`(case: Oracle.Case) throws {
    let inputSize = `case`.params["input_size"]?.list.compactMap(\.number)
    let levels = try ReceptiveField(`case`.layers, inputSize: inputSize).levels
    expect(tensor(levels) { $0.size }, "size", of: `case`)
    expect(tensor(levels) { $0.jump }, "jump", of: `case`)
    expect(tensor(levels) { $0.start }, "start", of: `case`)
    expect(try tensor(levels) { try $0.touched }, "touched", of: `case`)
    expect(tensor(levels) { $0.featureSize ?? [] }, "feature_size", of: `case`)
  }

  /// Returns a row of numbers for each layer.
  private func tensor(
    _ levels: [ReceptiveField], _ numbers: (ReceptiveField) throws -> [Int]
  ) rethrows -> Tensor<Double> {
    let rows = try levels.map(numbers)
    return Tensor(shape: [rows.count, rows[0].count], elements: rows.joined().map(Double.init))
  }
}

extension Oracle.Case {
  /// The layers of a stack.
  var layers: [Layer] { (params["layers"]?.list ?? []).compactMap(\.layer) }
}

extension Oracle.Parameter {
  /// The layer that an entry of a stack describes.
  fileprivate var layer: Layer? {
    guard case .layer(let values) = self, let kind = values["type"]?.word else { return nil }
    func numbers(_ name: String) -> [Int] { values[name]?.list.compactMap(\.number) ?? [] }
    let padding = values["padding"].map { padding in
      padding.list.indices.compactMap { padding.padding($0) }
    }
    let window = Window(
      kernel: numbers("kernel"), stride: numbers("stride"), padding: padding ?? [],
      dilation: numbers("dilation"))
    switch kind {
    case "max_pool": return .pooling(PoolingLayer(.max, window: window))
    case "avg_pool": return .pooling(PoolingLayer(.average, window: window))
    default: return .convolution(ConvolutionLayer(window: window))
    }
  }
}
