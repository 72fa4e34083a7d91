import ConvEngine
import TextCanvas

/// How a network learns: the step, its loss as it fell, and how much it gets right of pictures it has not seen.
///
///     step 30   loss 0.25   unseen pictures right 96.4%  (18 of 500 wrong)
///     1.4 ▆▆▄▅▂▂
///         ██████▇▅▂▁▁
///       0 ███████████▅▃▄▃▂▁▂▁▁
struct TrainingBlock: Block {
  private let facts: TrainingFacts
  private let count: Int

  /// Creates the plot of a frame, or nil where nothing is trained.
  init?(_ frame: Frame) {
    guard let facts = frame.training else { return nil }
    self.facts = facts
    count = facts.run.settings.steps
  }

  private static let plotRows = 3
  private static let labelWidth = 6

  func demand(columns: Int) -> Demand {
    Demand(
      columns: 72, leastColumns: 30, rows: Self.plotRows + 3, modestRows: Self.plotRows + 2,
      leastRows: 2)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.put(
      CellText.cut(head, columns: area.size.columns - 1), at: area.origin.offset(x: 1),
      ink: .strong,
      within: area)
    canvas.put(
      CellText.cut(example, columns: area.size.columns - 1), at: area.origin.offset(x: 1, y: 1),
      within: area)
    let rows = min(Self.plotRows, max(1, area.size.rows - 3))
    let top = (facts.losses.first ?? 1) * 1.25
    let plot = AreaPlot(rows: rows, largest: max(top, 0.001))
    let width = max(1, min(64, area.size.columns - Self.labelWidth - 1))
    canvas.put(
      NumberText.text(top, columns: 4), at: area.origin.offset(x: 1, y: 2), ink: .dim, within: area)
    plot.draw(
      losses(columns: width), at: area.origin.offset(x: Self.labelWidth, y: 2), ink: .weightA,
      on: &canvas, within: area)
    canvas.put("loss", at: area.origin.offset(x: 1, y: 2 + rows - 1), ink: .dim, within: area)
    let end = "step \(count)"
    canvas.put(
      "0", at: area.origin.offset(x: Self.labelWidth, y: 2 + rows), ink: .dim, within: area)
    canvas.put(
      end, at: area.origin.offset(x: Self.labelWidth + width - end.count, y: 2 + rows), ink: .dim,
      within: area)
  }

  /// Returns the loss of each column: the last of the steps that fall into it, nil where there is none yet.
  private func losses(columns: Int) -> [Double?] {
    (0..<columns).map { column in
      let step = (column + 1) * count / columns - 1
      return facts.losses.indices.contains(step) ? facts.losses[step] : nil
    }
  }

  private var head: String {
    guard !facts.isRunaway else {
      return "step \(facts.step): the loss is no number any more; a smaller lr would not run away"
    }
    let evaluation = facts.evaluation
    let right = NumberText.text(evaluation.accuracy * 100, decimals: 1)
    let loss = facts.losses.last.map { NumberText.text($0, decimals: 3) } ?? "not known yet"
    return "step \(facts.step)   loss \(loss)   unseen pictures right \(right)%   "
      + "(\(evaluation.mistakes.count) of \(evaluation.count) wrong)"
  }

  private var example: String {
    let names = facts.run.source.classNames
    let dead = facts.isRunaway ? 0 : facts.evaluation.deadChannels.count
    let ends = dead == 0 ? "" : "   \(dead) dead relu\(dead == 1 ? "" : "s")"
    return
      "example \(facts.example): \(names[facts.target]), taken for \(names[facts.answer])\(ends)"
  }
}

extension Arrangement {
  /// The loss, and below it the filters before and now beside the maps that they make.
  static func training(_ frame: Frame, viewpoint: Viewpoint) -> Arrangement? {
    guard let block = TrainingBlock(frame) else { return nil }
    let maps = [Panel.Kind.drawnFilter, .filter, .units].compactMap { frame.stack($0) }
      .map { Arrangement.block(MapsBlock(frame: frame, stack: $0, viewpoint: viewpoint)) }
    return .below([.block(block)] + maps)
  }
}
