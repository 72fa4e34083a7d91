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
  try expectSums(trace, kind, start, using: &generator, sourceLocation)
  expectFrameLaws(trace, using: &generator, sourceLocation: sourceLocation)
}

/// Expects what holds for the frames of any walk, whatever they collect.
func expectFrameLaws(
  _ trace: Trace, using generator: inout SeededGenerator,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectFocus(trace[.random(in: trace.indices, using: &generator)], sourceLocation)
  expectBounds(trace[.random(in: trace.indices, using: &generator)], sourceLocation)
  expectAnyOrder(trace, using: &generator, sourceLocation)
}

/// Expects the last frame to show what the operation computes, all of it done.
func expectResult(
  _ trace: Trace, _ kind: Panel.Kind, _ result: Tensor<Double>,
  _ sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let panels = try #require(trace.last?.stack(kind), sourceLocation: sourceLocation).panels
  let size = result.elements.count / result.shape[0] / result.shape[1]
  for panel in panels {
    let first = (panel.example * result.shape[1] + panel.channel) * size
    let values = result.elements[first..<first + size].map { Polynomial($0) }
    let inside = panel.cells.filter { $0.name != nil }
    #expect(inside.map(\.value) == values, sourceLocation: sourceLocation)
    #expect(inside.allSatisfy { $0.roles.contains(.done) }, sourceLocation: sourceLocation)
  }
}

/// Expects each sum to be the one before with the product added, and the sums to come to what is shown.
private func expectSums(
  _ trace: Trace, _ kind: Panel.Kind, _ start: [Double]?, using generator: inout SeededGenerator,
  _ sourceLocation: SourceLocation
) throws {
  var sums: [Name: Polynomial] = [:]
  let shown = Int.random(in: trace.indices, using: &generator)
  for (index, frame) in trace.enumerated() {
    for term in frame.terms {
      let product = term.weight.value * term.operand.value
      #expect(term.product == product, sourceLocation: sourceLocation)
      guard let name = term.cell else { continue }
      let sum = (sums[name] ?? Polynomial(start?[term.output.channel] ?? 0)) + product
      sums[name] = sum
      guard Int.random(in: 0..<8, using: &generator) == 0 else { continue }
      #expect(term.sum == sum, sourceLocation: sourceLocation)
    }
    if index == shown { expectCells(frame.stack(kind), sums, sourceLocation) }
  }
}

private func expectCells(
  _ stack: PanelStack?, _ sums: [Name: Polynomial], _ sourceLocation: SourceLocation
) {
  for cell in stack?.panels.flatMap(\.cells) ?? [] {
    guard let name = cell.name, let sum = sums[name] else { continue }
    #expect(cell.value == sum, sourceLocation: sourceLocation)
  }
}

/// Expects what a step is about to lie in its panels.
private func expectFocus(_ frame: Frame, _ sourceLocation: SourceLocation) {
  for stack in frame.stacks {
    #expect(!stack.focus.isEmpty, sourceLocation: sourceLocation)
    #expect(stack.focus.upperBound <= stack.panels.count, sourceLocation: sourceLocation)
    for panel in stack.panels {
      #expect(!panel.focusRows.isEmpty && !panel.focusColumns.isEmpty)
      #expect(
        panel.focusRows.clamped(to: panel.rows) == panel.focusRows, sourceLocation: sourceLocation)
      #expect(
        panel.focusColumns.clamped(to: panel.columns) == panel.focusColumns,
        sourceLocation: sourceLocation)
    }
  }
}

/// Expects no number to be beyond what its panel announces.
private func expectBounds(_ frame: Frame, _ sourceLocation: SourceLocation) {
  for panel in frame.stacks.flatMap(\.panels) {
    let numbers = panel.cells.compactMap { $0.value?.constant }
    #expect(numbers.allSatisfy(panel.bounds.numbers.contains), sourceLocation: sourceLocation)
  }
}

/// Expects frames to say the same in whatever order they are asked for.
private func expectAnyOrder(
  _ trace: Trace, using generator: inout SeededGenerator, _ sourceLocation: SourceLocation
) {
  let index = Int.random(in: trace.indices, using: &generator)
  let facts = FrameFacts(trace[index])
  let other = Int.random(in: trace.indices, using: &generator)
  #expect((FrameFacts(trace[other]) == facts) == (index == other), sourceLocation: sourceLocation)
  #expect(FrameFacts(trace[index]) == facts, sourceLocation: sourceLocation)
}
