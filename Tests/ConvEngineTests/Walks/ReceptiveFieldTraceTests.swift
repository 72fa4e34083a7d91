import ConvEngine
import Testing
import TutorTestSupport

@Suite struct ReceptiveFieldTraceTests {
  @Test func `the example of the documentation is right`() throws {
    let layers = [3, 3].map {
      Layer.convolution(ConvolutionLayer(window: Window(kernel: [$0])))
    }
    let trace = try ReceptiveField(layers, inputSize: [12]).trace(seenBy: [2])
    #expect(trace[2].marked(on: 0).map(\.column) == [2, 3, 4, 5, 6])
    #expect(trace[2].levels[2].size == [5])
    #expect(trace[2].levels.map(\.window) == [[2..<7], [2..<5], [2..<3]])
  }

  @Test func `down from a unit, each level shows what the unit sees of it`() throws {
    try forCases(seed: 1) { generator in
      let (field, unit) = ReceptiveField.randomUnit(using: &generator)
      let trace = try field.trace(seenBy: unit)
      let count = field.axes[0].relations.count
      expectCollectionLaws(trace, count: count + 1)
      for (depth, frame) in trace.enumerated() {
        let level = count - depth
        let below = try ReceptiveField(field.axes.map { try $0.from(level) })
        #expect(frame.marked(on: level) == positions(try below.cells(seenBy: unit)))
        #expect(frame.stack(.units)?.focus == level..<level + 1)
        // What has been walked stays, and what has not shows nothing.
        let other = Int.random(in: 0...count, using: &generator)
        let cells = try #require(frame.stack(.units)).panels[other].cells
        let isPending = cells.allSatisfy { $0.roles.subtracting(.unreached) == .pending }
        #expect(isPending == (other < level))
        guard other >= level else { continue }
        #expect(frame.marked(on: other) == trace[count - other].marked(on: other))
      }
      #expect(try trace.last?.marked(on: 0) == positions(field.cells(seenBy: unit)))
    }
  }

  @Test func `up from a cell, each level shows the units that see it`() throws {
    try forCases(seed: 2) { generator in
      let (field, cell) = ReceptiveField.randomCell(using: &generator)
      let trace = try field.trace(seeing: cell)
      for (level, frame) in trace.enumerated() {
        let below = try ReceptiveField(field.axes.map { try $0.upTo(level) })
        let units = level == 0 ? cell.map { [$0] } : try below.units(seeing: cell)
        #expect(frame.marked(on: level) == positions(units))
        #expect(frame.stack(.units)?.focus == level..<level + 1)
      }
      #expect(try trace.last?.marked(on: trace.count - 1) == positions(field.units(seeing: cell)))
    }
  }

  @Test func `by output and by input the same pairs of unit and cell see each other`() throws {
    try forCases(seed: 3) { generator in
      let field = ReceptiveField.random(axes: 1, using: &generator).field
      let (units, cells) = (try field.traceOfUnits(), try field.traceOfCells())
      let top = field.axes[0].relations.count
      expectCollectionLaws(units, count: try #require(field.featureSize)[0])
      let seeing = cells.map { $0.marked(on: top).map(\.column) }
      for (unit, frame) in units.enumerated() {
        #expect(frame.step == .output(unit))
        let seen = seeing.indices.filter { seeing[$0].contains(unit) }
        #expect(frame.marked(on: 0).map(\.column) == seen)
      }
    }
  }

  @Test func `a frame of all levels is the last of the walk from level to level`() throws {
    try forCases(seed: 4) { generator in
      let (field, unit) = ReceptiveField.randomUnit(using: &generator)
      let width = try #require(field.featureSize).last ?? 1
      let units = try field.traceOfUnits()
      let frame = units[unit.count == 2 ? unit[0] * width + unit[1] : unit[0]]
      let last = try #require(try field.trace(seenBy: unit).last)
      #expect(FrameFacts(frame) == FrameFacts(last))
      #expect(frame.stack(.units)?.focus == 0..<last.levels.count)
      let other = units[.random(in: units.indices, using: &generator)]
      #expect((FrameFacts(other) == FrameFacts(frame)) == (other.step == frame.step))
    }
  }

  @Test func `the first and the last marked cell are the ends of the window, cut at the input's`()
    throws
  {
    try forCases(seed: 5) { generator in
      // Windows that move by less than their taps leave no holes for the ends to fall into.
      let layers = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        Layer.convolution(
          ConvolutionLayer(
            window: Window(
              kernel: [.random(in: 2...4, using: &generator)],
              padding: [.amount(Padding(both: .random(in: 0...1, using: &generator)))])))
      }
      let size = Int.random(in: 10...16, using: &generator)
      let field = try ReceptiveField(layers, inputSize: [size])
      let unit = Int.random(in: 0..<(field.featureSize?[0] ?? 1), using: &generator)
      let frame = try #require(try field.trace(seenBy: [unit]).last)
      let start = field.start[0] + unit * field.jump[0]
      let window = (start..<start + field.size[0]).clamped(to: 0..<size)
      #expect(frame.marked(on: 0).map(\.column) == Array(window))
      #expect(frame.levels[0].window == [start..<start + field.size[0]])
      #expect(frame.stack(.units)?.panels[0].focusColumns == window)
    }
  }
}

