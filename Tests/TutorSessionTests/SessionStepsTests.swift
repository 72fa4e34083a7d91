import Testing
import TextCanvas
import TutorSession
import TutorTestSupport

@Suite struct SessionStepsTests {
  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 40, rows: 15), Size(columns: 200, rows: 60),
    Size(columns: 20, rows: 6),
  ]

  @Test(arguments: sizes)
  func `as many steps back as forward show the same pictures`(size: Size) throws {
    var session = try exampleSession(size: size)
    session.press(.enter)
    var pictures = [session.view(size: size)]
    // Far enough for the end of the lesson, where nothing changes any more.
    for _ in 0..<80 {
      session.press(.right)
      pictures.append(session.view(size: size))
    }
    let end = try #require(pictures.lastIndex { $0 != pictures[80] })
    #expect(end > 6)
    for step in stride(from: end - 1, through: 0, by: -1) {
      session.press(.left)
      #expect(session.view(size: size) == pictures[step], "step \(step)")
    }
  }

  @Test func `a step goes through the frames, the pause and the pages in order`() throws {
    var session = try exampleSession()
    session.press(.enter)
    #expect(session.lastLine.contains("frame 1/3"))
    session.press(.right, .character("l"))
    #expect(session.lastLine.contains("frame 3/3"))
    #expect(!session.screen.contains("And that is all."))
    session.press(.character(" "))
    #expect(session.screen.contains("And that is all."))
    session.press(.right)
    #expect(session.screen.contains("page 2/2"))
    session.press(.left)
    #expect(session.screen.contains("And that is all."))
  }

  @Test func `a number in front of g names the frame`() throws {
    var session = try exampleSession()
    session.press(.enter, .character("2"), .character("g"))
    #expect(session.lastLine.contains("frame 2/3"))
    session.press(.end)
    #expect(session.lastLine.contains("frame 3/3"))
    session.press(.home)
    #expect(session.lastLine.contains("frame 1/3"))
    session.type("999999999999999999999g")
    #expect(session.lastLine.contains("frame 3/3"))
  }

  @Test func `the end of the lesson is said and nothing is lost`() throws {
    var session = try exampleSession()
    session.press(.enter, .character("n"), .character("n"))
    #expect(session.said.contains("Lesson one ends here"))
    session.press(.character("p"), .character("p"))
    #expect(session.said.contains("Lesson one begins here"))
  }

  @Test func `steps are played until the page ends`() throws {
    var session = try exampleSession()
    session.press(.enter)
    #expect(session.press(.character("a")) == [.tick(after: .seconds(1))])
    #expect(session.press(.character(">")).isEmpty)
    var ticks = 0
    while session.update(.tick) == [.tick(after: .milliseconds(500))] { ticks += 1 }
    #expect(ticks == 3)
    #expect(session.screen.contains("page 1/2"))
    #expect(session.screen.contains("And that is all."))
    #expect(session.update(.tick).isEmpty)
  }

  @Test func `a step by hand stops what is being played`() throws {
    var session = try exampleSession()
    session.press(.enter, .character("a"), .character(">"), .right)
    #expect(session.lastLine.contains("frame 2/3"))
    #expect(session.update(.tick).isEmpty)
    #expect(session.lastLine.contains("frame 2/3"))
  }

  @Test func `a page that is too high is scrolled before it is stepped`() throws {
    let size = Size(columns: 40, rows: 12)
    let long = paragraph(String(repeating: "word ", count: 80))
    var session = Session(
      lessons: [lesson("long", [long, figure("conv1d x=1..7 w=a,b,c")])], seed: 1, size: size)
    session.press(.enter)
    #expect(session.view(size: size).text.contains("more"))
    session.press(.right)
    #expect(session.view(size: size).lines[11].contains("frame 1/5"))
    session.press(.right, .right)
    #expect(session.view(size: size).lines[11].contains("frame 2/5"))
  }
}
