import ConvEngine
import Testing
import TutorTestSupport

@testable import LessonLanguage

@Suite struct PictureFileTests {
  private func tensor(_ bytes: [UInt8], limit: Int = 1_000) throws(PictureProblem) -> Tensor<Double>
  {
    try PictureFile(bytes, limit: limit).tensor
  }

  @Test(arguments: 0..<4) func `a picture that was written is read, whatever the format`(
    seed: UInt64
  ) throws {
    try forCases(seed: seed, count: 500) { (numbers: inout SeededGenerator) throws in
      let picture = WrittenPicture(using: &numbers)
      #expect(try tensor(picture.plain(using: &numbers)) == picture.tensor)
      #expect(try tensor(picture.raw(using: &numbers)) == picture.tensor)
    }
  }

  @Test func `a picture in colors is taken apart into its channels`() throws {
    let plain = try tensor(Array("P3 2 1 4\n 0 1 2  3 4 0".utf8))
    #expect(plain.shape == [3, 1, 2])
    #expect(plain.elements == [0, 0.75, 0.25, 1, 0.5, 0])
  }

  @Test func `two bytes of a value begin with the larger one`() throws {
    let file = Array("P5 2 1 1024\n".utf8) + [2, 0, 1, 0]
    #expect(try tensor(file).elements == [0.5, 0.25])
  }

  static let damages: [TestCase<PictureProblem>] = [
    TestCase("", .unknownFormat), TestCase("P", .unknownFormat), TestCase("P5", .unknownFormat),
    TestCase("P1 1 1 0", .unknownFormat), TestCase("P4 8 1 x", .unknownFormat),
    TestCase("P52 2 255 xxxx", .unknownFormat), TestCase("\u{89}PNG\r\n", .unknownFormat),
    TestCase("P5 ", .endsBefore(.width)), TestCase("P5 # 3 2", .endsBefore(.width)),
    TestCase("P5 3", .endsBefore(.height)), TestCase("P5 3 2", .endsBefore(.maximum)),
    TestCase("P2 3 2 255", .missingValues(expected: 6, found: 0)),
    TestCase("P2 2 2 9\n1 2 3", .missingValues(expected: 4, found: 3)),
    TestCase("P5 2 2 9\n123", .missingValues(expected: 4, found: 3)),
    TestCase("P5 2 2 9", .missingValues(expected: 4, found: 0)),
    TestCase("P5 2 2 300\n1234567", .missingValues(expected: 4, found: 3)),
    TestCase("P6 2 2 255\n12345678901", .missingValues(expected: 12, found: 11)),
    TestCase("P2 x 2", .malformedNumber(.width, line: 1, column: 4)),
    TestCase("P2 3x 2", .malformedNumber(.width, line: 1, column: 5)),
    TestCase("P2 3\n-2 255", .malformedNumber(.height, line: 2, column: 1)),
    TestCase("P2 3 2\n# max\n 25.5", .malformedNumber(.maximum, line: 3, column: 4)),
    TestCase("P2 2 1 9\n1\n2,", .malformedNumber(.value, line: 3, column: 2)),
    TestCase("P2 0 5 9", .empty(width: 0, height: 5)),
    TestCase("P5 5 0 9\n", .empty(width: 5, height: 0)),
    TestCase("P2 1 1 0\n0", .maximumOutOfRange(0)),
    TestCase("P2 1 1 65536\n0", .maximumOutOfRange(65_536)),
    TestCase("P2 2 2 7\n1 2\n8 3", .valueTooLarge(8, maximum: 7, row: 2, column: 1)),
    TestCase("P6 2 1 57\n123:::", .valueTooLarge(58, maximum: 57, row: 1, column: 2)),
    TestCase("P2 40 26 1\n", .tooManyValues(width: 40, height: 26, channels: 1, limit: 1_000)),
    TestCase("P3 20 20 1\n", .tooManyValues(width: 20, height: 20, channels: 3, limit: 1_000)),
    TestCase(
      "P5 9223372036854775807 9223372036854775807 255\n",
      .tooManyValues(width: .max, height: .max, channels: 1, limit: 1_000)),
    TestCase(
      "P5 99999999999999999999999999 1 255\n",
      .tooManyValues(width: .max, height: 1, channels: 1, limit: 1_000)),
    TestCase(
      "P2 1 1 255 99999999999999999999",
      .valueTooLarge(
        .max, maximum: 255, row: 1, column: 1)),
  ]

  @Test(arguments: damages) func `what is wrong with a file is found`(
    case: TestCase<PictureProblem>
  ) {
    #expect(throws: `case`.value) { try tensor(Array(`case`.name.utf8)) }
  }

  @Test func `a file that ends anywhere is refused, or has all its values`() throws {
    try forCases(seed: 5, count: 200) { numbers in
      let picture = WrittenPicture(using: &numbers)
      for file in [picture.plain(using: &numbers), picture.raw(using: &numbers)] {
        for count in file.indices { try expectSound(Array(file.prefix(count))) }
      }
    }
  }

  @Test(arguments: 0..<4) func `damaged files and rubbish are refused, or are pictures`(
    seed: UInt64
  ) throws {
    try forCases(seed: seed, count: 2_000) { numbers in
      let picture = WrittenPicture(using: &numbers)
      let isPlain = Bool.random(using: &numbers)
      var file = isPlain ? picture.plain(using: &numbers) : picture.raw(using: &numbers)
      for _ in 0..<Int.random(in: 1...6, using: &numbers) {
        let place = Int.random(in: 0..<file.count, using: &numbers)
        file[place] = .random(in: 0...255, using: &numbers)
      }
      try expectSound(file)
      let rubbish = (0..<30).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      try expectSound(Array("P\(Int.random(in: 0...9, using: &numbers)) ".utf8) + rubbish)
      try expectSound(rubbish)
    }
  }

  /// Expects a picture within the limit whose values lie between 0 and 1, or a problem with a sentence.
  private func expectSound(_ file: [UInt8]) throws {
    do throws(PictureProblem) {
      let tensor = try tensor(file)
      #expect(tensor.elements.count <= 1_000)
      #expect(tensor.elements.allSatisfy { (0...1).contains($0) })
    } catch {
      #expect(!error.message("a.pgm").isEmpty)
    }
  }
}
