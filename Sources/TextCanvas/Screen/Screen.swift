/// What shows canvases and reports keys: a terminal, or a list of events in a test.
public protocol Screen: ~Copyable {
  /// The room there is now.
  var size: Size { get }

  /// Shows the canvas in the theme.
  mutating func present(_ canvas: Canvas, theme: Theme)

  /// Waits for the next event.
  ///
  /// - Parameter timeout: How long to wait before `.timeout` is the event; nil waits for ever.
  /// - Returns: The event.
  mutating func nextEvent(within timeout: Duration?) -> Event

  /// Forgets what the terminal shows, so that the next canvas is drawn whole.
  mutating func redraw()

  /// Hands the terminal back, stops the program as Ctrl-Z does, and returns when it goes on.
  mutating func suspend()
}
