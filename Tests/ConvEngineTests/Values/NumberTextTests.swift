import ConvEngine
import Testing
import TutorTestSupport

@Suite struct NumberTextTests {
  @Test(arguments: [
    TestCase("a whole number", (3.0, "3")),
    TestCase("zero", (0.0, "0")),
    TestCase("zero with a sign", (-0.0, "0")),
    TestCase("a half", (-0.5, "-0.5")),
    TestCase("noise behind the last digit", (0.1 + 0.2, "0.3")),
    TestCase("more digits than are shown", (3.14159, "3.1416")),
    TestCase("a zero between digits", (1.05, "1.05")),
    TestCase("the largest without exponent", (9_999_999_999.0, "9999999999")),
    TestCase("the first with an exponent", (1.2e10, "1.2e10")),
    TestCase("a negative giant", (-1e300, "-1e300")),
    TestCase("rounded up to the next power", (9.999e12, "1e13")),
    TestCase("too small for four digits", (0.000012, "1.2e-5")),
    TestCase("infinity", (-Double.infinity, "-inf")),
    TestCase("no number", (Double.nan, "nan")),
  ])
  func `a number has no more digits than it needs`(example: TestCase<(Double, String)>) {
    #expect(NumberText.text(example.value.0) == example.value.1)
  }
}
