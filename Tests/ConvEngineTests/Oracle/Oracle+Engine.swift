import ConvEngine
import Testing
import TutorTestSupport

extension Oracle.Case {
  /// Returns an input as a tensor.
  func tensor(_ name: String) throws -> Tensor<Double> { try #require(optionalTensor(name)) }

  /// Returns an input as a tensor, or nil where the case has none of that name.
  func optionalTensor(_ name: String) -> Tensor<Double>? {
    inputs[name].map { Tensor(shape: $0.shape, elements: $0.data) }
  }

  /// How a filter moves along each axis.
  var sliding: [Sliding] {
    let axes = max(
      params["dilation"]?.list.count ?? 1, params["stride"]?.list.count ?? 1)
    return (0..<axes).map { axis in
      Sliding(
        stride: params["stride"]?[axis].number ?? 1,
        padding: params["padding"]?.padding(axis) ?? .valid,
        dilation: params["dilation"]?[axis].number ?? 1)
    }
  }
}

extension Oracle.Parameter {
  var number: Int? { if case .number(let number) = self { number } else { nil } }
  var word: String? { if case .word(let word) = self { word } else { nil } }
  var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  var list: [Oracle.Parameter] { if case .list(let list) = self { list } else { [] } }

  subscript(axis: Int) -> Oracle.Parameter { list[axis] }

  /// Returns the padding of an axis: a word for all, a number, or a pair.
  func padding(_ axis: Int) -> PaddingAmount? {
    switch self {
    case .word("same"): .same
    case .word: .valid
    case .list(let axes): axes[axis].sides.map { .amount($0) }
    default: nil
    }
  }

  private var sides: Padding? {
    if let number { return Padding(both: number) }
    let sides = list.compactMap(\.number)
    return sides.count == 2 ? Padding(before: sides[0], after: sides[1]) : nil
  }
}

/// Expects a tensor to be an output of a case; nil where the case has no such output.
func expect(
  _ tensor: Tensor<Double>?, _ name: String, of example: Oracle.Case,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let wanted = example.outputs[name]
  #expect(tensor?.shape == wanted?.shape, "\(name)", sourceLocation: sourceLocation)
  guard let tensor, let wanted, tensor.shape == wanted.shape else { return }
  let tolerance = example.tolerance ?? 1e-10
  let isNear = zip(tensor.elements, wanted.data).allSatisfy { got, want in
    example.exact == true ? got == want : (got - want).magnitude <= tolerance * (1 + want.magnitude)
  }
  #expect(
    isNear, "\(name): \(tensor.elements) instead of \(wanted.data)", sourceLocation: sourceLocation)
}
