/// What a screen has to tell.
public enum Event: Hashable, Sendable {
  case key(Key)
  case resized(Size)
  /// Nothing happened in the time that was given.
  case timeout
  /// The program was stopped and goes on; its screen is repainted already.
  case resumed
  /// The screen is gone, for this reason; no other event will come.
  case ended(EndReason)
}

/// Why a screen came to its end.
public enum EndReason: Hashable, Sendable {
  /// A signal with this number asks the program to end.
  case signal(Int32)
  /// No further key can come: the terminal was closed.
  case endOfInput
}
