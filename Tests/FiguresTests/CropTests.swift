import Testing

@testable import Figures

@Suite struct CropTests {
  @Test func `a whole that has room is seen whole`() {
    #expect(Crop.visible(3..<4, of: -1..<9, capacity: 10) == -1..<9)
  }

  @Test func `the part moves in jumps`() {
    let parts = (0..<8).map { Crop.visible($0..<$0 + 3, of: 0..<20, capacity: 6).lowerBound }
    #expect(parts == [0, 0, 0, 0, 2, 2, 4, 4])
  }

  @Test func `at the end the part lies at the end`() {
    #expect(Crop.visible(17..<20, of: 0..<20, capacity: 6) == 14..<20)
  }

  @Test func `of a focus that is too long the start is seen`() {
    #expect(Crop.visible(5..<15, of: 0..<20, capacity: 4) == 5..<9)
  }

  @Test(arguments: 1..<14, 1..<14)
  func `a focus that has room is seen whole`(capacity: Int, length: Int) {
    for start in -2..<28 - length {
      let focus = start..<start + length
      let part = Crop.visible(focus, of: -2..<28, capacity: capacity)
      #expect(part.count == capacity)
      #expect(length > capacity ? part.contains(start) : part.clamped(to: focus) == focus)
    }
  }
}
