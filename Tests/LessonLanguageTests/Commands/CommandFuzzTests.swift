import ConvEngine
import LessonLanguage
import Testing
import TutorTestSupport

@Suite struct CommandFuzzTests {
  static let samples =
    CommandForm.all.map(\.sample) + [
      "conv1d x=1,2,3 w=a,b padding=[[1,2]] show=window, toeplitz walk=tap",
      "conv1d x=[[[1,2,3]]] w=random(2, seed=1) b=1 stride=[2]",
      "conv1d x=[arange(1x8)] w=[[gaussian(3)]]", "conv1d x=\"my photo.pgm\" w=edge",
      "true_conv1d x=x0..x5 w=-1,0,1/2 mode=same", "floor((7 - 3)/2) + 1",
      "out N=32 K=5 P=? size=32", "out op=max_pool N=7 K=2 ceil_mode=true",
      "out op=conv_transpose N=16 K=3 S=2 P=1 output_padding=? size=32",
      "toeplitz1d N=2*4 w=\"a, b\" dilation=2", "neurons x=3..1 K=2 weights=shared",
    ]

  static let pieces = [
    " ", ",", "=", "==", "[", "]", "(", ")", "\"", "..", ".", "-", "−", "1", "0",
    "99999999999999999999",
    "1e9", "a", "x", "w", "N=", "K=3", "stride=", "show=", "same", "random(", "seed=", "conv1d",
    "help",
    "\t", "é", "\u{301}", "７", "\u{202E}", "\u{0}", "😀", "?", "*", "/", "^", "sobel-x", "1000000",
    "box(3", "desk", "x3)", "zeros(1x1x2x2)", ".pgm", "a.ppm", "/..",
  ]

  /// Returns a sample with some characters taken out, doubled or replaced by pieces.
  static func mutation(using numbers: inout SeededGenerator) -> String {
    var characters = Array(samples[Int.random(in: 0..<samples.count, using: &numbers)])
    for _ in 0..<Int.random(in: 1...4, using: &numbers) {
      let start = Int.random(in: 0...characters.count, using: &numbers)
      let end = min(characters.count, start + Int.random(in: 0...3, using: &numbers))
      let piece = pieces[Int.random(in: 0..<pieces.count, using: &numbers)]
      characters.replaceSubrange(start..<end, with: Array(piece))
    }
    return String(characters)
  }

  /// Returns pieces in any order, perhaps behind the name of a command.
  static func rubbish(using numbers: inout SeededGenerator) -> String {
    let names = ["", "conv1d ", "out ", "neurons ", "help ", "toeplitz1d "]
    let count = Int.random(in: 0...12, using: &numbers)
    return names[Int.random(in: 0..<names.count, using: &numbers)]
      + (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &numbers)] }.joined()
  }

  /// Expects a command or complaints about places inside the lines, in their order.
  private func expectSound(_ lines: [String]) {
    let (command, diagnostics) = parseCommand(
      block: lines.enumerated().map { number, line in
        SourceLine(line, at: SourcePosition(line: number + 1, column: 1))
      })
    let places = diagnostics.map(\.range.start)
    #expect((command == nil) == !diagnostics.isEmpty, "\(lines)")
    #expect(places == places.sorted(), "\(lines)")
    let lengths = lines.map(\.count)
    #expect(diagnostics.allSatisfy { $0.range.lies(inLines: lengths) }, "\(lines) \(diagnostics)")
    #expect(diagnostics.allSatisfy { !$0.message.isEmpty })
  }

  @Test(arguments: 0..<8) func `a line is a command, or each complaint lies inside it`(
    seed: UInt64
  ) {
    forCases(seed: seed, count: 2_500) { numbers in
      expectSound([Self.mutation(using: &numbers)])
      expectSound([Self.rubbish(using: &numbers)])
    }
  }

  @Test(arguments: 0..<4) func `a block is a command, or each complaint lies inside it`(
    seed: UInt64
  ) {
    forCases(seed: 100 + seed, count: 1_500) { numbers in
      let body = (0..<Int.random(in: 0...4, using: &numbers)).map { _ in
        let indent = Bool.random(using: &numbers) ? "  " : ""
        return indent + Self.mutation(using: &numbers).split(separator: " ").suffix(2).joined()
      }
      expectSound(["conv1d " + Self.rubbish(using: &numbers)] + body)
    }
  }

  @Test func `what is understood has an answer or a reason`() {
    forCases(seed: 7, count: 3_000) { numbers in
      guard let command = parseCommand(Self.mutation(using: &numbers)).command else { return }
      do {
        let answer = try command.answer()
        #expect(!answer.outputs.isEmpty || !answer.lines.isEmpty)
      } catch {
        #expect(!"\(error)".isEmpty)
      }
    }
  }

  @Test func `settings and completions never trap`() throws {
    let command = try #require(parseCommand("conv1d x=1..5 w=1,2,3").command)
    forCases(seed: 8, count: 3_000) { numbers in
      let line = Self.mutation(using: &numbers)
      let setting = String(line.drop { $0 != " " }.dropFirst())
      let (changed, diagnostics) = command.setting(setting)
      #expect((changed == nil) == !diagnostics.isEmpty)
      let cursor = Int.random(in: 0...line.count, using: &numbers)
      #expect(Completion(of: line, cursor: cursor).range.upperBound == cursor)
    }
  }

  @Test(
    arguments: [
      "-", "[", "]", "(", "\"", "1,", "a ", "x=", "1..", "=", " ", "a=1 ", "é", "1 ", "..,",
      "random(",
    ])
  func `a very long line is read in linear time`(piece: String) {
    expectSound(["conv1d x=" + String(repeating: piece, count: 30_000) + " w=a"])
    expectSound([String(repeating: piece, count: 30_000)])
  }

  @Test func `a value over very many lines is read in linear time`() {
    let lines = ["conv1d w=1", "x = 0"] + Array(repeating: "  , 1", count: 20_000)
    expectSound(lines)
  }
}

extension SourceRange {
  /// Returns whether all of the range lies in lines of the given lengths, the ends of which count.
  fileprivate func lies(inLines lengths: [Int]) -> Bool {
    guard start.line >= 1, start.line <= lengths.count, start.column >= 1, length >= 0 else {
      return false
    }
    return start.column - 1 + length <= lengths[start.line - 1]
  }
}
