import ConvEngine
import Testing
import TutorTestSupport

@Suite struct PictureTraceTests {
  @Test func `a frame tells the extremes of its channel, the first of equal ones, and its zeros`()
    throws
  {
    let maps = Tensor<Double>(
      shape: [1, 2, 2, 3], elements: [0, 3, -1, 3, 0, -1, 5, 5, 5, 5, 5, 5])
    let trace = maps.pictureTrace(letter: "y")
    #expect(trace.count == 2)
    let first = try #require(trace[0].picture)
    #expect(place(first.largest) == [3, 0, 1])
    #expect(place(first.smallest) == [-1, 0, 2])
    #expect(first.zeroCount == 2 && first.cellCount == 6)
    #expect(first.zeroShare == 1.0 / 3)
    #expect(first.shape == [1, 2, 2, 3])
    let second = try #require(trace[1].picture)
    #expect(second.channel == 1 && second.example == 0)
    #expect(place(second.largest) == [5, 0, 0])
    #expect(second.smallest == second.largest)
    #expect(second.zeroShare == 0)
  }

  /// Returns a value with its row and its column.
  private func place(_ extreme: PictureFacts.Extreme?) -> [Double] {
    extreme.map { [$0.value, Double($0.row), Double($0.column)] } ?? []
  }

  @Test func `a tensor of any shape is rows and columns, channels and examples`() throws {
    let shapes: [(shape: [Int], frames: Int, channels: Int, rows: Int, columns: Int)] = [
      ([5], 1, 1, 1, 5), ([2, 3], 1, 1, 2, 3), ([4, 2, 3], 4, 4, 2, 3),
      ([2, 3, 1, 2], 6, 3, 1, 2), ([2, 1, 3, 2, 2], 6, 3, 2, 2), ([], 1, 1, 1, 1),
    ]
    for (shape, frames, channels, rows, columns) in shapes {
      let tensor = Tensor<Double>(
        shape: shape, elements: (0..<shape.reduce(1, *)).map { Double($0) })
      let trace = tensor.pictureTrace()
      #expect(trace.count == frames)
      var seen: [Double] = []
      for frame in trace {
        let stack = try #require(frame.stack(.input))
        #expect(stack.panels.count == channels)
        #expect(stack.focus.count == 1)
        let panel = stack.panels[stack.focus.lowerBound]
        #expect(panel.rows == 0..<rows && panel.columns == 0..<columns)
        seen += panel.numbers
        #expect(panel.channel == frame.picture?.channel)
        #expect(panel.example == frame.picture?.example)
      }
      #expect(seen == tensor.elements)
    }
  }

  @Test func `the scale is that of all channels and the largest cell is marked`() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<100 {
      let shape = (0..<4).map { _ in Int.random(in: 1...4, using: &generator) }
      let tensor = Tensor.random(shape, using: &generator)
      let bounds = Set(tensor.pictureTrace().map { $0.panel(.input)?.bounds })
      #expect(bounds.count == 1)
      for frame in tensor.pictureTrace() {
        let (facts, stack) = (try #require(frame.picture), try #require(frame.stack(.input)))
        let panel = stack.panels[stack.focus.lowerBound]
        let marked = panel.positions(.winner)
        #expect(marked.map(\.row) == [facts.largest?.row])
        #expect(marked.map(\.column) == [facts.largest?.column])
        #expect(panel.numbers.max() == facts.largest?.value)
        #expect(panel.numbers.min() == facts.smallest?.value)
      }
    }
  }

  @Test func `what is no number is neither largest nor smallest`() throws {
    let tensor = Tensor<Float>(shape: [1, 3], elements: [.nan, 2, 1])
    let facts = try #require(tensor.pictureTrace()[0].picture)
    #expect(facts.largest?.value == 2 && facts.smallest?.value == 1)
    let none = Tensor<Float>(shape: [1, 1], elements: [.nan])
    #expect(none.pictureTrace()[0].picture?.largest == nil)
    #expect(none.pictureTrace()[0].picture?.smallest == nil)
  }
}
