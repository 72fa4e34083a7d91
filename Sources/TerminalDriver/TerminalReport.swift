/// What was detected about the terminal, and what follows from it.
///
///     TerminalReport.detect().description  // one line a fact, each with its reason
public struct TerminalReport: Hashable, Sendable {
  public let facts: TerminalFacts
  public let repertoire: Repertoire

  /// Creates the report that follows from the facts.
  ///
  /// - Parameters:
  ///   - facts: What is known about the terminal.
  ///   - ascii: Whether ASCII is asked for (true) or refused (false), or nil to go by the facts.
  public init(facts: TerminalFacts, ascii: Bool? = nil) {
    self.facts = facts
    repertoire = Repertoire(facts: facts, ascii: ascii)
  }

  /// Returns the report on the terminal this program runs in.
  public static func detect(ascii: Bool? = nil) -> TerminalReport {
    TerminalReport(facts: .detect(), ascii: ascii)
  }

  /// Why no screen can be opened here, or nil where it can.
  public var obstacle: ScreenError? {
    if !facts.inputIsTerminal { return .inputIsNoTerminal }
    if !facts.outputIsTerminal { return .outputIsNoTerminal }
    guard let term = facts.term else { return .unnamedTerminal }
    guard let capabilities = facts.capabilities else { return .unknownTerminal(term) }
    return capabilities.canAddressCursor ? nil : .noCursorAddressing(term)
  }

  /// How many colors are used: 256, 16, 8, or 0 for none.
  public var colors: Int {
    guard !facts.forbidsColor, let found = facts.capabilities?.colors else { return 0 }
    return [256, 16, 8].first { found >= $0 } ?? 0
  }
}
