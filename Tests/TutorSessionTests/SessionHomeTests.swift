import LessonLanguage
import Synchronization
import Testing
import TextCanvas
import TutorTestSupport

@testable import TutorSession

@Suite struct SessionHomeTests {
  @Test func `the home screen lists the lessons with what was done of them`() throws {
    let records = ["page one 1 2", "answer one/size right"].compactMap(ProgressRecord.init(line:))
    let session = Session(
      shelf: try exampleSession().shelf, progress: Progress(records), seed: 1)
    expectPicture(
      of: session.view(size: Size(columns: 60, rows: 14)),
      """
       convtutor
      ────────────────────────────────────────────────────────────
       Step through convolutional networks. After the lecture
       DL4CV@Weizmann, lesson by lesson:

       ▸ Go on: Lesson one, page 1
         Lesson one                      1/2 pages  1/1 questions
         Workbench

       The page where you stopped.


      ────────────────────────────────────────────────────────────
       ↑↓ choose   Enter open   : command   ? help   q quit
      """)
  }

  @Test func `a page that is left is where the learner goes on`() throws {
    var session = try exampleSession()
    session.press(.enter, .right, .right)
    #expect(session.press(.character("q")) == [.record(.page(lesson: "one", page: 1, step: 2))])
    #expect(session.screen.contains("Go on: Lesson one, page 1"))
    session.press(.up, .up, .enter)
    #expect(session.lastLine.contains("frame 3/3"))
    #expect(
      session.press(.control("c")) == [
        .record(.page(lesson: "one", page: 1, step: 2)), .interrupt,
      ])
  }

  @Test func `q at home ends the program`() throws {
    var session = try exampleSession()
    #expect(session.press(.character("q")) == [.quit])
  }

  @Test func `the workbench opens with a layer and the prompt`() throws {
    var session = try exampleSession()
    session.press(.down, .down, .enter)
    #expect(session.screen.contains("Workbench"))
    #expect(session.lastLine.hasPrefix(" :"))
  }

  @Test func `help shows the keys that are in force`() throws {
    var session = try exampleSession()
    session.press(.character("?"))
    #expect(session.screen.contains("this help"))
    #expect(!session.screen.contains("one step on"))
    session.press(.character("x"), .enter, .character("?"))
    #expect(session.screen.contains("one step on"))
    session.press(.pageDown, .pageDown)
    #expect(session.screen.contains("In a question"))
  }

  @Test func `help scrolls to its last line on a narrow screen`() throws {
    var session = try exampleSession(size: Size(columns: 30, rows: 12))
    session.press(.enter, .character("?"))
    for _ in 1...40 { session.press(.pageDown) }
    let lines = session.view(size: session.size).lines
    #expect(lines[8...9] == [" Esc          leave the", "              prompt"])
    #expect(!lines[10].contains("more"))
  }

  @Test func `a lesson is read once, however many of its pages are turned`() throws {
    let reads = Mutex(0)
    let lesson = lesson("one", [paragraph("First.")], [paragraph("Second.")])
    let shelved = ShelvedLesson(lesson.outline) {
      reads.withLock { $0 += 1 }
      return lesson
    }
    var session = Session(shelf: [shelved], seed: 1)
    session.press(.enter, .character("n"), .character("p"), .character("n"))
    #expect(session.screen.contains("page 2/2"))
    #expect(reads.withLock(\.self) == 1)
  }

  @Test func `the theme changes and is kept`() throws {
    var session = try exampleSession()
    #expect(session.press(.character("t")) == [.save(Settings(theme: .light))])
  }
}
