import Testing
import TutorTestSupport

@testable import ConvEngine

@Suite struct RelationPhasesTests {
  @Test func `quotient and remainder make the way of a tap`() {
    forCases(seed: 1) { generator in
      let relation = Relation.random(using: &generator)
      for tap in 0..<relation.kernelSize {
        let way = relation.input(output: 0, tap: tap) - relation.input(output: 0, tap: 0)
        #expect(relation.shift(of: tap) * relation.stride + relation.residue(of: tap) == way)
        #expect(0..<relation.stride ~= relation.residue(of: tap))
      }
      let taps = relation.tapsByResidue
      #expect(taps.flatMap { $0 }.sorted() == Array(0..<relation.kernelSize))
      for taps in taps { #expect(Set(taps.map(relation.residue)).count == 1) }
      #expect(Set(taps.map { relation.residue(of: $0[0]) }).count == taps.count)
    }
  }

  @Test func `the phases are the cells that meet others, with all taps they meet through`() {
    forCases(seed: 2) { generator in
      let relation = Relation.random(using: &generator)
      var tapsOfInput: [Int: [Int]] = [:]
      for phase in relation.phases(by: .input) {
        for place in phase.places { tapsOfInput[phase.cell(at: place)] = phase.taps }
      }
      for input in 0..<relation.inputSize {
        let met = relation.joints(of: input).map(\.tap)
        #expect(Set(met).isSubset(of: tapsOfInput[input] ?? []), "\(relation) \(input)")
      }
      #expect(tapsOfInput.keys.allSatisfy { (0..<relation.inputSize).contains($0) })

      let outputs = relation.phases(by: .output)
      #expect(outputs.flatMap { $0.places.map($0.cell) } == Array(0..<relation.outputSize))
      #expect(outputs.map(\.taps) == [Array(0..<relation.kernelSize)])
    }
  }

  @Test func `a tap reads side by side the inputs of neighboring outputs`() {
    forCases(seed: 3) { generator in
      let relation = Relation.random(using: &generator)
      let outputs = Int.random(in: 0..<relation.outputSize, using: &generator)..<relation.outputSize
      let packed = relation.packedAxis(for: outputs, by: .output)
      let cells = cells(of: packed)
      for tap in 0..<relation.kernelSize {
        let read = outputs.map { relation.source(of: relation.input(output: $0, tap: tap)) }
        #expect(Array(cells[packed.starts[tap]...].prefix(outputs.count)) == read, "\(relation)")
      }
    }
  }

  @Test func `a tap reads side by side the outputs that read inputs of its phase`() {
    forCases(seed: 4) { generator in
      let relation = Relation.random(using: &generator)
      for phase in relation.phases(by: .input) where !phase.places.isEmpty {
        let places = phase.places.dropFirst(.random(in: 0..<phase.places.count, using: &generator))
        let packed = relation.packedAxis(for: places, by: .input)
        let cells = cells(of: packed)
        for tap in phase.taps {
          let read = places.map { relation.output(reading: phase.cell(at: $0), through: tap) }
          #expect(Array(cells[packed.starts[tap]...].prefix(places.count)) == read, "\(relation)")
        }
      }
    }
  }

  /// Returns the cells that stand in a packed axis, nil for padding.
  private func cells(of packed: PackedAxis) -> [Int?] {
    packed.runs.flatMap { run in
      (0..<run.count).map { place in
        run.inside.contains(place) ? run.first + place * run.step : nil
      }
    }
  }

  @Test func `what stands inside an axis is what is not padding`() {
    forCases(seed: 5) { generator in
      let size = Int.random(in: 1...15, using: &generator)
      let run = PackedAxis.Run(
        first: .random(in: -20...20, using: &generator),
        step: .random(in: 1...5, using: &generator),
        count: .random(in: 0...9, using: &generator), size: size)
      let inside = (0..<run.count).filter { (0..<size).contains(run.first + $0 * run.step) }
      #expect(Array(run.inside) == inside, "\(run) \(size)")
    }
  }

  @Test func `what is packed does not grow with padding and dilation that are far larger`() throws {
    let limit = Relation.limit
    let padding = PaddingAmount.amount(Padding(both: limit / 2))
    let relation = try Relation(inputSize: 5, kernelSize: 3, padding: padding, dilation: limit / 2)
    let packed = relation.packedAxis(for: 0..<relation.outputSize, by: .output)
    #expect(packed.count <= 2 * relation.outputSize + relation.inputSize)
    let phase = try #require(relation.phases(by: .input).first)
    let outputs = relation.packedAxis(for: phase.places, by: .input)
    #expect(outputs.count <= 2 * relation.inputSize + relation.outputSize)

    let wide = try Relation(inputSize: limit, kernelSize: 3, stride: limit, padding: padding)
    #expect(wide.phases(by: .input).map(\.places.count) == [1, 1, 1])
  }
}
