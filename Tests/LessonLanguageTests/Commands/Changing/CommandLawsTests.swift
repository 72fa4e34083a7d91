import ConvEngine
import Testing
import TutorTestSupport

@testable import LessonLanguage

/// What holds for every command of the table, tried on its sample and on a few more lines.
@Suite struct CommandLawsTests {
  static let lines =
    CommandForm.all.map(\.sample) + [
      "conv1d x=[[1,2,3],[4,5,6]] w=[[[1,2],[3,4]],[[5,6],[7,8]]] b=1,2 grad_output=[[1,2],[3,4]]",
      "conv1d x=1..5 w=a,b,c flip=true padding_mode=circular padding=1",
      "conv2d x=random(2x4x4, seed=1) w=random(4x1x2x2, seed=2) groups=2 flip=true",
      "conv2d_grad x=random(2x2x3x3, seed=1) w=random(2x2x2x2, seed=2) b=1,2 "
        + "grad_output=random(2x2x2x2, seed=3)",
      "conv_transpose2d x=random(2x2x2, seed=1) w=random(2x3x2x2, seed=2) b=1,2,3 stride=2",
      "linear x=[[1,2,3],[4,5,6]] w=[[1,0,0],[0,1,0]] b=1,2", "relu x=[[[[1,-1]]],[[[2,-2]]]]",
      "softmax x=[[1,2],[3,5]]", "matrices op=conv_transpose1d x=1,2 w=a,b",
      "matrices op=conv1d x=1..4 w=[[[1,2]]] b=3 grad_output=1,2,3",
      "toeplitz2d N=3 K=2 groups=2", "toeplitz1d N=5 w=1,2 transpose=true padding=1",
      "true_conv1d x=[[[1,2,3]],[[4,5,6]]] w=a,b", "neurons x=5,6,7,8 K=2 weights=shared",
      "network layers=\"conv 1->2 k=3; relu; flatten; linear 3\" x=random(2x1x4x4, seed=1) "
        + "target=0,2",
      "receptive_field layers=\"conv k=3; max_pool k=2\" N=12",
      "convolve f=[[-1,0],[0,1],[1,0]] g=edge flip=false",
      "train layers=\"flatten; relu; linear 2\" on=disc,ring(9x9) steps=3 batch=2 example=7",
      "picture x=random(2x3x2x4, seed=1) channel=2", "picture x=1,2,0",
      "check_gradient op=conv1d x=1..4 w=[[[1,2]],[[3,5]]] b=1,2 flip=true of=weight",
      "check_gradient op=linear x=[[1,2],[3,4]] w=[[5,6],[7,8]] b=1,2",
      "check_gradient op=relu x=1,-2,3",
      "check_gradient op=fold x=[[1,2],[3,4]] output_size=[1,3] K=[1,2]",
    ]

  private func command(_ line: String) throws -> Command {
    try #require(parseCommand(line).command)
  }

  @Test(arguments: lines) func `a knob turned there and back is the same value`(
    line: String
  ) throws {
    let command = try command(line)
    // Turned, a padding is the same on both sides.
    let isUneven = line.contains("mode=same") && line.contains("[[1,2],[3,4]]")
    for knob in command.knobs where knob != .padding || !isUneven {
      for amount in [1, -1, 3] {
        guard let turned = try? command.turning(knob, by: amount) else { continue }
        #expect(turned != command, "\(knob) by \(amount)")
        #expect(try turned.turning(knob, by: -amount) == command, "\(knob) by \(amount)")
      }
    }
  }

  @Test(arguments: lines) func `a filter flipped twice is the same value`(line: String) throws {
    let command = try command(line)
    #expect(try command.flipping().flipping() == command)
    if command.isFlipped != nil { #expect(try command.flipping() != command) }
  }

  @Test(arguments: lines) func `a cell edited and undone is the same value`(line: String) throws {
    let command = try command(line)
    for tensor in command.editableTensors {
      for cell in 0..<min(tensor.count, 6) {
        let edited = try command.setting(cell: cell, of: tensor, to: Polynomial(43))
        #expect(edited != command)
        guard let old = value(of: cell, in: tensor, of: command) else { continue }
        #expect(value(of: cell, in: tensor, of: edited) == Polynomial(43))
        #expect(try edited.setting(cell: cell, of: tensor, to: old) == command)
      }
    }
  }

  @Test(arguments: lines) func `walks and scenes are chosen and left again`(line: String) throws {
    let command = try command(line)
    guard let look = command.look else { return }
    for walk in command.walks {
      let walked = try command.walking(by: walk)
      #expect(walked.look?.walk == walk)
      #expect(try walked.walking(by: look.walk).look?.walk == look.walk)
      let trace = try walked.trace()
      for scene in walked.possibleScenes(of: trace) {
        let shown = try walked.showing([scene])
        let frames = try shown.trace()
        #expect(shown.scenes(of: frames) == [scene])
        #expect(try shown.linkedTraces().values.allSatisfy { $0.count == frames.count })
      }
    }
  }

  /// Returns the value that a panel of an early frame shows for a cell.
  private func value(
    of cell: Int, in tensor: EditableTensor, of command: Command
  ) -> Polynomial? {
    guard let kind = tensor.panel, let trace = try? command.trace() else { return nil }
    let position = tensor.position(at: cell)
    for frame in trace.prefix(40) {
      guard let stack = frame.stack(kind) else { continue }
      for panel in stack.panels.prefix(8)
      where panel.example == position.example && panel.channel == position.channel {
        guard panel.rows.contains(position.row), panel.columns.contains(position.column) else {
          continue
        }
        return panel[row: position.row, column: position.column].value
      }
    }
    return nil
  }
}
