import ConvEngine
import Figures
import Testing
import TextCanvas

/// Every operation, in each of its walks, can be drawn and said: a new one is not compiled without its walks
/// (``Walks/named(_:)`` switches over all of them), and fails here if nothing can show it.
@Suite struct EveryWalkTests {
  /// From the smallest screen that a page is laid out for to a very large one, and less than that.
  private static let sizes = [
    Size(columns: 40, rows: 15), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
    Size(columns: 200, rows: 60), Size(columns: 24, rows: 6), Size(columns: 3, rows: 2),
  ]

  @Test func `there are walks of every operation`() throws {
    for operation in Frame.Operation.allCases {
      let walks = try Walks.named(operation)
      #expect(!walks.isEmpty, "\(operation)")
      #expect(walks.allSatisfy { $0.trace.allSatisfy { $0.operation == operation } })
    }
  }

  @Test(arguments: Walks.all)
  func `a walk is drawn in every size, and has no mark without a stand-in`(walk: NamedWalk) {
    for scene in walk.trace[0].scenes {
      let figure = Figure(trace: walk.trace, scenes: [scene])
      for size in Self.sizes {
        for frame in walk.samples {
          let canvas = figure.canvas(frame: frame, size: size)
          #expect(canvas.size == size)
          #expect(!canvas.inASCII().text.contains("?"), "\(scene) \(size) \(frame)")
        }
      }
    }
  }

  @Test(arguments: Walks.all)
  func `what a step is about is on the home screen`(walk: NamedWalk) {
    for scene in walk.trace[0].scenes {
      let figure = Figure(trace: walk.trace, scenes: [scene])
      for frame in walk.samples {
        let text = figure.canvas(frame: frame, size: Size(columns: 80, rows: 20)).text
        #expect(text.contains { !$0.isWhitespace })
        let result = walk.trace[frame].equation?.result.flatMap(\.constant).map {
          NumberText.text($0)
        }
        if let result { #expect(text.contains(result), "\(scene) frame \(frame)") }
      }
    }
  }

  @Test(arguments: Walks.all)
  func `the rows of a figure are the same for all frames`(walk: NamedWalk) {
    for scene in walk.trace[0].scenes {
      let figure = Figure(trace: walk.trace, scenes: [scene])
      for columns in [40, 80] {
        let height = figure.height(columns: columns)
        #expect(height > 0)
        for frame in walk.samples {
          let size = Size(columns: columns, rows: height)
          let taller = Size(columns: columns, rows: height + 3)
          let (text, more) = (
            figure.canvas(frame: frame, size: size).text,
            figure.canvas(frame: frame, size: taller).text
          )
          #expect(more == text + "\n\n\n", "\(scene) \(columns) \(frame)")
        }
      }
    }
  }

  @Test(arguments: Walks.all)
  func `a walk is said in sentences without marks`(walk: NamedWalk) {
    let figure = Figure(trace: walk.trace, scenes: walk.trace[0].scenes)
    for frame in walk.samples {
      let lines = figure.sentences(frame: frame)
      #expect(lines.first?.hasPrefix("Frame \(frame + 1) of \(walk.trace.count). ") == true)
      #expect(lines.allSatisfy { $0.hasSuffix(".") })
      #expect(!lines.joined().contains { "▸◂⟨⟩╳●○◉░▒▓█┌┐└┘│".contains($0) })
    }
  }

  @Test(arguments: Walks.all)
  func `the last frame of a walk shows all that it collects`(walk: NamedWalk) throws {
    guard let last = walk.trace.last, let links = last.equation?.links else { return }
    let kind =
      switch links.collected {
      case .input: links.input
      case .output: links.output
      case .weight: links.weight
      }
    let collected = try #require(kind.flatMap { last.stack($0) })
    let cells = collected.panels.flatMap { panel in
      panel.rows.flatMap { row in panel.columns.map { panel[row: row, column: $0] } }
    }.filter { $0.name != nil }
    #expect(!cells.isEmpty)
    #expect(cells.allSatisfy { $0.value != nil && !$0.roles.contains(.pending) })
  }
}

extension NamedWalk {
  /// A frame in the midst, and the last.
  var samples: [Int] { Set([trace.count / 2, trace.count - 1]).sorted() }
}
