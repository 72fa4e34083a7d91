import ConvEngine
import Testing
import TutorTestSupport

@testable import LessonLanguage

@Suite struct PictureReaderTests {
  private static func file(_ text: String) -> Result<[UInt8], PictureProblem> {
    .success(Array(text.utf8))
  }

  private static let files = PicturesAtHand([
    "gray.pgm": file("P2 2 1 4 0 4"), "./a/color.ppm": file("P3 1 1 2 0 1 2"),
    "../up.pgm": file("P2 1 1 1 1"), "my photo.PGM": file("P2 1 1 2 1"),
    "a, [b] = c.pnm": file("P2 1 2 1 0 1"), "damaged.pgm": file("P2 2 x"),
    "locked.pgm": .failure(.unreadable(reason: "Permission denied")),
    "huge.pgm": file("P5 1001 1000 255\n"), "line.pgm": file("P2 3 1 1 0 1 0"),
  ])

  private func tensor(_ value: String) throws -> Tensor<Polynomial> {
    let line = WrittenText(lines: "x=\(value) w=a")
    let parameter = try #require(ParameterLine(line).parameters.first)
    return try ValueReader.tensor(
      of: parameter.value, isQuoted: parameter.isQuoted, pictures: Self.files)
  }

  @Test(
    arguments: [
      TestCase("gray.pgm", ([1, 2], "0 1")), TestCase("\"gray.pgm\"", ([1, 2], "0 1")),
      TestCase("./a/color.ppm", ([3, 1, 1], "0 0.5 1")), TestCase("../up.pgm", ([1, 1], "1")),
      TestCase("my photo.PGM", ([1, 1], "0.5")), TestCase("\"my photo.PGM\"", ([1, 1], "0.5")),
      TestCase("\"a, [b] = c.pnm\"", ([2, 1], "0 1")),
      TestCase("[gray.pgm, gray.pgm]", ([2, 1, 2], "0 1 0 1")),
      TestCase("[[gray.pgm]]", ([1, 1, 1, 2], "0 1")),
      TestCase("gray.pgm, [[a, 2]]", ([2, 1, 2], "0 1 a 2")),
    ] as [TestCase<([Int], String)>]) func `a path stands for the picture in its file`(
      case: TestCase<([Int], String)>
    ) throws
  {
    let tensor = try tensor(`case`.name)
    #expect(tensor.shape == `case`.value.0)
    #expect(tensor.elements.map(\.description).joined(separator: " ") == `case`.value.1)
  }

  @Test(arguments: [
    TestCase("no.pgm", "1:3+6 there is no file `no.pgm`"),
    TestCase("1, locked.pgm", "1:6+10 `locked.pgm` cannot be read: Permission denied"),
    TestCase(
      "damaged.pgm",
      "1:3+11 `damaged.pgm` is damaged: a whole number is wanted in line 1, column 6, for the "
        + "height"),
    TestCase(
      "huge.pgm",
      "1:3+8 `huge.pgm` has 1001 x 1000 cells, but at most 1000000 values are possible: scale it "
        + "down"),
    TestCase(
      "[1..999999], huge.pgm",
      "1:16+8 `huge.pgm` has 1001 x 1000 cells, but at most 1 values are possible: scale it down"),
    TestCase("photo.jpeg", "1:3+10 `photo.jpeg` cannot be read: convert it to PGM or PPM"),
    TestCase(
      "[[[gray.pgm]]]", "1:6+8 lists may be nested 4 deep: batch, channel, height, width"),
    TestCase(
      "gray.pgm, line.pgm", "1:13+8 the lists inside a list must all have the same length"),
  ]) func `a file that is no picture is said at its place`(case: TestCase<String>) {
    let error = #expect(throws: Diagnostic.self) { try tensor(`case`.name) }
    #expect(error?.complaint == `case`.value)
  }

  @Test(arguments: [
    TestCase<PictureProblem>("`a` is a file, and no file can be opened here", .noFiles),
    TestCase(
      "`a` leads out of the lesson's folder: a lesson opens only files beside or below it",
      .outsideFolder),
    TestCase(
      "`a` is no PGM or PPM picture: those begin with P2, P3, P5 or P6 and a blank", .unknownFormat
    ),
    TestCase("`a` ends before its maximum", .endsBefore(.maximum)),
    TestCase(
      "`a` is damaged: a whole number is wanted in line 7, column 2, for a value",
      .malformedNumber(.value, line: 7, column: 2)),
    TestCase("`a` has no cells: it is 0 wide, 3 high", .empty(width: 0, height: 3)),
    TestCase(
      "`a` has the maximum 70000: it must be from 1 to 65535", .maximumOutOfRange(70_000)),
    TestCase(
      "`a` has 9 x 8 cells of 3 channels, but at most 50 values are possible: scale it down",
      .tooManyValues(width: 9, height: 8, channels: 3, limit: 50)),
    TestCase(
      "`a` ends too early: 6 values are announced, and 5 are there",
      .missingValues(expected: 6, found: 5)),
    TestCase(
      "`a` is damaged: in row 2, column 1, 300 is above the maximum 255",
      .valueTooLarge(300, maximum: 255, row: 2, column: 1)),
  ]) func `each problem has a sentence`(case: TestCase<PictureProblem>) {
    #expect(`case`.value.message("a") == `case`.name)
  }

  @Test func `of a long path the end is shown`() {
    let path = String(repeating: "a/", count: 100) + "photo.pgm"
    let message = parseCommand("conv1d x=\(path) w=1", pictures: Self.files).diagnostics[0].message
    #expect(message.hasPrefix("there is no file `…") && message.hasSuffix("/photo.pgm`"))
    #expect(message.count < 90)
  }

  @Test func `a command, a setting and a lesson open what they are given`() throws {
    let line = "conv1d x=[line.pgm] w=1"
    let command = try #require(parseCommand(line, pictures: Self.files).command)
    #expect(try command.answer().outputs[0].tensor.elements == [0, 1, 0].map { Polynomial($0) })
    let setting = command.setting("w=line.pgm", pictures: Self.files)
    #expect(setting.command?.values(of: .kernelSize) == [3])
    let text = "---\ntitle: A\n---\n\nA\n\n```conv1d\nx = line.pgm\nw = 1\n```\n"
    let lesson = parseLesson(Array(text.utf8), name: "a", pictures: Self.files).lesson
    #expect(lesson?.pages.first?.blocks.last == .figure(try reread(line)))
    let refused = parseLesson(Array(text.utf8), name: "a").diagnostics
    #expect(
      refused.map(\.complaint) == ["8:5+8 `line.pgm` is a file, and no file can be opened here"])
  }

  private func reread(_ line: String) throws -> Command {
    try #require(parseCommand(line.filter { $0 != "[" && $0 != "]" }, pictures: Self.files).command)
  }
}
