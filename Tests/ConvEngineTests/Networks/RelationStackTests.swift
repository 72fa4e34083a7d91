import ConvEngine
import Testing
import TutorTestSupport

@Suite struct RelationStackTests {
  @Test func `a unit whose walk meets no padding sees its window from the first cell to the last`()
    throws
  {
    var inner = 0
    try forCases(seed: 31, count: 3000) { generator in
      let stack = ReceptiveField.random(using: &generator).field.axes[0]
      let unit = Int.random(in: 0..<(stack.unitCount ?? 1), using: &generator)
      let positions = try stack.positions(of: unit)
      let window = try stack.window(of: unit)
      #expect(positions.first == window.first && positions.last == window.last)
      #expect(window.lowerBound == stack.start + unit * stack.jump)
      #expect(window.count == stack.size)
      #expect(try positions.count == stack.touched)
      guard try stack.isInside(unit) else { return }
      inner += 1
      #expect(try stack.inputs(seenBy: unit) == positions)
    }
    #expect(inner > 50)
  }

  @Test func `one walk up counts for each layer what its own walk down counts`() throws {
    try forCases(seed: 38) { generator in
      let stack = ReceptiveField.random(using: &generator).field.axes[0]
      let counts = try stack.levels.map { level throws(ConvolutionError) in try level.touched }
      #expect(try stack.touchedCounts == counts)
    }
  }

  @Test func `without holes the cells that a unit sees are its window, cut at the input's ends`()
    throws
  {
    var cut = 0
    try forCases(seed: 32) { generator in
      // Windows that overlap or touch and reach the last cell leave nothing out.
      let layers = (0..<3).map { _ in
        Layer.convolution(
          ConvolutionLayer(
            window: Window(
              kernel: [.random(in: 2...4, using: &generator)], stride: [1],
              padding: [.amount(Padding(both: .random(in: 0...1, using: &generator)))])))
      }
      let size = Int.random(in: 10...16, using: &generator)
      let stack = try ReceptiveField(layers, inputSize: [size]).axes[0]
      let unit = Int.random(in: 0..<(stack.unitCount ?? 1), using: &generator)
      let window = try stack.window(of: unit).clamped(to: 0..<size)
      #expect(try stack.inputs(seenBy: unit) == Array(window))
      cut += window.count < stack.size ? 1 : 0
    }
    #expect(cut > 20)
  }

  @Test func `the cells that a unit sees are the symbols in its sum`() throws {
    try forCases(seed: 33) { (generator: inout SeededGenerator) throws in
      let stack = ReceptiveField.random(layersUpTo: 3, using: &generator).field.axes[0]
      let unit = Int.random(in: 0..<(stack.unitCount ?? 1), using: &generator)
      #expect(try stack.inputs(seenBy: unit) == stack.inputsSummed(by: unit))
    }
  }

  @Test func `a unit sees a cell if the cell is seen by the unit`() throws {
    try forCases(seed: 34) { generator in
      let stack = ReceptiveField.random(using: &generator).field.axes[0]
      let seen = try (0..<(stack.unitCount ?? 0)).map { try Set(stack.inputs(seenBy: $0)) }
      for input in 0..<(stack.relations.first?.inputSize ?? 0) {
        let units = seen.indices.filter { seen[$0].contains(input) }
        #expect(try stack.units(seeing: input) == units)
      }
    }
  }

  @Test func `a level is the stack of the layers up to it`() throws {
    try forCases(seed: 35) { generator in
      let (layers, inputSize, field) = ReceptiveField.random(axes: 2, using: &generator)
      let levels = try field.levels
      #expect(levels.count == layers.count)
      for (count, level) in levels.enumerated() {
        let prefix = Array(layers[...count])
        #expect(try level == ReceptiveField(prefix, inputSize: inputSize))
      }
    }
  }

  @Test func `the input itself is a stack of no layers`() throws {
    let stack = try RelationStack([])
    #expect([stack.size, stack.jump, stack.start] == [1, 1, 0])
    #expect(try stack.inputs(seenBy: 5) == [5])
  }
}

// MARK: - Limits

