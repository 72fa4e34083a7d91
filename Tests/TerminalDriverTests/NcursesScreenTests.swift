import CNcurses
import Glibc
import Testing
import TextCanvas
import TutorTestSupport

@testable import TerminalDriver

/// All tests that open a screen, one after the other, since there is one at a time.
@Suite(.serialized) struct NcursesScreenTests {
  static let home = Size(columns: 80, rows: 24)

  // MARK: - Bytes

  @Test(arguments: [(Theme.mono, 300), (.dark, 600), (.light, 600), (.contrast, 600)])
  func `one step of a figure is one small write`(theme: Theme, limit: Int) throws {
    let recorder = Recorder()
    var screen = try headlessScreen(to: recorder, size: Self.home)
    screen.present(figure(step: 3), theme: theme)
    _ = recorder.takeWrites()
    for step in [4, 5, 4, 3] {
      screen.present(figure(step: step), theme: theme)
      let writes = recorder.takeWrites()
      #expect(writes.count == 1)
      #expect((1..<limit).contains(writes.joined().count))
    }
  }

  @Test func `the first picture is one write, too`() throws {
    let recorder = Recorder()
    var screen = try headlessScreen(to: recorder, size: Self.home)
    #expect(recorder.takeWrites().isEmpty)
    screen.present(figure(step: 0), theme: .dark)
    #expect(recorder.takeWrites().count == 1)
  }

  @Test func `the same picture again is nothing`() throws {
    let recorder = Recorder()
    var screen = try headlessScreen(to: recorder, size: Self.home)
    screen.present(figure(step: 0), theme: .dark)
    _ = recorder.takeWrites()
    screen.present(figure(step: 0), theme: .dark)
    #expect(recorder.takeWrites().isEmpty)
  }

  @Test func `a picture that is to be redrawn is sent whole`() throws {
    let recorder = Recorder()
    var screen = try headlessScreen(to: recorder, size: Self.home)
    screen.present(figure(step: 0), theme: .mono)
    let first = recorder.takeWrites().joined().count
    screen.redraw()
    screen.present(figure(step: 0), theme: .mono)
    #expect(recorder.takeWrites().joined().count > first * 3 / 4)
  }

  // MARK: - Pictures

  @Test(arguments: Theme.allCases)
  func `the terminal shows what was presented`(theme: Theme) throws {
    let size = Size(columns: 31, rows: 7)
    let recorder = Recorder()
    var screen = try headlessScreen(to: recorder, size: size)
    var model = TerminalModel(columns: size.columns, rows: size.rows)
    try forCases(seed: 7, count: 300) { generator in
      let canvas = randomCanvas(size, using: &generator)
      screen.present(canvas, theme: theme)
      for write in recorder.takeWrites() { model.feed(write) }
      try #require(shows(model, canvas, theme), "\(canvas.text)")
      try #require(model.unknown == [])
    }
  }

  @Test func `changing the theme changes blanks, too`() throws {
    let size = Size(columns: 10, rows: 2)
    let recorder = Recorder()
    var screen = try headlessScreen(to: recorder, size: size)
    var model = TerminalModel(columns: 10, rows: 2)
    var canvas = Canvas(size: size)
    canvas.put("x", at: Point(x: 4, y: 1), ink: .key)
    for theme in [Theme.dark, .contrast, .mono, .light] {
      screen.present(canvas, theme: theme)
      for write in recorder.takeWrites() { model.feed(write) }
      #expect(shows(model, canvas, theme))
    }
  }

  @Test func `the cursor is shown only where a canvas has one`() throws {
    let size = Size(columns: 10, rows: 2)
    let recorder = Recorder()
    var screen = try headlessScreen(to: recorder, size: size)
    var model = TerminalModel(columns: 10, rows: 2)
    var canvas = Canvas(size: size)
    for cursor in [nil, Point(x: 3, y: 1), Point(x: 4, y: 1), nil] {
      canvas.cursor = cursor
      screen.present(canvas, theme: .mono)
      for write in recorder.takeWrites() { model.feed(write) }
      #expect(model.showsCursor == (cursor != nil))
      if let cursor { #expect(Point(x: model.x, y: model.y) == cursor) }
    }
  }

  @Test func `a canvas of another size is clipped`() throws {
    let recorder = Recorder()
    var screen = try headlessScreen(to: recorder, size: Size(columns: 5, rows: 2))
    var model = TerminalModel(columns: 5, rows: 2)
    screen.present(figure(step: 0), theme: .mono)
    for write in recorder.takeWrites() { model.feed(write) }
    #expect(model.rows.map { $0.map(\.text).joined() } == [" Stri", "─────"])
  }

  // MARK: - Poor terminals

  @Test(arguments: ["vt100", "vt52"])
  func `old terminals are sent nothing but ASCII`(term: String) throws {
    let recorder = Recorder()
    var screen = try headlessScreen(term, to: recorder, size: Self.home)
    screen.present(figure(step: 2), theme: .dark)
    #expect(recorder.takeWrites().joined().allSatisfy { $0 < 0x80 })
  }

  @Test func `a terminal before ANSI is sent no sequence of it`() throws {
    let recorder = Recorder()
    var screen = try headlessScreen("vt52", to: recorder, size: Self.home)
    screen.present(figure(step: 2), theme: .dark)
    let text = String(decoding: recorder.takeWrites().joined(), as: UTF8.self)
    #expect(text.contains("Stride") && !text.contains("\u{1B}["))
  }

  @Test func `without colors no color is sent`() throws {
    let recorder = Recorder()
    var screen = try headlessScreen(to: recorder, size: Self.home, forbidsColor: true)
    for theme in Theme.allCases { screen.present(figure(step: 2), theme: theme) }
    let text = String(decoding: recorder.takeWrites().joined(), as: UTF8.self)
    #expect(!text.contains("\u{1B}[3") && !text.contains(";38;") && !text.contains("[48"))
  }

  @Test(arguments: ["linux", "xterm", "screen-256color", "ansi", "rxvt-unicode", "xterm-mono"])
  func `every kind of terminal can be opened`(term: String) throws {
    let recorder = Recorder()
    var screen = try headlessScreen(term, to: recorder, size: Self.home)
    #expect(screen.size == Self.home)
    screen.present(figure(step: 2), theme: .contrast)
    #expect(recorder.takeWrites().count == 1)
  }

  @Test func `what is not a terminal of this system is not opened`() {
    let recorder = Recorder()
    #expect(throws: ScreenError.cannotOpen("no such terminal")) {
      _ = try headlessScreen("no such terminal", to: recorder, size: Self.home)
    }
    #expect(cnc_is_open() == 0)
  }

  @Test func `the end leaves the terminal's own screen and shows the cursor`() throws {
    let recorder = Recorder()
    var model = TerminalModel(columns: 80, rows: 24)
    do {
      var screen = try headlessScreen(to: recorder, size: Self.home)
      screen.present(figure(step: 0), theme: .dark)
    }
    let writes = recorder.takeWrites()
    model.feed(writes[0])
    #expect(model.isAlternate && !model.showsCursor)
    for write in writes.dropFirst() { model.feed(write) }
    #expect(!model.isAlternate && model.showsCursor)
    #expect(cnc_is_open() == 0)
  }
}
