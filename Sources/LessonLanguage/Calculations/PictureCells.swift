import ConvEngine

/// A tensor that is looked at as pictures, one for each channel.
struct PictureCells: WalkedCalculation {
  let tensor: Tensor<Double>

  /// The shape, the smallest and the largest value with their places, and how many cells are 0.
  ///
  ///     shape [2, 3]
  ///     smallest 0 at [0, 1]
  ///     largest 4 at [1, 0]
  ///     zeros 2 of 6 cells, a share of 0.3333
  func answer() -> Answer {
    let cells = tensor.elements
    let smallest = cells.indices.min { cells[$0] < cells[$1] } ?? 0
    let largest = cells.indices.min { cells[$0] > cells[$1] } ?? 0
    let zeros = cells.count { $0 == 0 }
    let share = Double(zeros) / Double(cells.count)
    return Answer(
      outputs: [
        Answer.Output(
          "shape", Tensor(shape: [tensor.rank], elements: tensor.shape.map { Double($0) })),
        .single("smallest", cells[smallest]), .single("largest", cells[largest]),
        .single("zeros", share),
      ], table: table, isSaidByTable: true,
      lines: [
        "shape \(tensor.shape)", line("smallest", smallest), line("largest", largest),
        "zeros \(zeros) of \(cells.count) cells, a share of \(NumberText.text(share))",
      ])
  }

  private func line(_ word: String, _ place: Int) -> String {
    "\(word) \(NumberText.text(tensor.elements[place])) at \(tensor.shape.indices(at: place))"
  }

  /// More channels than these are not told apart in a table.
  private static let mostRows = 64

  /// A row for each channel, where there are several.
  private var table: TextTable? {
    let trace = tensor.pictureTrace()
    guard 2...Self.mostRows ~= trace.count else { return nil }
    let hasExamples = planes.examples > 1
    let rows = trace.compactMap(\.picture).map { facts in
      [hasExamples ? "\(facts.example), \(facts.channel)" : "\(facts.channel)"]
        + [facts.smallest, facts.largest].flatMap(Self.cells)
        + [NumberText.text(facts.zeroShare)]
    }
    return TextTable(
      heading: [
        hasExamples ? "example, channel" : "channel", "smallest", "at", "largest", "at", "zeros",
      ], rows: rows)
  }

  private static func cells(_ extreme: PictureFacts.Extreme?) -> [String] {
    guard let extreme else { return ["", ""] }
    return [NumberText.text(extreme.value), "[\(extreme.row), \(extreme.column)]"]
  }
}

// MARK: - Frames

extension PictureCells {
  /// The shape with the axes of 1 that it lacks, `[N, C, H, W]`.
  private var fullShape: [Int] {
    Array(repeating: 1, count: max(0, 4 - tensor.rank)) + tensor.shape
  }

  private var planes: FrameGroups { FrameGroups(examples: fullShape[0], channels: fullShape[1]) }

  var editableTensors: [EditableTensor] { [EditableTensor("x", .input, shape: fullShape)] }

  func walks(of subject: Subject) -> [Walk] { [.output] }

  func groups(of look: Look) -> FrameGroups { planes }

  func trace(_ look: Look) -> Trace { tensor.pictureTrace() }
}
