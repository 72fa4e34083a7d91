import Testing
import TextCanvas
import TutorSession

@testable import convtutor

@Suite struct KeeperTests {
  @Test func `what effects ask for is kept`() {
    let keeper = Keeper(MemoryRecords(records: [.page(lesson: "stride", page: 2, step: 0)]))
    #expect(keeper.recollection.progress.bookmark?.page == 2)
    #expect(keeper.keep(.record(.answer(key: "stride/size", isRight: true))) == nil)
    #expect(keeper.keep(.save(Settings(theme: .light))) == nil)
    #expect(keeper.keep(.quit) == nil)
  }

  @Test func `that nothing can be kept is said once`() {
    let keeper = Keeper(FullRecords())
    let record = Effect.record(.page(lesson: "stride", page: 1, step: 0))
    #expect(keeper.keep(record) == "Nothing is saved: /full: No space left on device")
    #expect(keeper.keep(record) == nil)
    #expect(keeper.keep(.save(Settings())) == nil)
  }

  @Test func `without a home nothing is saved, and that is said`() {
    let keeper = Keeper(Environment { _ in nil })
    #expect(
      keeper.recollection
        == Recollection(notices: ["Nothing is saved: the variable HOME is not set."]))
    #expect(keeper.keep(.record(.page(lesson: "stride", page: 1, step: 0))) == nil)
  }
}

/// Records on a disk without room.
private struct FullRecords: LearnerRecords {
  private static let error = SystemError(
    "/full", SystemError.Reason(text: "No space left on device"))

  func recall() -> Recollection { Recollection() }
  func keep(_ record: ProgressRecord) throws(SystemError) { throw Self.error }
  func keep(_ settings: Settings) throws(SystemError) { throw Self.error }
}
