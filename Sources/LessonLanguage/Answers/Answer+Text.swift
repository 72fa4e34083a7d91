import ConvEngine

extension Answer {
  /// Returns the answer for people, line by line: each result with its name and shape and its values in
  /// columns, then what is worth saying besides.
  ///
  /// Fractions are rounded to what a reader can use.
  ///
  ///     matrix [2, 4]
  ///       a  b  c  0
  ///       0  a  b  c
  ///
  /// A number that the lines begin with is not said before them. For a screen of so many columns, what is
  /// too wide goes on below, and many values are shown only in part; lines of words are left to be wrapped.
  public func text(columns: Int? = nil) -> [String] {
    outputs.filter { !isSaidInLines($0) }.flatMap { $0.text(columns: columns) }
      + (table?.lines(columns: columns) ?? []) + lines
  }

  private func isSaidInLines(_ output: Output) -> Bool {
    isSaidByTable
      || output.tensor.shape.isEmpty && lines.first?.hasPrefix("\(output.name) = ") == true
  }

  /// Returns the answer as a page shows it, where lines that lead to a single number are enough.
  public func pageText(columns: Int? = nil) -> [String] {
    outputs.count == 1 && outputs[0].tensor.shape.isEmpty && !lines.isEmpty
      ? lines : text(columns: columns)
  }
}

extension Answer.Output {
  fileprivate func text(columns: Int?) -> [String] {
    guard !tensor.shape.isEmpty else { return ["\(name) = \(tensor.elements[0].written)"] }
    return ["\(name) \(tensor.shape)"] + TensorText(tensor, columns: columns).lines
  }
}
