import Testing
import TextCanvas
import TutorSession

@Suite struct SessionPromptTests {
  private func prompt(_ line: String) throws -> Session {
    var session = try exampleSession()
    session.press(.character(":"))
    session.type(line)
    return session
  }

  @Test func `a command opens the workbench and q leaves it`() throws {
    var session = try prompt("conv1d x=1..9 w=1,0,-1 stride=2")
    #expect(session.lastLine.hasPrefix(" :conv1d x=1..9"))
    session.press(.enter)
    #expect(session.screen.contains("Workbench"))
    #expect(session.lastLine.contains("frame 1/4  N=9 K=3 S=2 P=0 D=1"))
    session.press(.character("q"))
    #expect(session.screen.contains("Lesson one"))
  }

  @Test func `an error points at the word and leaves the line open`() throws {
    var session = try prompt("conv1d x=1..9 strid=2")
    session.press(.enter)
    let lines = session.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[21] == " `conv1d` has no parameter `strid`; did you mean `stride`?")
    #expect(lines[22].hasSuffix("▾▾▾▾▾"))
    let word = lines[23].prefix(upTo: try #require(lines[23].firstRange(of: "strid")).lowerBound)
    #expect(lines[22].prefix { $0 == " " }.count == word.count)
    session.type("x")
    #expect(session.lastLine.hasPrefix(" :conv1d x=1..9 strid=2x"))
  }

  @Test func `the history comes back and the line is completed`() throws {
    var session = try prompt("out N=7 K=3")
    session.press(.enter, .character(":"), .up)
    #expect(session.lastLine == " :out N=7 K=3")
    session.press(.down)
    session.type("neu")
    session.press(.tab)
    #expect(session.lastLine == " :neurons")
  }

  @Test func `a setting changes the figure of the page`() throws {
    var session = try exampleSession()
    session.press(.enter, .character(":"))
    session.type("stride=3 walk=input")
    session.press(.enter)
    #expect(session.lastLine.contains("S=3 P=0 D=1  by input"))
  }

  @Test func `a calculation, a size and help have answers`() throws {
    var session = try prompt("floor((7-3)/2)+1")
    session.press(.enter)
    #expect(session.screen.contains("floor((7-3)/2)+1 = 3"))
    session.press(.character(":"))
    session.type("out N=8 K=3 S=2")
    session.press(.enter)
    #expect(session.screen.contains("floor((8 + 2·0 − 1·(3−1) − 1)/2) + 1"))
    #expect(session.screen.contains("no window reaches x7"))
    session.press(.character(":"))
    session.type("help stride")
    session.press(.enter)
    #expect(session.screen.contains("stride S s"))
  }

  @Test func `escape and a backspace on nothing leave the prompt`() throws {
    for key in [Key.escape, .backspace] {
      var session = try prompt("")
      session.press(key)
      #expect(!session.lastLine.hasPrefix(" :"))
    }
  }

  @Test func `a search goes to the next page with the words`() throws {
    var session = try exampleSession()
    session.press(.character("/"))
    session.type("between")
    session.press(.enter)
    #expect(session.screen.contains("page 2/2"))
    session.press(.character("/"))
    session.type("nowhere")
    session.press(.enter)
    #expect(session.said.contains("no page has \"nowhere\" in it"))
  }

  @Test func `a search keeps where the learner was`() throws {
    var session = try exampleSession()
    session.press(.enter, .right, .character("/"))
    session.type("between")
    #expect(session.press(.enter) == [.record(.page(lesson: "one", page: 1, step: 1))])
  }

  @Test func `a line longer than the screen scrolls`() throws {
    let session = try prompt(String(repeating: "x", count: 200) + "END")
    #expect(session.lastLine.hasSuffix("END"))
    #expect(session.view(size: Size(columns: 80, rows: 24)).cursor?.x ?? 99 < 80)
  }
}
