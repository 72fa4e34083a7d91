import LessonLanguage
import Testing
import TutorTestSupport

@Suite struct AnswerTextTests {
  @Test(arguments: [
    TestCase("avg_pool1d x=1,2,2,2 K=3 S=1", "  1.6667       2"),
    TestCase("conv1d x=0.1,0.2,0.3 w=0.3,0.7", "  0.17  0.27"),
    TestCase("conv1d x=1,2 w=0.00001", "  1e-5  2e-5"),
    TestCase("conv1d x=123456789012,0 w=1", "  123456789012             0"),
    TestCase("conv1d x=0,1 w=a b=0.33333", "      0.3333  0.3333 + a"),
  ])
  func `fractions are rounded, and what counts something is whole`(
    example: TestCase<String>
  ) throws {
    let answer = try #require(parseCommand(example.name).command).answer()
    #expect(answer.text()[1] == example.value)
  }
}
