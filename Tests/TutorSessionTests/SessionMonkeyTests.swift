import Testing
import TextCanvas
import TutorSession
import TutorTestSupport

/// Whatever is pressed, in whichever order and size, the tutor goes on.
@Suite struct SessionMonkeyTests {
  static let keys: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .left, .right, .up, .down, .home, .end,
      .pageUp, .pageDown, .control("a"), .control("k"), .control("l"), .control("u"),
    ] + "hjklnpgGa<>+-0123456789iwvft?/: xyz=[],.漢".map { .character($0) }

  static let lines = [
    "conv1d x=1..40 w=1,0,-1 stride=3 padding=2 show=window, neurons, toeplitz walk=input",
    "neurons N=9 K=4 weights=local show=neurons, toeplitz", "toeplitz1d N=12 w=a,b dilation=2",
    "true_conv1d x=0,0,1,0 w=a,b mode=full", "stride=2", "N=3", "K=9", "w=1/3, x7, -2",
    "out N=9 K=3", "help walk", "conv1d x=1,2 w=1..9", "1..", "padding=[[3, 0]]", "flip=true",
  ]

  @Test(arguments: 0..<6)
  func `ten thousand things that happen are survived`(seed: UInt64) throws {
    var session = try exampleSession()
    forCases(seed: seed, count: 300) { generator in
      let size = Size(
        columns: Int.random(in: 1...140, using: &generator),
        rows: Int.random(in: 1...45, using: &generator))
      session.update(.resized(size))
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        session.update(message(using: &generator))
      }
      #expect(session.view(size: size).size == size)
    }
  }

  private func message(using generator: inout SeededGenerator) -> Message {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: .submit(Self.lines.randomElement(using: &generator) ?? "")
    case 1: .answer("\(Int.random(in: -1...40, using: &generator))")
    case 2: .tick
    case 3: .open(Int.random(in: -1...4, using: &generator))
    default: .key(Self.keys.randomElement(using: &generator) ?? .enter)
    }
  }
}
