import ConvEngine
import Testing
import TutorTestSupport

@testable import LessonLanguage

@Suite struct CommandChangesFuzzTests {
  private static let settings = [
    "stride=2", "padding=1", "K=2", "N=6", "x=1..6", "w=a,b", "groups=2", "example=0", "channel=1",
    "channel=0", "of=weight", "of=bias", "unit=1", "show=gradient", "show=window, toeplitz",
    "padding=same", "dilation=2", "b=1", "grad_output=1,2", "mode=full", "walk=tap", "rubbish",
  ]

  /// Returns a command changed in a drawn way, or as it was where that cannot be.
  private func changed(_ command: Command, _ generator: inout SeededGenerator) -> Command {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0:
      let knob = command.knobs.randomElement(using: &generator) ?? .stride
      let amount = Int.random(in: -3...3, using: &generator)
      return (try? command.turning(knob, by: amount)) ?? command
    case 1:
      let walk = Walk.allCases.randomElement(using: &generator) ?? .output
      return (try? command.walking(by: walk)) ?? command
    case 2:
      let scenes = Scene.allCases.shuffled(using: &generator).prefix(2)
      return (try? command.showing(Array(scenes))) ?? command
    case 3: return (try? command.flipping()) ?? command
    case 4:
      guard let tensor = command.editableTensors.randomElement(using: &generator) else {
        return command
      }
      let cell = Int.random(in: 0..<tensor.count, using: &generator)
      let value = Bool.random(using: &generator) ? Polynomial(2) : Polynomial(symbol: Name("q"))
      return (try? command.setting(cell: cell, of: tensor, to: value)) ?? command
    default:
      let line = Self.settings.randomElement(using: &generator) ?? ""
      return command.setting(line).command ?? command
    }
  }

  /// Looks at all that a frame shows of its first cells.
  private func look(at frame: Frame) -> Int {
    var seen = frame.terms.prefix(3).reduce(0) { $0 + $1.sum.description.count }
    for stack in frame.stacks {
      for panel in stack.panels.prefix(2) {
        let (rows, columns) = (panel.rows.prefix(3), panel.columns.prefix(3))
        seen += rows.reduce(0) { sum, row in
          sum + columns.count { panel[row: row, column: $0].roles != .pending }
        }
      }
    }
    return seen
  }

  @Test(arguments: CommandLawsTests.lines)
  func `however a command is changed, its frames can be looked at`(line: String) throws {
    var generator = SeededGenerator(seed: 11)
    var looked = 0
    for _ in 0..<5 {
      var command = try #require(parseCommand(line).command)
      for _ in 0..<6 {
        command = changed(command, &generator)
        guard command.look != nil, let trace = try? command.trace() else { continue }
        #expect(!trace.isEmpty)
        let places = [0, trace.count / 2, trace.count - 1]
        looked += places.reduce(0) { $0 + look(at: trace[$1]) }
        let linked = try command.linkedTraces()[.gradient]
        #expect(linked.map { $0.count == trace.count } ?? true)
      }
    }
    #expect(try looked > 0 || #require(parseCommand(line).command).look == nil)
  }
}
