import ConvEngine
import Figures
import Testing
import TextCanvas
import TutorTestSupport

/// Pictures of each scene of each walk, in the folder `Goldens`: a frame in the midst and the last one, with
/// their style planes, and the same in words.
@Suite struct ScenePicturesTests {
  @Test(arguments: Walks.all)
  func `a walk looks as it did when somebody looked at it`(walk: NamedWalk) throws {
    let text = walk.trace[0].scenes.map { scene in
      picture(Figure(trace: walk.trace, scenes: [scene]), scene)
    }.joined(separator: "\n")
    try expectGolden(text, named: "\(walk.name).txt")
  }

  private func picture(_ figure: Figure, _ scene: Scene) -> String {
    let middle = figure.trace.count / 2
    return Set([middle, figure.trace.count - 1]).sorted().map { frame in
      let canvas = figure.picture(frame)
      let plain = canvas.lines.map { "  " + $0 }.joined(separator: "\n")
      return
        "== \(scene.rawValue), frame \(frame + 1) of \(figure.trace.count)\n\(plain)\n-- styles\n"
        + "\(canvas.styles)\n-- words\n" + figure.sentences(frame: frame).joined(separator: "\n")
        + "\n"
    }.joined(separator: "\n")
  }
}
