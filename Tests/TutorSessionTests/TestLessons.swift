import Expressions
import LessonLanguage
import Quiz
import TextCanvas
import TutorSession

/// Returns a figure of a command as a lesson would have it.
func figure(_ command: String) -> Block {
  guard let command = parseCommand(command).command else {
    preconditionFailure("A command of a test must be right: \(command)")
  }
  return .figure(command)
}

func paragraph(_ text: String) -> Block { .paragraph([Span(text)]) }

/// A question whose answer depends on what is drawn.
func sizeQuestion(id: String = "size") throws -> Block {
  .question(
    Question(
      id: id, text: "An input of {N} cells meets a filter of {K}. How many outputs?",
      variables: [
        Question.Variable(name: "N", choices: Array(10...30)),
        Question.Variable(name: "K", choices: [3, 4, 5]),
      ],
      answer: try Expression("out(N, K)"),
      hints: ["Where does the last window begin?"], explanation: "{N} - {K} + 1 = {answer}"))
}

func lesson(_ id: String, _ pages: [Block]...) -> Lesson {
  Lesson(
    id: id, title: "Lesson \(id)", summary: "About \(id)", order: 1,
    pages: pages.map { Page(blocks: $0) })
}

/// A session on a lesson of two pages: a figure, a pause and a question; then two figures.
func exampleSession(size: Size = Size(columns: 80, rows: 24)) throws -> Session {
  let first = [
    Block.heading(level: 1, [Span("First")]), paragraph("A filter slides."),
    figure("conv1d x=1..7 w=a,b,c stride=2 show=window,toeplitz"), .pause,
    paragraph("And that is all."), try sizeQuestion(),
  ]
  let second = [figure("conv1d x=1..5 w=1,0,-1"), paragraph("Between."), figure("neurons N=6 K=3")]
  return Session(lessons: [lesson("one", first, second)], seed: 1, size: size)
}

extension Session {
  /// Takes keys one after the other, and returns all that was asked of the world.
  @discardableResult
  mutating func press(_ keys: Key...) -> [Effect] {
    keys.flatMap { update(.key($0)) }
  }

  /// Types a text, key by key.
  mutating func type(_ text: String) {
    for character in text { update(.key(.character(character))) }
  }

  /// The lines of the screen at the home size.
  var screen: String { view(size: Size(columns: 80, rows: 24)).text }

  /// What the tutor says above the last line.
  var said: String { view(size: Size(columns: 80, rows: 24)).lines[22] }

  var lastLine: String { view(size: Size(columns: 80, rows: 24)).lines[23] }
}