// MARK: - Facts

extension ReceptiveFieldTraceTests {
  @Test func `levels know the field of their units, and how they stand on the level below`() throws
  {
    try forCases(seed: 6) { generator in
      let (field, unit) = ReceptiveField.randomUnit(using: &generator)
      let levels = try field.trace(seenBy: unit)[0].levels
      let one = Array(repeating: 1, count: unit.count)
      #expect(levels[0].size == one && levels[0].jump == one)
      #expect(levels[0].start == one.map { $0 - 1 } && levels[0].relations.isEmpty)
      for (level, below) in zip(levels.dropFirst(), try field.levels) {
        #expect((level.size, level.jump) == (below.size, below.jump))
        #expect(level.start == below.start)
        #expect(level.relations == field.axes.map { $0.relations[level.level - 1] })
      }
      for (axis, window) in try zip(field.axes, unit).map({ try $0.window(of: $1) }).enumerated() {
        #expect(levels[0].window[axis] == window)
      }
    }
  }

  @Test func `cells that no unit sees are told from those that others see`() throws {
    try forCases(seed: 7) { generator in
      let field = ReceptiveField.random(axes: 1, using: &generator).field
      let unit = Int.random(in: 0..<(field.featureSize?[0] ?? 1), using: &generator)
      let frame = try #require(try field.trace(seenBy: [unit]).last)
      let cells = try #require(frame.stack(.units)).panels[0].cells
      for (cell, shown) in cells.enumerated() {
        #expect(
          try field.units(seeing: [cell]).joined().isEmpty == shown.roles.contains(.unreached))
        #expect(shown.name == Name("x", cell))
      }
    }
  }

  @Test func `what a step is about lies in its panels`() throws {
    try forCases(seed: 8) { generator in
      let (field, cell) = ReceptiveField.randomCell(using: &generator)
      for panel in try field.trace(seeing: cell).flatMap(\.panels) {
        #expect(!panel.focusRows.isEmpty && !panel.focusColumns.isEmpty)
        #expect(panel.focusRows.clamped(to: panel.rows) == panel.focusRows)
        #expect(panel.focusColumns.clamped(to: panel.columns) == panel.focusColumns)
      }
    }
  }

  @Test func `modes of padding show a unit cells that lie outside its window`() throws {
    let relation = try Relation(
      inputSize: 6, kernelSize: 3, padding: .amount(Padding(both: 2)), paddingMode: .reflect)
    let field = ReceptiveField([try RelationStack([relation])])
    let frame = try #require(try field.trace(seenBy: [0]).last)
    // Positions −2, −1 and 0 show cells 2, 1 and 0.
    #expect(frame.marked(on: 0).map(\.column) == [0, 1, 2])
    #expect(frame.levels[0].window == [-2..<1])
  }

  @Test func `walked up, runs of cells are all units of any mode of padding`() throws {
    try forCases(seed: 9) { generator in
      let relation = Relation.randomShowing(using: &generator)
      let stack = try RelationStack([relation])
      let seen = try (0..<relation.outputSize).map { try Set(stack.inputs(seenBy: $0)) }
      for cell in 0..<relation.inputSize {
        let units = seen.indices.filter { seen[$0].contains(cell) }
        #expect(try stack.units(seeing: cell) == units)
      }
    }
  }
}

// MARK: - Limits

extension ReceptiveFieldTraceTests {
  @Test func `a field over more cells than could be held is looked at cell by cell`() throws {
    let size = 1_000_000_000_000
    let conv = ConvolutionLayer(window: Window(kernel: [3], stride: [2], dilation: [2]))
    let field = try ReceptiveField(
      [.convolution(conv), .globalPooling(.average)], inputSize: [size, size])
    let frame = try #require(try field.trace(seenBy: [0, 0]).last)
    let input = try #require(frame.stack(.units)).panels[0]
    // Windows begin at even cells, and their taps stand two apart.
    for (row, column) in [(0, 0), (size / 2, 4), (1, 4), (4, size / 2 + 1)] {
      let isSeen = row.isMultiple(of: 2) && column.isMultiple(of: 2)
      #expect(input[row: row, column: column].roles == (isSeen ? .window : .unreached))
    }
    #expect(throws: ConvolutionError.network(.numberTooLarge)) { try field.traceOfCells() }
  }

