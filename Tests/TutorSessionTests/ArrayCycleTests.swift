import Testing

@testable import TutorSession

@Suite struct ArrayCycleTests {
  @Test func `behind the last element comes the first`() {
    let letters = ["a", "b", "c"]
    #expect(letters.map(letters.element(after:)) == ["b", "c", "a"])
    #expect(letters.element(after: "x") == "a")
  }
}
