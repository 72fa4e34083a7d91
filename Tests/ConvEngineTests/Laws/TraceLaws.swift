import ConvEngine
import Testing
import TutorTestSupport

/// Expects what holds for the walk over any operation that collects products.
///
/// All products are added up; what is costly to look at is looked at in some frames.
/// The result is `[N, C, …]`, and each of its channels begins with its start.
func expectTraceLaws(
  _ trace: Trace, computes kind: Panel.Kind, as result: Tensor<Double>, from start: [Double]? = nil,
  using generator: inout SeededGenerator, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expectResult(trace, kind, result, sourceLocation)
  expectSums(trace, kind, start, using: &generator, sourceLocation)
  expectFrameLaws(trace, using: &generator, sourceLocation: sourceLocation)
}

/// Expects what holds for the frames of any walk, whatever they collect.
func expectFrameLaws(
  _ trace: Trace, using generator: inout SeededGenerator,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectPanels(of: trace[.random(in: trace.indices, using: &generator)], sourceLocation)
  expectEachStepItsFrame(trace, using: &generator, sourceLocation)
}

/// Expects the last frame to show what the operation computes, all of it done.
func expectResult(
  _ trace: Trace, _ kind: Panel.Kind, _ result: Tensor<Double>,
  _ sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let panels = try #require(trace.last?.stack(kind), sourceLocation: sourceLocation).panels
  let size = result.elements.count / result.shape[0] / result.shape[1]
  let inside = panels.map { $0.cells.filter { $0.name != nil } }
  let values: [[Polynomial?]] = panels.map { panel in
    let first = (panel.example * result.shape[1] + panel.channel) * size
    return result.elements[first..<first + size].map { Polynomial($0) }
  }
  #expect(inside.map { $0.map(\.value) } == values, sourceLocation: sourceLocation)
  #expect(
    inside.joined().allSatisfy { $0.roles.contains(.done) }, sourceLocation: sourceLocation)
}

/// Expects each sum to be the one before with the product added, and the sums to come to what is shown.
private func expectSums(
  _ trace: Trace, _ kind: Panel.Kind, _ start: [Double]?, using generator: inout SeededGenerator,
  _ sourceLocation: SourceLocation
) {
  var sums: [Name: Polynomial] = [:]
  var wrong: [Equation.Term] = []
  let shown = Int.random(in: trace.indices, using: &generator)
  for (index, frame) in trace.enumerated() {
    for term in frame.terms {
      if term.product != term.weight.value * term.operand.value { wrong.append(term) }
      guard let name = term.cell else { continue }
      let sum = (sums[name] ?? Polynomial(start?[term.output.channel] ?? 0)) + term.product
      sums[name] = sum
      guard Int.random(in: 0..<8, using: &generator) == 0 else { continue }
      if term.sum != sum { wrong.append(term) }
    }
    if index == shown { expectCells(of: frame, kind, sums, sourceLocation) }
  }
  #expect(wrong.map(\.product) == [], sourceLocation: sourceLocation)
}

/// Expects the cells to show the sums so far, and a cell that the step adds to to be among them.
private func expectCells(
  of frame: Frame, _ kind: Panel.Kind, _ sums: [Name: Polynomial], _ sourceLocation: SourceLocation
) {
  let cells = frame.stack(kind)?.panels.flatMap(\.cells) ?? []
  let summed = cells.filter { cell in cell.name.map { sums[$0] != nil } ?? false }
  #expect(
    summed.map(\.value) == summed.map { $0.name.flatMap { sums[$0] } },
    sourceLocation: sourceLocation)
  // Of a step that adds to several examples the first is shown.
  let added = Set(frame.terms.compactMap(\.cell))
  let isAnyShown = !added.isDisjoint(with: summed.compactMap(\.name))
  #expect(added.isEmpty || isAnyShown, sourceLocation: sourceLocation)
}

/// Expects what a step is about to lie in its panels, and no number beyond what its panel announces.
private func expectPanels(of frame: Frame, _ sourceLocation: SourceLocation) {
  let wrong = frame.stacks.filter { stack in
    stack.focus.isEmpty || stack.focus.upperBound > stack.panels.count
      || !stack.panels.allSatisfy { $0.hasFocusInside && $0.hasNumbersInBounds }
  }
  #expect(wrong.map(\.kind) == [], sourceLocation: sourceLocation)
}

/// Expects two frames to say the same only where they are of the same step.
private func expectEachStepItsFrame(
  _ trace: Trace, using generator: inout SeededGenerator, _ sourceLocation: SourceLocation
) {
  let index = Int.random(in: trace.indices, using: &generator)
  let other = Int.random(in: trace.indices, using: &generator)
  guard index != other else { return }
  #expect(
    FrameFacts(trace[index]) != FrameFacts(trace[other]), sourceLocation: sourceLocation)
}