  @Test func `what cannot be walked is refused`() throws {
    let field = try ReceptiveField(
      [.convolution(ConvolutionLayer(window: Window(kernel: [3])))], inputSize: [7])
    #expect(throws: ConvolutionError.network(.noSuchUnit(5, count: 5))) {
      try field.trace(seenBy: [5])
    }
    #expect(throws: ConvolutionError.network(.noSuchUnit(-1, count: 7))) {
      try field.trace(seeing: [-1])
    }
    #expect(throws: ConvolutionError.wrongAxisCount(given: 2, expected: 1)) {
      try field.trace(seenBy: [0, 0])
    }
    #expect(throws: ConvolutionError.network(.noLayers)) {
      try ReceptiveField([], inputSize: [3]).traceOfUnits()
    }
    #expect(throws: ConvolutionError.wrongAxisCount(given: 3, expected: 2)) {
      try ReceptiveField([.relu], inputSize: [3, 3, 3]).traceOfUnits()
    }
  }

  @Test func `walks over numbers that make no sense are refused or short`() {
    let numbers = [1, 1, 2, 2, 3, 3, 1000, 1_000_000, Relation.limit / 3]
    var (walked, refused) = (0, 0)
    forCases(seed: 10) { generator in
      func number() -> Int { numbers.randomElement(using: &generator) ?? 1 }
      let layers = (0..<3).map { _ in Layer.convolution(ConvolutionLayer(window: .of(number))) }
      do {
        let field = try ReceptiveField(layers, inputSize: [1_000_000])
        for trace in [try field.traceOfUnits(), try field.traceOfCells()] {
          let panels = trace[trace.count - 1].panels
          _ = panels.map { $0[$0.columns.upperBound - 1] }
          walked += 1
        }
      } catch {
        refused += 1
      }
    }
    #expect(walked > 2 && refused > 10)
  }
}

// MARK: - What is drawn and what is looked at

extension ReceptiveField {
  /// Returns the field of drawn layers over one axis or two, with one of its units.
  fileprivate static func randomUnit(
    using generator: inout SeededGenerator
  ) -> (field: ReceptiveField, unit: [Int]) {
    let axes = Int.random(in: 0..<4, using: &generator) == 0 ? 2 : 1
    let field = random(axes: axes, layersUpTo: 3, using: &generator).field
    let unit = (field.featureSize ?? []).map { Int.random(in: 0..<$0, using: &generator) }
    return (field, unit)
  }

  /// Returns the field of drawn layers over one axis or two, with one of its cells.
  fileprivate static func randomCell(
    using generator: inout SeededGenerator
  ) -> (field: ReceptiveField, cell: [Int]) {
    let axes = Int.random(in: 0..<4, using: &generator) == 0 ? 2 : 1
    let (_, size, field) = random(axes: axes, layersUpTo: 3, using: &generator)
    return (field, size.map { Int.random(in: 0..<$0, using: &generator) })
  }
}

extension RelationStack {
  /// Returns the stack of the layers above a level.
  fileprivate func from(_ level: Int) throws -> RelationStack {
    try RelationStack(Array(relations[level...]))
  }

  /// Returns the stack of the layers up to a level.
  fileprivate func upTo(_ level: Int) throws -> RelationStack {
    try RelationStack(Array(relations[..<level]))
  }
}

extension Relation {
  /// Returns a small relation whose padding shows zeros or cells.
  fileprivate static func randomShowing(using generator: inout SeededGenerator) -> Relation {
    while true {
      let relation = try? Relation(
        inputSize: .random(in: 1...9, using: &generator),
        kernelSize: .random(in: 1...4, using: &generator),
        stride: .random(in: 1...3, using: &generator),
        padding: .amount(
          Padding(
            before: .random(in: 0...4, using: &generator),
            after: .random(in: 0...4, using: &generator))),
        dilation: .random(in: 1...3, using: &generator),
        paddingMode: PaddingMode.allCases.randomElement(using: &generator) ?? .zeros)
      if let relation { return relation }
    }
  }
}

extension Frame {
  /// Returns the positions of the cells of a level that the cone reaches.
  fileprivate func marked(on level: Int) -> [Position] {
    stack(.units)?.panels[level].positions([.window, .source, .target]) ?? []
  }
}

/// Returns the positions in all of some rows and columns, or columns alone.
private func positions(_ places: [[Int]]) -> [Position] {
  let rows = places.count == 2 ? places[0] : [0]
  return rows.flatMap { row in places[places.count - 1].map { Position(row: row, column: $0) } }
}
