import LessonLanguage
import Testing
import TextCanvas
import TutorSession

@Suite struct SessionPicturesTests {
  private static let row = PicturesAtHand([
    "row.pgm": .success(Array("P2 5 1 1 0 0 1 0 0".utf8)),
    "w.pgm": .success(Array("P2 3 1 4 4 2 0".utf8)),
    "bad.pgm": .success(Array("P2 5".utf8)),
    "locked.pgm": .failure(.unreadable(reason: "Permission denied")),
  ])

  /// Takes a message, and hands in the files that are asked for, as a run of the tutor does.
  private func take(_ message: Message, in session: inout Session) -> [String] {
    var paths: [String] = []
    var effects = session.update(message)
    while case .readPicture(let path)? = effects.first {
      paths.append(path)
      effects = session.update(.picture(path: path, Self.row.file(at: path)))
    }
    return paths
  }

  private func prompt(_ line: String) throws -> Session {
    var session = try exampleSession()
    session.press(.character(":"))
    session.type(line)
    return session
  }

  @Test func `a line waits for its picture with the prompt open`() throws {
    var session = try prompt("conv1d x=row.pgm w=a,b,c")
    let before = session.screen
    #expect(session.press(.enter) == [.readPicture(path: "row.pgm")])
    #expect(session.screen == before)
    #expect(session.update(.picture(path: "row.pgm", Self.row.file(at: "row.pgm"))) == [])
    #expect(session.screen.contains("Workbench"))
    #expect(session.lastLine.contains("N=5 K=3"))
    session.press(.character(":"), .up)
    #expect(session.lastLine == " :conv1d x=row.pgm w=a,b,c")
    session.press(.up)
    #expect(session.lastLine == " :conv1d x=row.pgm w=a,b,c")
  }

  @Test func `each picture of a line is asked for once`() throws {
    var session = try exampleSession()
    let message = Message.submit("conv1d x=[row.pgm] w=w.pgm b=1")
    #expect(take(message, in: &session) == ["row.pgm", "w.pgm"])
    #expect(session.lastLine.contains("N=5 K=3"))
    #expect(take(message, in: &session) == ["row.pgm", "w.pgm"])
  }

  @Test(arguments: [
    ("conv1d x=locked.pgm w=1", "`locked.pgm` cannot be read: Permission denied"),
    ("conv1d x=bad.pgm w=1", "`bad.pgm` ends before its height"),
    ("conv1d x=no.pgm w=1", "there is no file `no.pgm`"),
  ]) func `a picture that cannot be read is said, and the line is open`(
    line: String, complaint: String
  ) throws {
    var session = try prompt(line)
    #expect(take(.key(.enter), in: &session).count == 1)
    #expect(session.screen.contains(complaint))
    #expect(session.lastLine == " :\(line)")
    session.type("x")
    #expect(session.lastLine == " :\(line)x")
  }

  @Test func `a setting can name a picture`() throws {
    var session = try exampleSession()
    session.press(.enter)
    #expect(take(.submit("x=row.pgm"), in: &session) == ["row.pgm"])
    #expect(session.lastLine.contains("N=5 K=3 S=2"))
  }

  @Test func `a picture that comes too late is left alone`() throws {
    var session = try prompt("conv1d x=row.pgm w=a,b,c")
    session.press(.enter, .escape)
    let before = session.screen
    #expect(session.update(.picture(path: "row.pgm", Self.row.file(at: "row.pgm"))) == [])
    #expect(session.screen == before)
    var idle = try exampleSession()
    #expect(idle.update(.picture(path: "row.pgm", .success([]))) == [])
  }

  @Test func `a dialogue says what a line with a picture comes to`() throws {
    var dialogue = Dialogue(try exampleSession())
    let (lines, effects) = dialogue.take("conv1d x=row.pgm w=a,b,c")
    #expect(lines == [])
    #expect(effects == [.readPicture(path: "row.pgm")])
    let answer = dialogue.take(.picture(path: "row.pgm", Self.row.file(at: "row.pgm")))
    #expect(answer.lines.first == "Workbench")
    #expect(answer.lines.contains { $0.contains("(values 0, 0, 1)") })
  }

  @Test func `a run on a screen hands in the pictures`() throws {
    let keys = ":conv1d x=row.pgm w=a,b,c".map { Event.key(.character($0)) }
    let screen = WatchedScreen(
      ScriptedScreen(size: Size(columns: 80, rows: 24), events: keys + [.key(.enter)]))
    let last = screen.last
    var loop = RunLoop(try exampleSession(), on: screen, pictures: Self.row) { _ in nil }
    #expect(loop.run() == .lost(.endOfInput))
    #expect(last.canvas?.text.contains("N=5 K=3") == true)
  }
}

/// A screen in memory whose last picture can be seen from outside.
private struct WatchedScreen: Screen {
  final class Last { var canvas: Canvas? }

  let last = Last()
  private var screen: ScriptedScreen

  init(_ screen: ScriptedScreen) { self.screen = screen }

  var size: Size { screen.size }

  mutating func present(_ canvas: Canvas, theme: Theme) {
    last.canvas = canvas
    screen.present(canvas, theme: theme)
  }

  mutating func nextEvent(within timeout: Duration?) -> Event { screen.nextEvent(within: timeout) }
  mutating func redraw() { screen.redraw() }
  mutating func suspend() { screen.suspend() }
}
