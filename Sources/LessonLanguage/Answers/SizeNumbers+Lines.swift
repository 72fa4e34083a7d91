import ConvEngine

extension SizeNumbers {
  /// How the size comes about, what of the cells is left over, and what was not said but taken.
  ///
  /// - Throws: ``ConvolutionError`` if there is no output.
  func lines() throws(ConvolutionError) -> [String] {
    let relation = try relation()
    return (operation == .fold ? foldLines(relation) : relation.derivationLines) + strideLines
  }

  fileprivate var strideLines: [String] {
    guard operation.isPooling, stride == nil else { return [] }
    return ["S = K = \(kernelSize): without a stride, pooling moves by the size of its kernel"]
  }

  /// A fold may have cells behind the last block, as long as no other block fits there.
  private func foldLines(_ relation: Relation) -> [String] {
    let longest = relation.inputSize + relation.stride - 1
    let range = "any output_size from \(relation.inputSize) to \(longest) has as many blocks"
    return relation.foldSizeDerivation.equations("out") + relation.unwrittenLines
      + (relation.stride > 1 ? [range] : [])
  }
}

extension SizeQuestion {
  /// The values that give the size, and how it comes about with the first of them.
  ///
  /// - Throws: ``ConvolutionError`` if there is no output.
  func lines(_ values: ClosedRange<Int>) throws(ConvolutionError) -> [String] {
    let relation = try relation(values.lowerBound)
    let derivation =
      numbers.operation == .fold
      ? Array(relation.sizeDerivation.dropFirst()).equations("blocks") + relation.unwrittenLines
      : relation.derivationLines
    return [text(of: values)] + derivation
      + numbers.setting(asked, to: values.lowerBound).strideLines
  }
}
