import Testing
import TextCanvas
import TutorSession

@Suite struct RunLoopTests {
  private func run(_ events: [Event], keeping: @escaping (Effect) -> String? = { _ in nil }) throws
    -> RunLoop<ScriptedScreen>.End
  {
    let screen = ScriptedScreen(size: Size(columns: 80, rows: 24), events: events)
    var loop = RunLoop(try exampleSession(), on: screen, keep: keeping)
    return loop.run()
  }

  @Test func `a run ends as the learner or the screen ends it`() throws {
    #expect(try run([.key(.character("q"))]) == .quit)
    #expect(try run([.key(.enter), .key(.control("c"))]) == .interrupted)
    #expect(try run([.key(.enter)]) == .lost(.endOfInput))
    #expect(try run([.ended(.signal(15))]) == .lost(.signal(15)))
  }

  @Test func `the page is kept however the run ends`() throws {
    final class Kept { var effects: [Effect] = [] }
    for last in [Event.key(.control("c")), .ended(.signal(1))] {
      let kept = Kept()
      _ = try run([.key(.enter), .key(.right), last]) {
        kept.effects.append($0)
        return nil
      }
      #expect(kept.effects == [.record(.page(lesson: "one", page: 1, step: 1))])
    }
  }
}
