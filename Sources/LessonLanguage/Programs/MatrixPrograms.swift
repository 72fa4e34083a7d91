import ConvEngine

// Layers by a product of matrices, step by step under the names of the answer.

extension ConvolutionMatrices: ProgrammedCalculation {
  func program(_ wording: ProgramWording) -> Program? {
    var operands = convolution.programOperands
    for place in operands.indices { operands[place].tracksGradient = outputGradient != nil }
    var lines = forwardLines
    if let outputGradient {
      operands.append(ProgramDraft.Operand("grad_output", outputGradient))
      lines += ["output.backward(grad_output)"]
      lines += operands.filter(\.tracksGradient).map { "print(\($0.name).grad)" }
    }
    return ProgramDraft(operands: operands, lines: lines).program
  }

  private var forwardLines: [String] {
    let (relation, plane) = (convolution.relation, convolution.relation.plane)
    let patches = plane.unfoldCode
    let grid = [relation.examples] + plane.outputShape + [relation.channels.outputs]
    let bias = convolution.bias == nil ? "" : " + b"
    let step = outputGradient == nil ? "step" : "step.detach()"
    return patches.steps + [
      "unfolded = \(patches.result)", "X = unfolded.transpose(1, 2).flatten(0, 1)",
      "K = \(relation.kernelExpression(".flatten(1).T"))", "Y = X @ K\(bias)",
      "grid = Y.reshape(\(PythonCall.list(grid)))", "output = grid.movedim(-1, 1)",
      "for step in (unfolded, X, K, Y, grid, output):", "    print(\(step))",
    ]
  }
}

extension TransposedMatrices: ProgrammedCalculation {
  /// Returns the program of the steps, or nil where so much output padding follows that PyTorch would fold
  /// further windows.
  func program(_ wording: ProgramWording) -> Program? {
    guard convolution.relation.plane.axes.allSatisfy(\.foldsItsWindows) else { return nil }
    return ProgramDraft(operands: convolution.programOperands, lines: lines).program
  }

  private var lines: [String] {
    let relation = convolution.relation
    let axes = relation.plane.axes.map { _ in "1" }.joined(separator: ", ")
    let bias = convolution.bias == nil ? "" : " + b.reshape(-1, \(axes))"
    return [
      "grid = x.movedim(1, -1)", "X = grid.flatten(0, -2)",
      "K = \(relation.kernelExpression(".flatten(1)"))", "Y = X @ K",
      "unfolded = Y.unflatten(0, (\(relation.examples), -1)).transpose(1, 2)",
      "output = \(relation.plane.foldCall("unfolded"))\(bias)",
      "for step in (grid, X, K, Y, unfolded, output):", "    print(step)",
    ]
  }
}

extension Relation {
  /// Whether as many windows fit as there are.
  fileprivate var foldsItsWindows: Bool {
    let fitting = try? Relation(
      inputSize: inputSize, kernelSize: kernelSize, stride: stride, padding: .amount(padding),
      dilation: dilation)
    return fitting?.outputSize == outputSize
  }
}

extension LayerRelation {
  /// Returns the expression of the filters as a matrix, which has a block for each group and zeros between.
  fileprivate func kernelExpression(_ flattening: String) -> String {
    guard channels.groups > 1 else { return "w" + flattening }
    return "torch.block_diag(*(f\(flattening) for f in w.chunk(\(channels.groups))))"
  }
}
