import ConvEngine

/// A number of a command that a learner can turn up and down: a parameter that has a letter.
public enum Knob: String, CaseIterable, Hashable, Sendable {
  case inputSize = "N"
  case kernelSize = "K"
  case stride = "S"
  case padding = "P"
  case dilation = "D"
  case groups = "G"
  case outputPadding = "output_padding"

  /// The lecture's letter, or PyTorch's word where it has none.
  public var letter: String { rawValue }

  /// The name of the parameter in the table.
  var parameter: String {
    switch self {
    case .inputSize, .kernelSize, .outputPadding: rawValue
    case .stride: "stride"
    case .padding: "padding"
    case .dilation: "dilation"
    case .groups: "groups"
    }
  }
}

extension Command {
  /// The knobs that the command has.
  public var knobs: [Knob] {
    Knob.allCases.filter { takes($0.parameter) && !values(of: $0).isEmpty }
  }

  /// Returns the values of a knob, one for each axis; of a padding that differs between the sides those before.
  ///
  /// There are none where the command has no such knob.
  public func values(of knob: Knob) -> [Int] {
    if let values = calculation.knobs[knob], !values.isEmpty { return values }
    let written = arguments.written[knob.parameter].flatMap { try? CountReader.list(of: $0.value) }
    guard knob == .outputPadding, let strides = calculation.knobs[.stride] else {
      return written ?? []
    }
    let values = written ?? [0]
    return values.count == 1 ? strides.map { _ in values[0] } : values
  }

  /// Returns the command with a knob turned, along all axes together.
  ///
  /// An input or a filter that grows has back what was cut off, else it goes on as it began.
  ///
  /// - Throws: Why it cannot be turned so far.
  public func turning(_ knob: Knob, by amount: Int) throws(Diagnostic) -> Command {
    try setting(knob, to: values(of: knob).map { $0.addingReportingOverflow(amount).partialValue })
  }

  /// Returns the command with a knob at other values, one for each axis.
  ///
  /// - Throws: Why it cannot be turned there.
  func setting(_ knob: Knob, to values: [Int]) throws(Diagnostic) -> Command {
    guard !values.isEmpty else { return self }
    let text = values.map(String.init).joined(separator: ", ")
    return try setting(knob.parameter, to: values.count == 1 ? text : "[\(text)]")
  }
}
