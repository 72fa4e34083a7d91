import Testing

/// What a newcomer does, in a real terminal from start to end.
@Suite(.serialized) struct JourneyTests {
  /// A kind of terminal, and its size.
  struct Place: CustomTestStringConvertible, Sendable {
    let columns: Int
    let rows: Int
    let environment: [String: String]

    var testDescription: String { "\(columns)x\(rows) \(environment)" }
  }

  static let places = [
    Place(columns: 80, rows: 24, environment: ["TERM": "xterm-256color"]),
    Place(columns: 40, rows: 15, environment: ["TERM": "xterm-256color", "NO_COLOR": "1"]),
    Place(columns: 200, rows: 60, environment: ["TERM": "vt100"]),
    Place(columns: 80, rows: 24, environment: ["TERM": "vt100", "LANG": ""]),
  ]

  private static nonisolated(unsafe) let question =
    /input of (\d+) cells meets a filter of (\d+) with stride (\d+)/

  @Test(arguments: places) func `a lesson is opened, stepped, changed, left and gone on with`(
    place: Place
  ) async throws {
    try await Tmux.terminal(
      columns: place.columns, rows: place.rows, environment: place.environment
    ) { terminal in
      try await terminal.start()
      try await openStride(terminal)
      try await stepAndChange(terminal)
      try await terminal.press("q")
      try await terminal.wait(for: "Go on: Stride")
      try await terminal.press("q")
      try await terminal.wait(for: "ready$")
      try await terminal.start()
      try await terminal.press("Enter")
      try await terminal.wait(for: "Cells that nobody reads")
    }
  }

  /// Opens the last lesson from the home screen, and leafs to the cells that no window reaches.
  private func openStride(_ terminal: Tmux) async throws {
    try await terminal.wait(for: "Stride")
    try await terminal.press("Down", "Down", "Down", "Enter")
    try await terminal.wait(for: "Skipping positions")
    try await terminal.type("/nobody reads")
    try await terminal.press("Enter")
    try await terminal.wait(for: "Cells that nobody reads")
  }

  /// Steps on and back, turns the stride to 3, and asks for help.
  private func stepAndChange(_ terminal: Tmux) async throws {
    try await terminal.wait(for: "frame 1/3")
    try await terminal.press("Tab")
    try await terminal.wait(until: "the stride is chosen") {
      $0.contains("S=‹2›") || $0.contains("S=<2>")
    }
    try await terminal.type("+")
    try await terminal.wait(for: "frame 1/2")
    try await terminal.press("End")
    try await terminal.wait(for: "frame 2/2")
    try await terminal.press("Left")
    try await terminal.wait(for: "frame 1/2")
    try await terminal.type("?")
    try await terminal.wait(for: "Help")
    try await terminal.press("Escape")
    try await terminal.wait(for: "frame 1/2")
  }

  @Test func `a command is typed at the prompt, and its figure walked by input`() async throws {
    try await Tmux.terminal { terminal in
      try await terminal.start()
      try await terminal.wait(for: "Workbench")
      try await terminal.type(":conv1d x=1..9 w=1,0,-1 stride=2")
      try await terminal.press("Enter")
      try await terminal.wait(for: "frame 1/4")
      try await terminal.type("w")
      try await terminal.wait(for: "by input")
      try await terminal.type(":conv1d x=1..3 w=1..5")
      try await terminal.press("Enter")
      try await terminal.wait(for: "kernel 5 is larger than the padded input 3")
    }
  }

  @Test func `a question is answered wrongly and then rightly`() async throws {
    try await Tmux.terminal { terminal in
      try await terminal.start("play", "stride", "--page", "1")
      try await terminal.type("/How many outputs are there")
      try await terminal.press("Enter")
      let page = try await terminal.wait(for: "meets a filter of")
      try await terminal.press("Enter")
      try await terminal.type("999")
      try await terminal.press("Enter")
      try await terminal.wait(for: "999 is not it.")
      let question = try #require(page.firstMatch(of: Self.question))
      try await terminal.type("(\(question.1)-\(question.2))//\(question.3)+1")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Right.")
    }
  }
}