extension RelationStackTests {
  @Test func `sizes have no limit that a window could reach, walks have`() throws {
    let window = Window(kernel: [1_000_000], stride: [1000])
    let layers = Array(repeating: Layer.convolution(ConvolutionLayer(window: window)), count: 3)
    let stack = try ReceptiveField(layers, inputSize: [10_000_000_000_000]).axes[0]
    // 1 + (K − 1)·(1 + S + S²)
    #expect(stack.size == 1 + 999_999 * 1_001_001)
    #expect(stack.jump == 1_000_000_000)
    #expect(try stack.window(of: 7).lowerBound == 7_000_000_000)
    #expect(throws: ConvolutionError.network(.walkTooLong(limit: RelationStack.walkLimit))) {
      try stack.touched
    }
    #expect(throws: ConvolutionError.network(.walkTooLong(limit: RelationStack.walkLimit))) {
      try stack.inputs(seenBy: 0)
    }
  }

  @Test func `the steps of all layers together are limited`() throws {
    func stack(_ count: Int) throws -> RelationStack {
      let layer = Layer.convolution(ConvolutionLayer(window: Window(kernel: [3])))
      return try ReceptiveField(Array(repeating: layer, count: count)).axes[0]
    }
    // Three steps for each of 1, 3, 5, .. positions: 3·n² for n layers.
    let (few, many) = (try stack(800), try stack(900))
    #expect(try few.touchedCounts == (1...800).map { 2 * $0 + 1 })
    let tooLong = ConvolutionError.network(.walkTooLong(limit: RelationStack.walkLimit))
    #expect(throws: tooLong) { try many.touchedCounts }
    #expect(throws: tooLong) { try many.touched }
  }

  @Test func `whatever is too large is refused`() {
    let numbers = [1, 2, 3, 1_000_000, Relation.limit / 3, Relation.limit, .max]
    var refused = 0
    forCases(seed: 36, count: 3000) { generator in
      func number() -> Int { numbers.randomElement(using: &generator) ?? 1 }
      let layers = (0..<4).map { _ in Layer.convolution(ConvolutionLayer(window: .of(number))) }
      do {
        let field = try ReceptiveField(
          layers, inputSize: Bool.random(using: &generator) ? nil : [number()])
        _ = (try? field.touched, try? field.cells(seenBy: [number()]))
        _ = try field.axes[0].window(of: number())
      } catch {
        refused += 1
      }
    }
    #expect(refused > 100)
  }

  @Test func `units and cells that there are not are refused`() throws {
    let stack = try ReceptiveField(
      [.convolution(ConvolutionLayer(window: Window(kernel: [3])))], inputSize: [7]
    ).axes[0]
    for unit in [-1, 5, .min, .max] {
      #expect(throws: ConvolutionError.network(.noSuchUnit(unit, count: 5))) {
        try stack.inputs(seenBy: unit)
      }
    }
    for cell in [-1, 7, .min, .max] {
      #expect(throws: ConvolutionError.network(.noSuchUnit(cell, count: 7))) {
        try stack.units(seeing: cell)
      }
    }
  }
}

// MARK: - Independent computations

extension RelationStack {
  /// Returns whether no tap below a unit lies in a padding.
  fileprivate func isInside(_ unit: Int) throws -> Bool {
    var units = [unit]
    for relation in relations.reversed() {
      units = units.flatMap { unit in
        (0..<relation.kernelSize).map { relation.input(output: unit, tap: $0) }
      }
      guard units.allSatisfy(relation.isInput) else { return false }
    }
    return true
  }

  /// Returns the inputs whose symbols a unit comes to, with all weights 1.
  fileprivate func inputsSummed(by unit: Int) throws -> [Int] {
    let size = relations.first?.inputSize ?? 0
    let names = (0..<size).map { Name("x", $0) }
    var cells = names.map { Polynomial(symbol: $0) }
    for relation in relations {
      cells = try Convolution(
        input: cells, weight: Array(repeating: Polynomial(1), count: relation.kernelSize),
        stride: relation.stride, padding: .amount(relation.padding), dilation: relation.dilation
      ).output.elements
    }
    let symbols = Set(cells[unit].terms.flatMap(\.symbols))
    return names.indices.filter { symbols.contains(names[$0]) }
  }
}
