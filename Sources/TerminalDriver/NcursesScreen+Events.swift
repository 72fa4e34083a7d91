import CNcurses
public import TextCanvas

extension NcursesScreen {
  /// Sleeps until something happens; without a timeout the program is not woken for anything else.
  public mutating func nextEvent(within timeout: Duration?) -> Event {
    let deadline = timeout.map { ContinuousClock.now + min($0, .seconds(1_000_000_000)) }
    while true {
      noteSignal()
      if events.isEmpty { readKeys() }
      if !events.isEmpty { return takeEvent() }
      if let event = wait(until: deadline) { return event }
    }
  }

  /// Hands the terminal back, stops the program as Ctrl-Z does, and returns when it goes on.
  public mutating func suspend() {
    cnc_stop(1)
    repaint()
  }

  /// Takes the oldest event; one that says that all is over stays.
  private mutating func takeEvent() -> Event {
    if case .ended = events[0] { return events[0] }
    return events.removeFirst()
  }

  /// Returns an event that follows from the waiting itself, or nil where something can be read.
  private mutating func wait(until deadline: ContinuousClock.Instant?) -> Event? {
    let found = Int(cnc_wait(milliseconds(until: deadline)))
    if found & CNC_WAIT_SIGNAL != 0 { return nil }
    if found & CNC_WAIT_INPUT != 0 {
      // What can be read and holds nothing is at its end.
      if !readKeys() { end(.endOfInput) }
      return nil
    }
    guard let deadline, ContinuousClock.now >= deadline else { return nil }
    return .timeout
  }

  /// Returns how long to wait, rounded up so that no wait ends early to be begun again.
  private func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let left = max(.zero, deadline - .now).components
    let milliseconds =
      left.seconds * 1_000 + (left.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: milliseconds)
  }
}

// MARK: - Keys

extension NcursesScreen {
  /// Reads what has arrived, and returns whether that was anything.
  @discardableResult
  private mutating func readKeys() -> Bool {
    var count = 0
    while count < 4_096 {
      let code = Int(cnc_key())
      if code == CNC_KEY_NONE {
        decoder.settle()
        break
      }
      decoder.feed(code)
      count += 1
    }
    events += decoder.takeKeys().map(Event.key)
    return count > 0
  }
}

// MARK: - Signals

extension NcursesScreen {
  /// Looks whether a signal has come, and does what it asks for.
  private mutating func noteSignal() {
    switch Int(cnc_take_signal()) {
    case CNC_SIGNAL_NONE: break
    case CNC_SIGNAL_RESIZED: resize()
    case CNC_SIGNAL_STOP:
      cnc_stop(0)
      goOn()
    case CNC_SIGNAL_CONTINUED:
      cnc_retake()
      goOn()
    case let signal: end(.signal(Int32(signal)))
    }
  }

  /// Lets nothing be reported any more but the end.
  private mutating func end(_ reason: EndReason) { events = [.ended(reason)] }

  /// Follows the terminal to its new size; all is drawn anew, since it may have moved the picture.
  private mutating func resize() {
    cnc_follow_size()
    redraw()
    size = openedSize()
    events.append(.resized(size))
  }

  private mutating func goOn() {
    events.append(.resumed)
    repaint()
  }

  /// Shows the picture again after the terminal has been somebody else's, and notices a new size.
  private mutating func repaint() {
    if openedSize() != size {
      resize()
    } else {
      cnc_show()
    }
  }
}
