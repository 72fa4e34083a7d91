import ArgumentParser
import Testing

@testable import convtutor

@Suite struct TutorOptionsTests {
  @Test(
    arguments: [
      ([], [:], false), (["--plain"], [:], true), ([], ["CONVTUTOR_PLAIN": "1"], true),
      ([], ["CONVTUTOR_PLAIN": "0"], false), ([], ["TERM": "dumb"], true),
      ([], ["TERM": "xterm"], false),
    ] as [([String], [String: String], Bool)])
  func `plain text is asked for by an option or by the surroundings`(
    arguments: [String], variables: [String: String], isPlain: Bool
  ) throws {
    let options = try TutorOptions.parse(arguments).choices
    #expect(options.asksForPlain(Environment { variables[$0] }) == isPlain)
  }
}
