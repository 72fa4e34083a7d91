import ConvEngine
import LessonLanguage
import Testing
import TutorTestSupport

/// What PyTorch computed, once more at the end of each walk: its last frame shows the numbers of the case.
@Suite struct CommandWalkOracleTests {
  /// The panels that collect an output, and what the command is about that has them.
  static let collected: [String: (kind: Panel.Kind, setting: String)] = [
    "output": (.output, ""), "grad_input": (.inputGradient, " of=input"),
    "grad_weight": (.filterGradient, " of=weight"), "grad_bias": (.biasGradient, " of=bias"),
  ]

  @Test(arguments: try CommandOracleTests.known) func `the last frame of each walk is the answer`(
    case: Oracle.Case
  ) throws {
    for (name, expected) in `case`.outputs {
      guard let collected = Self.collected[name] else { continue }
      let line = `case`.command + (`case`.outputs.count > 1 ? collected.setting : "")
      let walks = try #require(parseCommand(line).command, "\(line)").walks
      for walk in walks {
        let command = try #require(parseCommand(line + " walk=\(walk)").command)
        let frame = try #require(try command.trace().last)
        let kind = command.name == "unfold" ? .patches : collected.kind
        let panels = try #require(frame.stack(kind), "\(line)").panels
        for panel in panels {
          expect(panel, of: expected, "\(line) walk=\(walk)", tolerance: `case`.tolerance ?? 1e-10)
        }
      }
    }
  }

  private func expect(
    _ panel: Panel, of expected: Oracle.Array, _ line: String, tolerance: Double
  ) {
    for row in panel.rows {
      for column in panel.columns {
        let value = panel[row: row, column: column].value?.constant
        // What lies in the padding is no cell of the tensor.
        guard let place = place(of: row, column, in: panel, shape: expected.shape) else { continue }
        let wanted = expected.data[place]
        let isRight = value.map { abs($0 - wanted) <= tolerance * (1 + abs(wanted)) } ?? false
        #expect(isRight, "\(line): \(row),\(column) is \(value ?? .nan), not \(wanted)")
      }
    }
  }

  /// Returns the place of a cell among the elements of its tensor, whose last axis lies in a row.
  private func place(of row: Int, _ column: Int, in panel: Panel, shape: [Int]) -> Int? {
    let index =
      switch shape.count {
      case 1: [column]
      case 2: [panel.example, panel.channel]
      case 3: [panel.example, panel.kind == .patches ? row : panel.channel, column]
      default: [panel.example, panel.channel, row, column]
      }
    guard zip(shape, index).allSatisfy({ (0..<$0).contains($1) }) else { return nil }
    return zip(shape, index).reduce(0) { $0 * $1.0 + $1.1 }
  }
}
