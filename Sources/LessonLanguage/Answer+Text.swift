import ConvEngine

extension Answer {
  /// The answer for people, line by line: each result with its name and shape and its values in
  /// columns, then what is worth saying besides.
  ///
  /// Fractions are rounded to what a reader can use.
  ///
  ///     matrix [2, 4]
  ///       a  b  c  0
  ///       0  a  b  c
  ///
  /// A number that the lines begin with is not said before them.
  public var text: [String] {
    outputs.filter { !isSaidInLines($0) }.flatMap(\.text) + lines
  }

  private func isSaidInLines(_ output: Output) -> Bool {
    isSaidByLines
      || output.tensor.shape.isEmpty && lines.first?.hasPrefix("\(output.name) = ") == true
  }

  /// The answer as a page shows it, where lines that lead to a single number are enough.
  public var pageText: [String] {
    outputs.count == 1 && outputs[0].tensor.shape.isEmpty && !lines.isEmpty ? lines : text
  }
}

extension Answer.Output {
  fileprivate var text: [String] {
    let values = tensor.elements.map { $0.text(spaced: true, number: Self.written) }
    guard let columns = tensor.shape.last else { return ["\(name) = \(values.joined())"] }
    let width = values.map(\.count).max() ?? 0
    let rows = values.chunks(of: columns).map { row in
      "  " + row.map { $0.padded(to: width) }.joined(separator: "  ")
    }
    return ["\(name) \(tensor.shape)"] + separated(rows)
  }

  /// Returns a number as it is written: one that counts something, at its whole length.
  private static func written(_ number: Double) -> String {
    guard let count = Int(exactly: number) else { return NumberText.text(number) }
    return "\(count)"
  }

  /// Returns the rows with a blank line between two matrices of an array of more than two axes.
  private func separated(_ rows: [String]) -> [String] {
    guard tensor.shape.count > 2 else { return rows }
    let height = tensor.shape[tensor.shape.count - 2]
    return Array(rows.chunks(of: height).map(Array.init).joined(separator: [""]))
  }
}

extension Array {
  /// Returns the elements in groups of as many as given; the last may have fewer.
  fileprivate func chunks(of count: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: self.count, by: Swift.max(1, count)).map {
      self[$0..<Swift.min($0 + count, self.count)]
    }
  }
}

extension String {
  /// Returns the text with blanks before it.
  fileprivate func padded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
