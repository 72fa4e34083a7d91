/// Why a terminal cannot be used as a screen; the tutor's plain mode can be used instead.
public enum ScreenError: Error, Hashable, Sendable {
  /// Keys would not come from a terminal.
  case inputIsNoTerminal
  /// Canvases would not go to a terminal.
  case outputIsNoTerminal
  /// The environment does not say which kind of terminal it is.
  case unnamedTerminal
  /// The system knows no kind of terminal by this name.
  case unknownTerminal(String)
  /// A terminal of this kind cannot move its cursor.
  case noCursorAddressing(String)
  /// The C library refused.
  case cannotOpen(String)
}
