/// A screen in memory: events from a list in, canvases out.
public struct ScriptedScreen: Screen {
  public private(set) var size: Size

  /// The canvases that were presented, in order.
  public private(set) var canvases: [Canvas] = []

  /// The theme each canvas was presented in.
  public private(set) var themes: [Theme] = []

  /// How often the program was suspended.
  public private(set) var suspensions = 0

  /// How often the whole screen was asked for.
  public private(set) var redraws = 0

  /// The time limits that were asked for, one for each event.
  public private(set) var timeouts: [Duration?] = []

  private var events: ArraySlice<Event>

  /// Creates a screen that reports the events, then the end of its input.
  public init(size: Size, events: [Event] = []) {
    self.size = size
    self.events = events[...]
  }

  public mutating func present(_ canvas: Canvas, theme: Theme) {
    canvases.append(canvas)
    themes.append(theme)
  }

  public mutating func nextEvent(within timeout: Duration?) -> Event {
    timeouts.append(timeout)
    let event = events.popFirst() ?? .ended(.endOfInput)
    if case .resized(let newSize) = event { size = newSize }
    return event
  }

  public mutating func redraw() { redraws += 1 }

  public mutating func suspend() { suspensions += 1 }
}
