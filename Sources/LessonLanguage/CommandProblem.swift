/// A reason why a command is not understood, as facts.
public enum CommandProblem: Hashable, Sendable {
  /// There is no such command.
  case unknownCommand(String, suggestion: String?)
}
