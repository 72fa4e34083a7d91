/// A command as it was understood.
public struct Command: Hashable, Sendable {
  /// The name of the operation in the table, such as `conv1d`.
  public let name: String
  public let operation: Operation
}

/// What a command asks for.
public enum Operation: Hashable, Sendable {
  /// A layer: it can be evaluated, and stepped through.
  case layer(Demonstration)
}
