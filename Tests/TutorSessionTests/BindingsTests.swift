import Testing
import TextCanvas

@testable import TutorSession

@Suite struct BindingsTests {
  @Test(arguments: Context.allCases)
  func `no key means two things in one place`(context: Context) {
    let keys = Bindings.inForce(in: context).flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test func `each action can be asked for by a key`() {
    #expect(Set(Bindings.all.map(\.action)) == Set(Action.allCases))
  }

  @Test func `each binding is named and explained in few words`() {
    for binding in Bindings.all {
      #expect(!binding.keys.isEmpty)
      #expect(!binding.summary.isEmpty && binding.summary.count <= 45, "\(binding.summary)")
    }
  }

  @Test func `the keys of the design have their meaning`() {
    #expect(Bindings.action(for: .right, in: .page) == .stepForward)
    #expect(Bindings.action(for: .character("l"), in: .page) == .stepForward)
    #expect(Bindings.action(for: .character("G"), in: .page) == .lastFrame)
    #expect(Bindings.action(for: .tab, in: .question) == .hint)
    #expect(Bindings.action(for: .character("q"), in: .question) == nil)
    #expect(Bindings.action(for: .enter, in: .home) == .enter)
  }
}
