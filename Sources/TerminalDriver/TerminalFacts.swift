public import TextCanvas

/// What the environment tells about the terminal.
public struct TerminalFacts: Hashable, Sendable {
  /// What the terminfo database says about a kind of terminal.
  public struct Capabilities: Hashable, Sendable {
    /// How many colors there are, 0 for none.
    public var colors: Int
    public var canAddressCursor: Bool
    public var hasAlternateScreen: Bool

    /// Creates capabilities.
    public init(colors: Int, canAddressCursor: Bool = true, hasAlternateScreen: Bool = true) {
      self.colors = colors
      self.canAddressCursor = canAddressCursor
      self.hasAlternateScreen = hasAlternateScreen
    }
  }

  /// The name in `TERM`, or nil where there is none.
  public var term: String?
  public var inputIsTerminal: Bool
  public var outputIsTerminal: Bool

  /// The size, or nil where the terminal does not tell it.
  public var size: Size?

  /// The encoding of the locale, as the C library calls it: `UTF-8`, `ANSI_X3.4-1968`, ...
  public var encoding: String

  /// Whether the C library has any locale in UTF-8.
  public var canUseUTF8: Bool

  /// Whether the variable `NO_COLOR` has a value.
  public var forbidsColor: Bool

  /// What the database says, or nil where it does not know the terminal.
  public var capabilities: Capabilities?

  /// Creates facts; what is left out describes an ordinary terminal of today.
  public init(
    term: String? = "xterm-256color", inputIsTerminal: Bool = true, outputIsTerminal: Bool = true,
    size: Size? = Size(columns: 80, rows: 24), encoding: String = "UTF-8", canUseUTF8: Bool = true,
    forbidsColor: Bool = false, capabilities: Capabilities? = Capabilities(colors: 256)
  ) {
    self.term = term
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.size = size
    self.encoding = encoding
    self.canUseUTF8 = canUseUTF8
    self.forbidsColor = forbidsColor
    self.capabilities = capabilities
  }
}
