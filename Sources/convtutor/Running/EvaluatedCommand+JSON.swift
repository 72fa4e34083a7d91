import ConvEngine
import LessonLanguage

extension EvaluatedCommand {
  /// The result as one line: `{"op": "out", "outputs": {"size": {"shape": [], "data": [3]}}}`.
  ///
  /// In place of `outputs` there is an `error` where there is no answer; where the answer is nothing but
  /// text, its `lines` follow.
  var json: JSONText {
    var members = [("op", JSONText.string(name))]
    if let answer {
      members.append(("outputs", .object(answer.outputs.map { ($0.name, JSONText($0.tensor)) })))
      if answer.outputs.isEmpty {
        members.append(("lines", .array(answer.lines.map(JSONText.string))))
      }
    } else if let error {
      members.append(("error", error.json))
    }
    return .object(members.map { (key: $0, value: $1) })
  }
}

extension Complaint {
  fileprivate var json: JSONText {
    .object([
      ("message", .string(message)),
      ("line", .number(Double(position.line))),
      ("column", .number(Double(position.column))),
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
