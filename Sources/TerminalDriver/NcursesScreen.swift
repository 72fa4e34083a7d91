import CNcurses
public import TextCanvas

/// The terminal as a screen.
///
/// The terminal is taken when the screen is created and given back as it was found when the screen
/// goes out of scope, and also at each other end of the program. There is one screen at a time.
public struct NcursesScreen: Screen, ~Copyable {
  public internal(set) var size: Size

  /// What was detected about the terminal.
  public let report: TerminalReport

  /// The canvas on the screen, or nil where all of it has to be drawn.
  var shown: Canvas?
  var theme: Theme?
  var styles: [Ink: cnc_style] = [:]
  var pairs: PairTable

  var decoder = KeyDecoder()
  /// What has happened and is not reported yet, in order.
  var events: [Event] = []

  /// Takes the terminal behind standard input and standard output.
  ///
  /// - Parameter ascii: Whether to use ASCII only, or nil to decide that from the locale and the
  ///   kind of terminal.
  /// - Throws: What is in the way; then nothing was sent to the terminal.
  public init(ascii: Bool? = nil) throws(ScreenError) {
    let report = TerminalReport.detect(ascii: ascii)
    if let obstacle = report.obstacle { throw obstacle }
    try self.init(report: report, input: 0, output: 1, size: .zero)
    cnc_watch_signals()
  }

  /// Takes what is behind the descriptors, which need not be a terminal; size zero asks it.
  init(report: TerminalReport, input: Int32, output: Int32, size: Size) throws(ScreenError) {
    precondition(cnc_is_open() == 0, "There is one terminal screen at a time")
    let term = report.facts.term ?? ""
    guard cnc_open(term, input, output, Int32(size.rows), Int32(size.columns)) != 0 else {
      throw .cannotOpen(term)
    }
    self.report = report
    self.size = openedSize()
    pairs = PairTable(colors: report.colors, limit: Int(cnc_pair_limit()))
  }

  deinit { cnc_close() }
}

/// Returns the size of the screen that is open.
func openedSize() -> Size {
  var rows: Int32 = 0
  var columns: Int32 = 0
  cnc_size(&rows, &columns)
  return Size(columns: Int(columns), rows: Int(rows))
}

/// Restores the terminal and ends the program by the signal, so that whoever started it sees that.
public func dieBySignal(_ signal: Int32) -> Never { cnc_die(signal) }
