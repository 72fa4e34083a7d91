import CNcurses
import Glibc
import Testing
import TextCanvas
import TutorTestSupport

@testable import TerminalDriver

extension NcursesScreenTests {
  // MARK: - Keys

  @Test func `keys come from the terminal in order`() throws {
    let terminal = PseudoTerminal()
    var screen = try terminal.screen()
    terminal.type("a漢\u{1B}[A\u{1B}OB\u{1B}[1;5Cé\r\u{3}\u{1A}")
    let keys: [Key] = ["a", "漢", .up, .down, "é", .enter, .control("c"), .control("z")]
    for key in keys { #expect(screen.nextEvent(within: .seconds(5)) == .key(key)) }
    #expect(screen.nextEvent(within: .zero) == .timeout)
  }

  @Test func `reports of a mouse that somebody left on are not keys`() throws {
    let terminal = PseudoTerminal()
    var screen = try terminal.screen()
    terminal.type("\u{1B}[<0;12;3M\u{1B}[<0;12;3mq")
    #expect(screen.nextEvent(within: .seconds(5)) == .key("q"))
  }

  @Test func `Escape is a key when nothing follows`() throws {
    let terminal = PseudoTerminal()
    var screen = try terminal.screen()
    terminal.type("\u{1B}")
    #expect(screen.nextEvent(within: .seconds(5)) == .key(.escape))
    terminal.type("q")
    #expect(screen.nextEvent(within: .seconds(5)) == .key("q"))
  }

  @Test func `a long paste loses nothing`() throws {
    let terminal = PseudoTerminal()
    var screen = try terminal.screen()
    for _ in 0..<10 {
      terminal.type(String(repeating: "x", count: 500))
      for _ in 0..<500 { #expect(screen.nextEvent(within: .seconds(5)) == .key("x")) }
    }
  }

  @Test func `waiting ends on time and not before`() throws {
    let terminal = PseudoTerminal()
    var screen = try terminal.screen()
    let clock = ContinuousClock()
    let time = clock.measure { #expect(screen.nextEvent(within: .milliseconds(30)) == .timeout) }
    #expect(time >= .milliseconds(30) && time < .seconds(5))
    #expect(screen.nextEvent(within: .seconds(-1)) == .timeout)
  }

  @Test func `a terminal that is closed ends the input for good`() throws {
    let terminal = PseudoTerminal()
    var screen = try terminal.screen()
    terminal.type("q")
    terminal.hangUp()
    #expect(screen.nextEvent(within: nil) == .key("q") || screen.nextEvent(within: nil).isEnd)
    #expect(screen.nextEvent(within: nil) == .ended(.endOfInput))
    #expect(screen.nextEvent(within: nil) == .ended(.endOfInput))
    screen.present(figure(step: 1), theme: .dark)
  }

  @Test func `input at its end is the end`() throws {
    let recorder = Recorder()
    var screen = try headlessScreen(to: recorder, size: Self.home)
    #expect(screen.nextEvent(within: nil) == .ended(.endOfInput))
  }

  // MARK: - Modes

  @Test func `the terminal is raw while the screen is open and then as before`() throws {
    let terminal = PseudoTerminal()
    #expect(cnc_is_cooked(terminal.follower) != 0)
    do {
      let screen = try terminal.screen()
      #expect(cnc_is_cooked(terminal.follower) == 0)
      #expect(screen.size == Size(columns: 60, rows: 20))
    }
    #expect(cnc_is_cooked(terminal.follower) != 0)
  }

  // MARK: - Signals

  @Test func `a new size is an event and has all drawn again`() throws {
    let terminal = PseudoTerminal()
    var screen = try terminal.screen()
    cnc_watch_signals()
    terminal.resize(to: Size(columns: 44, rows: 16))
    kill(getpid(), SIGWINCH)
    #expect(screen.nextEvent(within: .seconds(5)) == .resized(Size(columns: 44, rows: 16)))
    #expect(screen.size == Size(columns: 44, rows: 16))
    #expect(screen.nextEvent(within: .zero) == .timeout)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE])
  func `a request to end is the last event`(signal: Int32) throws {
    let terminal = PseudoTerminal()
    var screen = try terminal.screen()
    cnc_watch_signals()
    kill(getpid(), signal)
    #expect(screen.nextEvent(within: nil) == .ended(.signal(signal)))
    #expect(screen.nextEvent(within: nil) == .ended(.signal(signal)))
  }

  @Test func `going on after a stop repaints the screen and tells so`() throws {
    let terminal = PseudoTerminal()
    var screen = try terminal.screen()
    cnc_watch_signals()
    screen.present(figure(step: 1), theme: .mono)
    let first = terminal.output()
    kill(getpid(), SIGCONT)
    #expect(screen.nextEvent(within: .seconds(5)) == .resumed)
    let second = terminal.output()
    #expect(first.contains("Stride") && second.contains("Stride"))
    #expect(second.contains("\u{1B}[?1049h") && !second.contains("\u{1B}]"))
  }
}

extension Event {
  /// Whether no other event will come.
  fileprivate var isEnd: Bool {
    if case .ended = self { true } else { false }
  }
}

/// A terminal of 60x20 whose keyboard and screen are in the hands of a test.
private final class PseudoTerminal {
  private(set) var leader: Int32 = -1
  private(set) var follower: Int32 = -1

  init() {
    precondition(cnc_open_pty(&leader, &follower, 20, 60) != 0, "No pseudo-terminal")
    _ = fcntl(leader, F_SETFL, O_NONBLOCK)
  }

  deinit {
    hangUp()
    close(follower)
  }

  func screen() throws(ScreenError) -> NcursesScreen {
    let report = TerminalReport(facts: TerminalFacts())
    return try NcursesScreen(report: report, input: follower, output: follower, size: .zero)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(write(leader, bytes, bytes.count) == bytes.count)
  }

  func output() -> String {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var text = ""
    while case let count = read(leader, &buffer, buffer.count), count > 0 {
      text += String(decoding: buffer[..<count], as: UTF8.self)
    }
    return text
  }

  func resize(to size: Size) {
    var window = winsize()
    window.ws_col = UInt16(size.columns)
    window.ws_row = UInt16(size.rows)
    #expect(ioctl(leader, UInt(TIOCSWINSZ), &window) == 0)
  }

  func hangUp() {
    if leader >= 0 { close(leader) }
    leader = -1
  }
}
