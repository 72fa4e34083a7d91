import Testing
import TextCanvas
import TutorSession

@Suite struct DialogueTests {
  private func talk(_ lines: String...) throws -> [String] {
    var dialogue = Dialogue(try exampleSession())
    return lines.reduce(dialogue.greeting) { _, line in dialogue.take(line).lines }
  }

  @Test func `the greeting numbers the lessons`() throws {
    let lines = try talk()
    #expect(lines.contains("1. Lesson one (0/2 pages  0/1 questions)"))
    #expect(lines.contains("2. Workbench"))
  }

  @Test func `a number opens a lesson with its first frame`() throws {
    let lines = try talk("1")
    #expect(lines.first == "Lesson one, page 1 of 2")
    #expect(lines.contains("A filter slides."))
    #expect(!lines.contains("And that is all."))
  }

  @Test func `Enter goes on, b goes back, and only what is new is printed`() throws {
    #expect(try talk("1", "", "b").contains { $0.contains("y0") })
    #expect(!(try talk("1", "").contains("A filter slides.")))
    #expect(try talk("1", "", "", "").contains("And that is all."))
    #expect(try talk("1", "n").first == "Lesson one, page 2 of 2")
    #expect(try talk("1", "n", "q").contains("2. Lesson one (2/2 pages  0/1 questions)"))
  }

  @Test func `a number answers the question of the page`() throws {
    #expect(try talk("1", "", "", "", "0").contains { $0.hasPrefix("0 is not it.") })
    #expect(try talk("1", "", "", "", "hint") == ["Hint: Where does the last window begin?"])
  }

  @Test func `advice names what can be typed, not keys`() throws {
    let advice = "0 is not it. Look again, or type hint for a hint."
    let solved = try talk("1", "", "", "", "hint", "hint", "hint")
    #expect(try talk("1", "", "", "", "0") == [advice])
    #expect(solved.last == "Type new for the same question with new numbers.")
    let again = try talk("1", "", "", "", "hint", "hint", "hint", "new")
    #expect(again.first?.hasPrefix("Question: ") == true)
  }

  @Test func `what was wrong with a line is said once`() throws {
    let trouble = try talk("1", "", "", "", "foo")
    #expect(trouble == ["there is no command `foo`; `help` lists the commands"])
    #expect(try talk("1", "", "", "", "foo", "0").first?.hasPrefix("0 is not it.") == true)
    #expect(try talk("foo", "1").first == "Lesson one, page 1 of 2")
  }

  @Test func `a setting turns a knob and any other line is a command`() throws {
    #expect(try talk("1", "stride=3").contains { $0.contains("y0") })
    #expect(try talk("1", "stride=0") == ["stride S must be at least 1, not 0"])
    #expect(try talk("out N=7 K=3").contains("    = 5"))
    #expect(try talk("conv1d N=5 K=3", "out N=7 K=3").last == "    = 5")
    #expect(try talk("out N=7 K=3", "1 + 1") == ["1 + 1 = 2"])
    #expect(try talk("out N=7 K=3 P=? size=7").first == "Workbench")
    #expect(try talk("out N=7 K=3 P=? size=7").contains("P = 1"))
    #expect(
      try talk("cnv1d x=1") == ["there is no command `cnv1d`; did you mean `conv1d`?"])
    #expect(try talk("?").contains("hint: a hint"))
  }

  @Test func `no line is a picture`() throws {
    let marks = "─│┌┐└┘▸◂○●◉╱╲╳⟨⟩▾"
    var dialogue = Dialogue(try exampleSession())
    var lines = dialogue.greeting
    for line in ["1", "", "", "", "", "", "q", "?", "help conv1d", "help"] {
      lines += dialogue.take(line).lines
    }
    #expect(lines.allSatisfy { !$0.contains { marks.contains($0) } })
  }
}
