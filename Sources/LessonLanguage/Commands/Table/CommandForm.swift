/// A command, as a row of the table.
public struct CommandForm: Sendable {
  public let name: String
  /// The other names it goes by.
  public let aliases: [String]
  /// What it does, in a few words.
  public let summary: String
  public let parameters: [ParameterForm]
  /// A command that shows what it is good for.
  public let sample: String
  /// Whether a bare word may follow the name, as in `help conv1d`.
  let takesWord: Bool
  /// Makes the calculation of what was read, or reports why there is none.
  let build: @Sendable (inout ArgumentReader) -> (any Calculation)?

  init(
    _ name: String, _ summary: String, aliases: [String] = [], parameters: [ParameterForm],
    sample: String,
    takesWord: Bool = false,
    build: @escaping @Sendable (inout ArgumentReader) -> (any Calculation)?
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.parameters = parameters
    self.sample = sample
    self.takesWord = takesWord
    self.build = build
  }

  /// All names, the first one first.
  public var names: [String] { [name] + aliases }

  /// Returns the command with a name, or nil.
  public static func named(_ name: String) -> CommandForm? {
    all.first { $0.names.contains(name) }
  }

  /// Returns the parameter that goes by a name, or nil.
  func parameter(_ name: String) -> ParameterForm? {
    parameters.first { $0.names.contains(name) }
  }
}
