import CNcurses

extension TerminalFacts {
  /// Returns the facts about the terminal this program runs in.
  ///
  /// The locale for characters becomes that of the environment, or one in UTF-8 where that cannot
  /// show more than ASCII; nothing is sent to the terminal.
  public static func detect() -> TerminalFacts {
    let term = variable("TERM")
    let encoding = String(cString: cnc_encoding())
    return TerminalFacts(
      term: term, inputIsTerminal: cnc_is_terminal(0) != 0,
      outputIsTerminal: cnc_is_terminal(1) != 0,
      size: terminalSize(), encoding: encoding, canUseUTF8: cnc_use_utf8() != 0,
      forbidsColor: variable("NO_COLOR") != nil, capabilities: term.flatMap(Capabilities.init(of:)))
  }

  /// Returns the value of the variable, or nil where it is not set or empty.
  private static func variable(_ name: String) -> String? {
    guard let value = cnc_environment(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}

extension TerminalFacts.Capabilities {
  /// Looks the kind of terminal up; nil where it is unknown.
  public init?(of term: String) {
    var found = cnc_capabilities()
    guard cnc_look_up(term, &found) != 0 else { return nil }
    self.init(
      colors: Int(found.colors), canAddressCursor: found.can_address_cursor != 0,
      hasAlternateScreen: found.has_alternate_screen != 0)
  }
}
