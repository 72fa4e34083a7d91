public import ConvEngine

/// A command as it was understood: one value, from which come its answer, its walks, its knobs and its cells.
///
///     let command = parseCommand("conv1d x=1..5 w=1,0,-1").command
///     command?.trace().count                 // 3
///     command?.turning(.stride, by: 1)       // what conv1d x=1..5 w=1,0,-1 stride=2 says
///
/// Two commands are the same if they come to the same and are looked at in the same way; what a knob has cut off
/// makes no difference.
public struct Command: Sendable {
  /// The name of the operation in the table, such as `conv1d`.
  public let name: String
  /// What it stands for.
  let calculation: any Calculation
  /// How its frames are looked at, or nil where it has none.
  public let look: Look?
  /// What it was read from, and is read from again when it is changed.
  let arguments: Arguments

  /// Returns what the command comes to.
  ///
  /// - Throws: ``ConvolutionError`` if the numbers cannot be convolved, or it takes more than anyone waits for.
  public func answer() throws(ConvolutionError) -> Answer {
    try calculation.answer().adding(lines: remarks)
  }

  /// What was not said, but is taken.
  private var remarks: [String] {
    guard LayerKind(rawValue: name)?.isPooling == true, arguments.written["stride"] == nil else {
      return []
    }
    let sizes = values(of: .kernelSize).joinedByCrosses
    return ["S = K = \(sizes): without a stride, pooling moves by the size of its kernel"]
  }

  /// The text of a page of help, or nil where the command asks for something else.
  public var help: [String]? { (calculation as? HelpText)?.lines }

  /// The row of the table, or nil for an expression.
  var form: CommandForm? { CommandForm.named(name) }

  /// Returns whether the command has a parameter, and so has the operation that its `op` names.
  func takes(_ parameter: String) -> Bool {
    guard let form, form.parameter(parameter) != nil else { return false }
    return operation.map { $0.parameter(parameter) != nil } ?? true
  }

  /// The row that says what a layer takes that the command is told by `op`, or nil where it is told none.
  private var operation: CommandForm? {
    let choices: [ParameterForm?] = [.checkedOperation, .matrixOperation]
    guard choices.contains(form?.parameter("op")), let word = arguments.written["op"]?.value else {
      return nil
    }
    return LayerKind(rawValue: word.string).flatMap { CommandForm.named($0.gradientName) }
  }

  /// Returns where an error stands that the answer or a walk has thrown, or nil if no parameter is to blame.
  public func range(of error: ConvolutionError) -> SourceRange? {
    error.parameters.compactMap { arguments.written[$0]?.range }.first
  }
}

extension Command: Hashable {
  public static func == (one: Command, other: Command) -> Bool {
    one.name == other.name && one.look == other.look
      && AnyHashable(one.calculation) == AnyHashable(other.calculation)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(look)
    calculation.hash(into: &hasher)
  }
}
