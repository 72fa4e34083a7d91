import ConvEngine
import Testing
import TutorTestSupport

@testable import Figures

@Suite struct NumberTextColumnsTests {
  @Test(arguments: [
    TestCase("as it is", (3.14, 4, "3.14")),
    TestCase("rounded", (3.14159, 4, "3.14")),
    TestCase("with an exponent", (123_456.0, 4, "1e5")),
    TestCase("negative", (-123_456.0, 4, "-1e5")),
    TestCase("cut", (123_456.0, 2, "1…")),
  ])
  func `a number takes no more columns than it has`(example: TestCase<(Double, Int, String)>) {
    let (value, columns, text) = example.value
    #expect(NumberText.text(value, columns: columns) == text)
  }
}
