public import ConvEngine

// The cells of a command's tensors.
extension Command {
  /// The tensors whose cells can be changed, in the order in which an editor goes through them.
  public var editableTensors: [EditableTensor] { calculation.editableTensors }

  /// Returns the command with another value in a cell, given by its number row by row, as it is shown.
  ///
  /// - Throws: What is wrong with the command so.
  /// - Precondition: The tensor is one of the command's and has such a cell.
  public func setting(
    cell number: Int, of tensor: EditableTensor, to value: Polynomial
  ) throws(Diagnostic) -> Command {
    precondition((0..<tensor.count).contains(number), "A tensor must have the cell")
    var arguments = arguments
    arguments.cells[tensor.cell(at: number)] = value
    return try reading(arguments)
  }

  /// Returns the one value that a text stands for, read as in a command.
  ///
  ///     Command.value(of: "1/2")  // 0.5
  public static func value(of text: String) -> Result<Polynomial, Diagnostic> {
    let written = WrittenText(SourceLine(text, at: SourcePosition(line: 1, column: 1))).trimmed
    do {
      let values = try ValueReader.tensor(of: written).elements
      if values.count == 1 { return .success(values[0]) }
    } catch {
      return .failure(error)
    }
    return .failure(Diagnostic(.command(.malformedValue(written.string)), at: written.range))
  }
}
