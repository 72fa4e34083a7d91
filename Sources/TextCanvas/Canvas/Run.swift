/// A piece of text in one ink.
public struct Run: Hashable, Sendable {
  public var text: String
  public var ink: Ink

  /// Creates a run.
  public init(_ text: String, ink: Ink = .plain) {
    self.text = text
    self.ink = ink
  }
}

extension Run: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}

/// Returns how many columns of the screen the runs take behind each other.
public func columnWidth(of runs: [Run]) -> Int {
  runs.reduce(0) { $0 + columnWidth(of: $1.text) }
}
