import Testing
import TextCanvas
import TutorSession

@Suite struct SessionKnobsTests {
  private func page() throws -> Session {
    var session = try exampleSession()
    session.press(.enter)
    return session
  }

  @Test func `a knob is chosen and turned, and the frames follow at once`() throws {
    var session = try page()
    session.press(.tab)
    #expect(session.lastLine.contains("S=‹2›"))
    session.press(.character("+"))
    #expect(session.lastLine.contains("frame 1/2  N=7 K=3 S=‹3› P=0 D=1"))
    session.press(.character("-"), .character("-"))
    #expect(session.lastLine.contains("frame 1/5  N=7 K=3 S=‹1›"))
  }

  @Test func `a change that cannot be convolved says why and is not taken`() throws {
    var session = try page()
    session.press(.tab, .character("-"))
    let before = session.lastLine
    session.press(.character("-"))
    #expect(session.said.contains("stride S must be at least 1, not 0"))
    session.press(.tab, .backTab)
    #expect(session.lastLine == before)
  }

  @Test func `what does not fit on one line is said on several`() throws {
    var session = try page()
    session.press(.character("i"))
    session.type("abc")
    session.press(.enter)
    let lines = session.view(size: Size(columns: 40, rows: 15)).text.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix(" there is no filter or picture named") })
    #expect(lines.dropLast().last?.hasSuffix("x0") == true)
  }

  @Test func `a frame that is no more becomes the last one`() throws {
    var session = try page()
    session.press(.end, .tab, .character("+"))
    #expect(session.lastLine.contains("frame 2/2"))
  }

  @Test func `zero puts everything back`() throws {
    var session = try page()
    let before = session.screen
    session.press(.tab, .character("+"), .character("f"), .character("v"), .character("w"))
    session.press(.character("0"))
    session.press(.tab, .tab, .tab, .tab, .tab)
    #expect(session.lastLine.contains("N=7 K=3 S=‹2› P=0 D=1"))
    #expect(
      session.screen.split(separator: "\n").dropLast() == before.split(separator: "\n").dropLast())
  }

  @Test func `a count turns a knob by more than one`() throws {
    var session = try page()
    session.press(.tab)
    session.type("10-")
    #expect(session.said.contains("must be at least 1, not -8"))
    session.press(.tab, .tab, .tab)
    session.type("13+")
    #expect(session.lastLine.contains("N=‹20›"))
  }

  @Test func `what a knob cut comes back, and new cells go on with the series`() throws {
    var session = try page()
    session.press(.tab, .backTab)
    #expect(session.lastLine.contains("K=‹3›"))
    let before = session.screen
    session.press(.character("+"), .character("-"))
    #expect(session.screen == before)
  }

  @Test func `walks, views and flips go round`() throws {
    var session = try page()
    session.press(.character("w"))
    #expect(session.said.contains("walk by input"))
    session.press(.character("w"), .character("w"))
    #expect(session.said.contains("walk by output"))
    session.press(.character("f"))
    #expect(session.said.contains("the filter is flipped"))
    session.press(.character("v"))
    #expect(session.said.contains("show window"))
  }

  @Test func `cells are chosen and changed, and a wrong value is refused in words`() throws {
    var session = try page()
    session.press(.character("i"), .right)
    session.type("2x")
    session.press(.enter)
    #expect(session.said.contains("`2x` is neither a number nor a symbol"))
    session.press(.backspace, .enter, .escape)
    session.press(.tab)
    #expect(session.lastLine.contains("S=‹2›"))
  }
}
