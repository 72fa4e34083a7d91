import ConvEngine
import LessonLanguage

extension EvaluatedCommand {
  /// The result as one line: `{"op": "out", "outputs": {"size": {"shape": [], "data": [3]}}}`.
  ///
  /// - Parameter line: The line on which the command stands, from 1.
  /// - Returns: The members `op` and `outputs`, or `op` and `error`. Where a command answers with
  ///   nothing but text, its lines are the member `lines`.
  func json(line: Int) -> JSONText {
    var members = [("op", JSONText.string(name))]
    if let answer {
      members.append(("outputs", .object(answer.outputs.map { ($0.name, JSONText($0.tensor)) })))
      if answer.outputs.isEmpty {
        members.append(("lines", .array(answer.lines.map(JSONText.string))))
      }
    } else if let error {
      members.append(("error", error.json(line: line)))
    }
    return .object(members.map { (key: $0, value: $1) })
  }
}

extension Complaint {
  /// Returns the error with its place, on the line where the command stands.
  fileprivate func json(line: Int) -> JSONText {
    .object([
      ("message", .string(message)),
      ("line", .number(Double(line))),
      ("column", .number(Double(column))),
    ])
  }
}

extension JSONText {
  /// Creates the text of an array: its shape, and its values in row-major order.
  fileprivate init(_ tensor: Tensor<Polynomial>) {
    self = .object([
      ("shape", .array(tensor.shape.map { .number(Double($0)) })),
      ("data", .array(tensor.elements.map { JSONText($0) })),
    ])
  }

  /// Creates the text of a value: a number, or a sum of symbols as a string.
  private init(_ value: Polynomial) {
    self = value.constant.map(JSONText.number) ?? .string(value.description)
  }
}
