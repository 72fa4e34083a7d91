import Testing
import TutorSession
import TutorTestSupport

@Suite struct ProgressTests {
  private func lines(_ text: String...) -> Progress {
    Progress(text.compactMap(ProgressRecord.init(line:)))
  }

  @Test func `the last page that was left is where the learner goes on`() {
    let progress = lines("page stride 2 5", "page toeplitz-matrix 1 0")
    #expect(progress.bookmark?.lesson == "toeplitz-matrix")
    #expect(progress.bookmark(in: "stride")?.page == 2)
    #expect(progress.bookmark(in: "stride")?.step == 5)
    #expect(progress.bookmark(in: "padding") == nil)
  }

  @Test func `pages count once and an answer stays right`() {
    let progress = lines(
      "page stride 1 0", "page stride 2 0", "page stride 1 3", "answer stride/size right",
      "answer stride/size wrong", "answer stride/last wrong")
    #expect(progress.pagesSeen["stride"] == [1, 2])
    #expect(progress.answered == ["stride/size"])
  }

  @Test(arguments: [
    TestCase("page stride 2 5", ProgressRecord.page(lesson: "stride", page: 2, step: 5)),
    TestCase("answer stride/size right", .answer(key: "stride/size", isRight: true)),
    TestCase("answer stride/size wrong", .answer(key: "stride/size", isRight: false)),
  ])
  func `a record survives as a line`(_ test: TestCase<ProgressRecord>) {
    #expect(test.value.line == test.name)
    #expect(ProgressRecord(line: test.name) == test.value)
  }

  @Test(arguments: [
    "", "page", "page stride", "page stride 0 1", "page stride 1 -1", "page stride one 1",
    "answer stride/size", "answer stride/size maybe", "answer a b right", "\u{0}\u{1B}[2J",
    "page stride 99999999999999999999 1",
  ])
  func `a damaged line is no record`(_ line: String) {
    #expect(ProgressRecord(line: line) == nil)
  }
}
