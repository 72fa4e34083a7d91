public import LessonLanguage
public import TextCanvas

/// Runs a tutor on a screen: shows it, waits for what happens, and does what it asks for.
public struct RunLoop<S: Screen & ~Copyable>: ~Copyable {
  private var session: Session
  private var screen: S
  /// When a tick is due, or nil while nothing moves.
  private var due: ContinuousClock.Instant?
  private let pictures: any PictureSource
  private let keep: (Effect) -> String?

  /// How a run came to its end.
  public enum End: Hashable, Sendable {
    /// The learner left.
    case quit
    /// The learner pressed Ctrl-C.
    case interrupted
    /// The screen is gone.
    case lost(EndReason)
  }

  /// Creates the loop of a tutor on a screen.
  ///
  /// - Parameters:
  ///   - session: The tutor.
  ///   - screen: Where it is shown.
  ///   - pictures: Where the files come from that are named at the prompt.
  ///   - keep: Keeps a record or the settings, and returns what went wrong with it, or nil.
  public init(
    _ session: Session, on screen: consuming S, pictures: any PictureSource = NoPictures(),
    keep: @escaping (Effect) -> String?
  ) {
    self.session = session
    self.screen = screen
    self.pictures = pictures
    self.keep = keep
  }

  /// Runs until the learner leaves or the screen is gone.
  public mutating func run() -> End {
    _ = session.update(.resized(screen.size))
    while true {
      screen.present(session.view(size: screen.size), theme: session.settings.theme)
      let event = screen.nextEvent(within: due.map { max(.zero, $0 - .now) })
      if let end = take(event) { return end }
    }
  }

  private mutating func take(_ event: Event) -> End? {
    switch event {
    case .key(let key): return perform(session.update(.key(key)))
    case .resized(let size): return perform(session.update(.resized(size)))
    case .timeout:
      due = nil
      return perform(session.update(.tick))
    case .resumed: return perform(session.update(.resized(screen.size)))
    case .ended(let reason):
      _ = perform(session.update(.closing))
      return .lost(reason)
    }
  }

  private mutating func perform(_ effects: [Effect]) -> End? {
    for effect in effects {
      switch effect {
      case .quit: return .quit
      case .interrupt: return .interrupted
      case .suspend: screen.suspend()
      case .redraw: screen.redraw()
      case .tick(let interval): due = .now + interval
      case .readPicture(let path):
        let file = pictures.file(at: path)
        if let end = perform(session.update(.picture(path: path, file))) { return end }
      case .record, .save:
        if let trouble = keep(effect) { _ = session.update(.notice(trouble)) }
      }
    }
    return nil
  }
}
