import ConvEngine
import Figures
import Testing
import TextCanvas
import TutorTestSupport

@Suite struct FigureTests {
  /// Returns a figure of a small layer with any views and any walk.
  private func randomFigure(_ generator: inout SeededGenerator) -> Figure? {
    let count = Int.random(in: 1...14, using: &generator)
    let isSymbolic = Bool.random(using: &generator)
    let input = isSymbolic ? inputSymbols(count) : values(count, &generator)
    let size = Int.random(in: 1...5, using: &generator)
    let weight = Bool.random(using: &generator) ? letters("abcde") : values(5, &generator)
    let views = Scene.allCases.filter { _ in Bool.random(using: &generator) }
    let walks = Walk.allCases
    return try? figure(
      input, Array(weight.prefix(size)), show: views.isEmpty ? [.window] : views,
      by: walks[Int.random(in: 0..<walks.count, using: &generator)],
      bias: Bool.random(using: &generator) ? Polynomial(generator.value()) : nil,
      stride: Int.random(in: 1...4, using: &generator),
      padding: .amount(
        Padding(
          before: Int.random(in: 0...2, using: &generator),
          after: Int.random(in: 0...2, using: &generator))),
      dilation: Int.random(in: 1...3, using: &generator),
      isFlipped: Bool.random(using: &generator))
  }

  private func values(_ count: Int, _ generator: inout SeededGenerator) -> [Polynomial] {
    (0..<count).map { _ in Polynomial(generator.value()) }
  }

  @Test(arguments: 0..<150)
  func `every size can be drawn and has just that size`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    guard let figure = randomFigure(&generator) else { return }
    for frame in figure.trace.indices {
      let size = Size(
        columns: Int.random(in: 0...120, using: &generator),
        rows: Int.random(in: 0...40, using: &generator))
      let selection = CellSelection(panel: .input, position: Position(column: frame), text: "12.5")
      #expect(
        figure.canvas(frame: frame, size: size, viewpoint: Viewpoint(selection: selection)).size
          == size)
      #expect(figure.height(columns: size.columns) > 0)
      #expect(figure.sentences(frame: frame).allSatisfy { !$0.isEmpty })
    }
  }

  @Test(arguments: 0..<150)
  func `a figure fits into the rows it wants and has no mark without a stand-in`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    guard let figure = randomFigure(&generator) else { return }
    let columns = Int.random(in: 40...120, using: &generator)
    let height = figure.height(columns: columns)
    for frame in figure.trace.indices {
      let canvas = figure.picture(frame, columns: columns)
      let taller = figure.picture(frame, columns: columns, rows: height + 3)
      #expect(taller.text == canvas.text + "\n\n\n")
      #expect(!canvas.inASCII().text.contains("?"))
    }
  }

  @Test func `a step changes few characters`() throws {
    let figure = try figure(show: [.window, .toeplitz], stride: 2)
    for step in 1..<figure.trace.count {
      let changes = figure.picture(step).changes(from: figure.picture(step - 1))
      #expect(changes.count <= 80)
    }
  }

  @Test func `a frame far inside a long input is drawn as one near its start`() throws {
    let short = try figure((0..<100).map { _ in Polynomial(7) }, show: Scene.allCases)
    let long = try figure((0..<200_000).map { _ in Polynomial(7) }, show: Scene.allCases)
    #expect(long.picture(150_000).size == short.picture(50).size)
    #expect(long.picture(150_000).text.contains("x150000"))
  }

  @Test(arguments: Walk.allCases)
  func `a frame shows nothing of the frames to come`(walk: Walk) throws {
    let input = numbers(101, 102, 103, 104, 105, 106, 107)
    let figure = try figure(
      input, numbers(7, 7, 7), show: [.window, .neurons], by: walk, stride: 2)
    for step in figure.trace.indices.dropLast() {
      let words = figure.picture(step).text + figure.sentences(frame: step).joined()
      let coming = figure.trace.indices.dropFirst(step + 1).flatMap { values(figure.trace[$0]) }
      let shown = figure.trace.indices.prefix(step + 1).flatMap { values(figure.trace[$0]) }
      for value in Set(coming).subtracting(shown) { #expect(!words.contains(value)) }
    }
  }

  /// Returns the values of the outputs that a frame shows.
  private func values(_ frame: Frame) -> [String] {
    guard let panel = frame.panel(.output) else { return [] }
    return panel.columns.compactMap { panel[$0].value?.constant }.map { NumberText.text($0) }
      .filter { $0.count > 2 }
  }

  @Test func `walked by tap, outputs are seen below the inputs that are`() throws {
    let input = (1...40).map { Polynomial(Double($0)) }
    let figure = try figure(input, numbers(1, 2, 3), by: .tap, dilation: 2)
    let line = figure.picture(2).lines.first { $0.contains("output y") }
    #expect(line?.contains("34    40    46") == true)
  }

  @Test func `a chosen cell shows what is typed and is brought into view`() throws {
    let figure = try figure((0..<100).map { Polynomial(Double($0)) })
    let size = Size(columns: 60, rows: 9)
    let chosen = CellSelection(panel: .input, position: Position(column: 90), text: "4.")
    let canvas = figure.canvas(frame: 0, size: size, viewpoint: Viewpoint(selection: chosen))
    #expect(canvas.text.contains(" 4. "))
    #expect(canvas.styles.contains("%%"))
  }

  @Test func `a chosen weight is marked below its window`() throws {
    let figure = try figure(stride: 2)
    let size = Size(columns: 60, rows: 9)
    let chosen = CellSelection(panel: .filter, position: Position(column: 1), text: "-3")
    let canvas = figure.canvas(frame: 1, size: size, viewpoint: Viewpoint(selection: chosen))
    #expect(canvas.lines[3] == " filter w              1    -3   1              K=3  S=2")
  }
}
