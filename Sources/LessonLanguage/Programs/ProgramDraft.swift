import ConvEngine

/// A program as it is put together: its tensors, and what is done with them.
struct ProgramDraft {
  /// A tensor by its name in the program.
  struct Operand {
    let name: String
    let tensor: Tensor<Polynomial>
    /// Whether PyTorch is to bring a gradient back to it.
    var tracksGradient = false

    /// Creates the operand of a name.
    init(_ name: String, _ tensor: Tensor<some Scalar>) {
      self.name = name
      self.tensor = tensor.map(\.polynomial)
    }
  }

  let operands: [Operand]
  /// The lines below the tensors.
  let lines: [String]

  /// The program, or why the tensors cannot be written down.
  var program: Program {
    let symbolic = operands.filter { $0.tensor.elements.contains { $0.constant == nil } }
    guard symbolic.isEmpty else {
      let names = symbolic.map(\.name)
      let verb = names.count == 1 ? "has" : "have"
      return .unavailable(
        "PyTorch computes with numbers, and here \(Self.listed(names)) \(verb) symbols")
    }
    var literals: [String] = []
    for operand in operands {
      guard let literal = operand.literal else { return .unavailable(tooLarge(operand)) }
      literals += literal
    }
    return .lines(imports + literals + lines.foldedCalls)
  }

  private var imports: [String] {
    let usesFunctions = lines.contains { $0.contains("F.") }
    return ["import torch"] + (usesFunctions ? ["import torch.nn.functional as F"] : [])
  }

  private func tooLarge(_ operand: Operand) -> String {
    let calls = lines.map { "`\($0)`" }.joined(separator: ", ")
    return
      "\(operand.name) has \(operand.tensor.elements.count) values, too many to write down in a "
      + "short program; with them as a tensor of \(operand.tensor.shape.joinedByCrosses), PyTorch "
      + "would be asked by \(calls)"
  }

  /// Returns names as words: `x, w and b`.
  private static func listed(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension ProgramDraft.Operand {
  /// The lines that make the tensor, or nil where it is too large.
  ///
  /// - Precondition: All values are numbers.
  fileprivate var literal: [String]? {
    TensorLiteral(tensor.read()).lines(
      name: name, suffix: tracksGradient ? ".requires_grad_()" : "")
  }
}
