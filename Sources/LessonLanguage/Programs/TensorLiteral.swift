import ConvEngine

/// A tensor of numbers as Python has it: nested lists, a row of the last axis on each line.
///
///     torch.tensor([[[1., 2.],
///                    [3., 4.]]])
struct TensorLiteral {
  /// A tensor of more values is not written down.
  static let mostValues = 400

  private let tensor: Tensor<Double>

  /// Creates the literal of a tensor.
  init(_ tensor: Tensor<Double>) {
    self.tensor = tensor
  }

  /// Returns the lines that give the tensor a name, with what is done to it then; or nil where there are too
  /// many values, and no rule for them that PyTorch has a name for.
  func lines(name: String, suffix: String) -> [String]? {
    guard tensor.elements.count > Self.mostValues else {
      return listed(after: "\(name) = torch.tensor(", ending: ")" + suffix)
    }
    return generator.map { ["\(name) = \($0)\(suffix)"] }
  }

  /// What makes the values, where they are all alike or count on from the first one.
  private var generator: String? {
    guard let first = tensor.elements.first else { return nil }
    let shape = PythonCall.list(tensor.shape)
    if tensor.elements.allSatisfy({ $0 == first }) {
      switch first {
      case 0: return "torch.zeros(\(shape))"
      case 1: return "torch.ones(\(shape))"
      default: return "torch.full([\(shape)], \(Self.text(first)))"
      }
    }
    let isRange = tensor.elements.enumerated().allSatisfy { $1 == first + Double($0) }
    guard isRange else { return nil }
    let (start, end) = (Self.text(first), Self.text(first + Double(tensor.elements.count)))
    return "torch.arange(\(start), \(end)).reshape(\(shape))"
  }

  /// Returns a number with a decimal point, so that PyTorch takes it for a real one: `3.`, `0.5`.
  private static func text(_ number: Double) -> String {
    guard number.isFinite else { return "float(\"\(number)\")" }
    guard let whole = Int(exactly: number), number.magnitude < NumberText.exponentStart else {
      return "\(number)"
    }
    return "\(whole)."
  }
}

// MARK: - Lists

extension TensorLiteral {
  private func listed(after start: String, ending: String) -> [String] {
    let texts = aligned(tensor.elements.map(Self.text))
    let width = tensor.shape.last ?? 1
    let count = max(1, texts.count / max(1, width))
    var lines = (0..<count).flatMap { row in
      let end = row + 1 < count ? "," : ending
      return self.lines(
        ofRow: row, texts[row * width..<(row + 1) * width], indent: start.count, ending: end)
    }
    lines[0] = start + lines[0].dropFirst(start.count)
    return lines
  }

  /// Returns numbers with their ends one below the other, where there are several rows of them.
  private func aligned(_ texts: [String]) -> [String] {
    guard texts.count > tensor.shape.last ?? 1 else { return texts }
    let width = texts.map(\.count).max() ?? 0
    return texts.map { $0.padded(to: width) }
  }

  /// Returns the lines of a row, with the brackets that open before it and close after it.
  ///
  ///     ┌── indent ───┐┌ rank
  ///     x = torch.tensor([[[1., 2., 3.,
  ///                         4., 5.],
  ///                        [6., …
  private func lines(
    ofRow row: Int, _ texts: ArraySlice<String>, indent: Int, ending: String
  ) -> [String] {
    let opening = tensor.rank == 0 ? 0 : brackets(at: row)
    let closing = tensor.rank == 0 ? 0 : brackets(at: row + 1)
    let margin = String(repeating: " ", count: indent + tensor.rank)
    let end = String(repeating: "]", count: closing) + ending
    let items = texts.dropLast().map { $0 + "," } + texts.suffix(1).map { $0 + end }
    var lines = Self.filled(items, margin: margin)
    lines[0] =
      margin.dropLast(opening) + String(repeating: "[", count: opening)
      + lines[0].dropFirst(margin.count)
    return lines
  }

  /// Returns texts, parted by blanks, on as few lines as they fit on.
  private static func filled(_ texts: [String], margin: String) -> [String] {
    var lines = [margin + (texts.first ?? "")]
    for text in texts.dropFirst() {
      if lines[lines.count - 1].count + 1 + text.count > [String].pythonWidth {
        lines.append(margin + text)
      } else {
        lines[lines.count - 1] += " " + text
      }
    }
    return lines
  }

  /// Returns how many lists begin with a row, as many as have ended before it.
  private func brackets(at row: Int) -> Int {
    var rows = 1
    return 1
      + tensor.shape.dropLast().reversed().prefix { size in
        rows *= size
        return row.isMultiple(of: rows)
      }.count
  }
}
