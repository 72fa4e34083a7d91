import ConvEngine
import Testing
import TutorTestSupport

@Suite struct ExampleSourceTests {
  /// Three pictures of 3 x 4 cells, each with one cell of ink.
  private static var pictures: NamedPictures {
    get throws {
      let cells = [5, 6, 1].map { ink in (0..<12).map { Float($0 == ink ? 1 : 0) } }
      return try NamedPictures(
        cells.map { Tensor(shape: [3, 4], elements: $0) }, names: ["one", "two", "three"])
    }
  }

  private static var kinds: [ExampleSource.Kind] {
    get throws { [.bars, .crosses, .pictures(try pictures, shift: 1)] }
  }

  @Test func `a batch is the same in whatever order batches are drawn`() throws {
    for kind in try Self.kinds {
      let source = ExampleSource(kind, noise: 0.15, seed: 3)
      let later = source.batch(7, count: 5)
      #expect(later.inputs.shape == [5] + source.exampleShape)
      #expect(later.classNames == source.classNames)
      let all = (0..<10).map { source.batch($0, count: 5) }
      #expect(all[7] == later)
      #expect(Set(all + [source.heldOut(count: 5)]).count == 11)
      #expect(ExampleSource(kind, noise: 0.15, seed: 4).batch(7, count: 5) != later)
    }
  }

  @Test func `every class is drawn about as often as any other`() throws {
    for kind in try Self.kinds {
      let examples = ExampleSource(kind, noise: 0, seed: 1).heldOut(count: 3000)
      let share = 3000 / examples.classNames.count
      for name in examples.classNames.indices {
        #expect(abs(examples.targets.count { $0 == name } - share) < share / 5)
      }
    }
  }

  @Test func `a bar goes in its direction and is 5 to 9 cells long`() {
    let source = ExampleSource(.bars, noise: 0, seed: 5)
    #expect(source.classNames == ["horizontal", "vertical", "falling", "rising"])
    let steps = [(0, 1), (1, 0), (1, 1), (1, -1)]
    var lengths: Set<Int> = []
    for (picture, target) in pictures(of: source, count: 1000) {
      let (down, right) = steps[target]
      for (one, next) in zip(picture, picture.dropFirst()) {
        #expect(next.row - one.row == down && next.column - one.column == right)
      }
      lengths.insert(picture.count)
    }
    #expect(lengths == [5, 6, 7, 8, 9])
  }

  @Test func `bars begin and end in all rows and columns`() {
    let bars = pictures(of: ExampleSource(.bars, noise: 0, seed: 6), count: 2000)
    for target in 0..<4 {
      let cells = bars.filter { $0.1 == target }.flatMap(\.0)
      #expect(Set(cells.map(\.row)) == Set(0..<16))
      #expect(Set(cells.map(\.column)) == Set(0..<16))
    }
  }

  @Test func `a cross has its diagonals, and a ring what they leave of the border`() {
    let source = ExampleSource(.crosses, noise: 0, seed: 7)
    #expect(source.classNames == ["cross", "ring"])
    for (picture, target) in pictures(of: source, count: 1000) {
      let rows = picture.map(\.row)
      let top = rows.min() ?? 0
      let size = (rows.max() ?? 0) - top + 1
      #expect(5...9 ~= size)
      // As many cells as an even or odd square has on both diagonals, or on its border without corners.
      #expect(picture.count == (target == 0 ? 2 * size - size % 2 : 4 * (size - 2)))
    }
  }

  @Test func `given pictures are moved by no more than the shift`() throws {
    let source = ExampleSource(.pictures(try Self.pictures, shift: 1), noise: 0, seed: 8)
    #expect(source.exampleShape == [1, 3, 4])
    #expect(source.classNames == ["one", "two", "three"])
    let places = [(1, 1), (1, 2), (0, 1)]
    var moves: [Set<[Int]>] = [[], [], []]
    for (picture, target) in pictures(of: source, count: 500) {
      guard let cell = picture.first else { continue }
      moves[target].insert([cell.row - places[target].0, cell.column - places[target].1])
    }
    let all = Set((-1...1).flatMap { down in (-1...1).map { [down, $0] } })
    #expect(moves[0] == all && moves[1] == all)
    // Above its first row the last of them is lost.
    #expect(moves[2] == all.filter { $0[0] >= 0 })
  }

  @Test func `the noise has the deviation that is asked for`() {
    for noise in [0.15, 0.3] {
      let clean = ExampleSource(.bars, noise: 0, seed: 9).heldOut(count: 50)
      let noisy = ExampleSource(.bars, noise: noise, seed: 9).heldOut(count: 50)
      // The noise is drawn apart, so both are of the same pictures.
      #expect(clean.targets == noisy.targets)
      let differences = zip(clean.inputs.elements, noisy.inputs.elements).map { Double($1 - $0) }
      let count = Double(differences.count)
      let mean = differences.reduce(0, +) / count
      let variance = differences.reduce(0) { $0 + $1 * $1 } / count
      #expect(mean.magnitude < 0.05 * noise)
      #expect((variance.squareRoot() / noise - 1).magnitude < 0.02)
    }
  }

  @Test func `pictures that cannot stand beside each other are refused`() {
    let wide = Tensor<Float>(repeating: 0, shape: [2, 3])
    let high = Tensor<Float>(repeating: 0, shape: [3, 2])
    #expect(throws: ConvolutionError.notPositive(.classes, 0)) {
      try NamedPictures([], names: [])
    }
    #expect(throws: ConvolutionError.wrongRank(.input, shape: [6], expected: 2)) {
      try NamedPictures([wide.reshaped([6])], names: ["row"])
    }
    let error = ConvolutionError.network(.examplesMismatch(given: [3, 2], example: [2, 3]))
    #expect(throws: error) { try NamedPictures([wide, high], names: ["wide", "high"]) }
  }

  @Test func `some of the examples keep their classes`() {
    let examples = ExampleSource(.bars, seed: 2).heldOut(count: 10)
    let some = examples[3..<5]
    #expect(some.count == 2)
    #expect(some.targets == Array(examples.targets[3..<5]))
    #expect(some.inputs.shape == [2, 1, 16, 16])
    #expect(some.inputs.elements == Array(examples.inputs.elements[768..<1280]))
  }

  private typealias Place = (row: Int, column: Int)

  /// Returns where there is ink on pictures without noise, row by row, and the class of each.
  private func pictures(of source: ExampleSource, count: Int) -> [([Place], Int)] {
    let examples = source.heldOut(count: count)
    let columns = source.exampleShape[2]
    let cells = source.exampleShape.reduce(1, *)
    return examples.targets.enumerated().map { number, target in
      let picture = examples.inputs.elements[number * cells..<(number + 1) * cells]
      let ink = picture.enumerated().filter { $0.element != 0 }.map(\.offset)
      return (ink.map { ($0 / columns, $0 % columns) }, target)
    }
  }
}
