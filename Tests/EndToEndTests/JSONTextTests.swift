import Testing
import TutorTestSupport

@testable import convtutor

@Suite struct JSONTextTests {
  @Test(arguments: [
    TestCase("3", 3.0), TestCase("-7", -7), TestCase("0", -0.0), TestCase("0.1", 0.1),
    TestCase("0.30000000000000004", 0.1 + 0.2), TestCase("1e-10", 1e-10), TestCase("1e+300", 1e300),
    TestCase("9007199254740991", 9_007_199_254_740_991), TestCase("null", .infinity),
    TestCase("null", .nan), TestCase("5e-324", .leastNonzeroMagnitude),
  ])
  func `a number is written as short as it reads back`(number: TestCase<Double>) {
    #expect(JSONText.number(number.value).description == number.name)
  }

  @Test func `a string is escaped`() {
    let text = JSONText.string("a\"b\\c\n\t\u{1B}\u{9B}é·")
    #expect(text.description == #""a\"b\\c\n\t\u001b\u009bé·""#)
  }

  @Test func `lists are tight and objects are loose`() {
    let text = JSONText.object([
      ("shape", .array([.number(1), .number(2)])), ("data", .array([.null, .string("a")])),
    ])
    #expect(text.description == #"{"shape": [1,2], "data": [null,"a"]}"#)
  }

  @Test func `what is empty is written as empty`() {
    #expect(JSONText.array([]).description == "[]")
    #expect(JSONText.object([]).description == "{}")
  }
}
