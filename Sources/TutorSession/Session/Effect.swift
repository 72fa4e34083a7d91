/// Something that the tutor asks of the world.
public enum Effect: Hashable, Sendable {
  /// End the program.
  case quit
  /// End the program as Ctrl-C does.
  case interrupt
  /// Give the terminal back until the learner returns.
  case suspend
  /// Draw every cell of the screen again.
  case redraw
  /// Send a tick after a while.
  case tick(after: Duration)
  /// Read the file of a picture, and send a message with what is in it.
  case readPicture(path: String)
  /// Keep a record of what the learner did.
  case record(ProgressRecord)
  /// Keep the settings.
  case save(Settings)
}
