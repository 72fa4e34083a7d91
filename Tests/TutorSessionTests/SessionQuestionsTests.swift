import Testing
import TextCanvas
import TutorSession

@Suite struct SessionQuestionsTests {
  /// A session on a page with one question, whose numbers belong to the seed.
  private func asked(seed: UInt64 = 1) throws -> Session {
    var session = Session(lessons: [lesson("one", [try sizeQuestion()])], seed: seed)
    session.press(.enter)
    return session
  }

  private func numbers(_ session: Session) -> [Int] {
    session.screen.split { !$0.isNumber }.compactMap { Int($0) }.filter { $0 > 1 }
  }

  @Test func `a wrong answer is told apart from the right one, and both are kept`() throws {
    var session = try asked()
    let drawn = numbers(session)
    session.press(.enter)
    session.type("\(drawn[0] - drawn[1])")
    #expect(session.press(.enter) == [.record(.answer(key: "one/size", isRight: false))])
    #expect(session.screen.contains("is not it."))
    session.type("\(drawn[0] - drawn[1] + 1)")
    #expect(session.press(.enter) == [.record(.answer(key: "one/size", isRight: true))])
    #expect(session.screen.contains("✓ Right."))
  }

  @Test func `what is no answer is handed back and does not count`() throws {
    var session = try asked()
    session.press(.enter)
    session.type("many")
    #expect(session.press(.enter).isEmpty)
    #expect(!session.screen.contains("is not it"))
  }

  @Test func `letters are part of an answer, and escape gives the keys back`() throws {
    var session = try asked()
    session.press(.enter)
    session.type("q?t")
    #expect(session.screen.contains("answer  q?t"))
    session.press(.escape, .character("q"))
    #expect(session.screen.contains("convtutor"))
  }

  @Test func `hints come in order, and the way to the answer does not count as solved`() throws {
    var session = try asked()
    session.press(.enter, .tab)
    #expect(session.screen.contains("hint: Where does the last window begin?"))
    session.press(.tab, .tab)
    #expect(session.screen.contains("Press Enter for the same question with new numbers."))
    let drawn = numbers(session).prefix(2)
    session.press(.enter)
    #expect(numbers(session).prefix(2) != drawn)
    #expect(session.progress.answered.isEmpty)
  }

  @Test func `a question in focus and what is said about it are on the screen`() throws {
    let size = Size(columns: 40, rows: 15)
    let long = paragraph(String(repeating: "word ", count: 80))
    var session = Session(
      lessons: [lesson("one", [long, try sizeQuestion()])], seed: 1, size: size)
    session.press(.enter, .enter)
    #expect(session.view(size: size).cursor != nil)
    session.press(.tab, .tab)
    #expect(session.view(size: size).text.contains("N − K + 1"))
    session.type("1")
    session.press(.enter)
    #expect(session.view(size: size).text.contains("1 is not it."))
  }

  @Test func `the same seed asks the same, another seed something else`() throws {
    let screens = try [1, 1, 2, 3, 4].map { try asked(seed: $0).screen }
    #expect(screens[0] == screens[1])
    #expect(Set(screens).count > 2)
  }
}
