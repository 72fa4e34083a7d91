/// Which characters the terminal can show, and why that is assumed.
public enum Repertoire: Hashable, Sendable {
  case unicode(Reason)
  case ascii(Reason)

  /// What decides it.
  public enum Reason: Hashable, Sendable {
    /// Somebody has asked for it.
    case asked
    /// The locale says so.
    case localeIsUTF8
    /// The locale says nothing, as in many containers; nearly every terminal is in UTF-8 by now.
    case localeSaysNothing
    /// The locale names another encoding.
    case otherEncoding(String)
    /// Terminals of this kind are older than Unicode.
    case oldTerminal(String)
    /// The Linux console, in a locale that says nothing.
    case console
    /// The C library has no locale in UTF-8.
    case noLocale
  }

  public var isASCII: Bool {
    if case .ascii = self { true } else { false }
  }
}

extension Repertoire {
  /// Decides which characters to use.
  ///
  /// - Parameters:
  ///   - facts: What is known about the terminal.
  ///   - ascii: Whether ASCII is asked for (true) or refused (false), or nil to go by the facts.
  public init(facts: TerminalFacts, ascii: Bool? = nil) {
    guard ascii != true else {
      self = .ascii(.asked)
      return
    }
    guard facts.canUseUTF8 else {
      self = .ascii(.noLocale)
      return
    }
    self = ascii == false ? .unicode(.asked) : Repertoire(term: facts.term ?? "", facts.encoding)
  }

  private init(term: String, _ encoding: String) {
    if term.hasPrefix("vt") {
      self = .ascii(.oldTerminal(term))
    } else if encoding == "UTF-8" {
      self = .unicode(.localeIsUTF8)
    } else if !Self.plainEncodings.contains(encoding) {
      self = .ascii(.otherEncoding(encoding))
    } else {
      self = term == "linux" ? .ascii(.console) : .unicode(.localeSaysNothing)
    }
  }

  /// What C libraries call the encoding of the locales `C` and `POSIX`.
  private static let plainEncodings = ["ANSI_X3.4-1968", "ASCII", "US-ASCII", ""]
}
