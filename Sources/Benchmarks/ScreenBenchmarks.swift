import ConvEngine
import Figures
import TextCanvas

/// What it takes to draw what a learner sees, on a screen of 80x24.
func screenComparisons() throws -> [Comparison] {
  [
    try Comparison(
      "a window, drawn", drawing(inputs: 8, [.window]), drawing(inputs: 100_000, [.window])),
    try Comparison(
      "window and matrix, drawn", drawing(inputs: 8, [.window, .toeplitz]),
      drawing(inputs: 100_000, [.window, .toeplitz])),
    try Comparison("a map in shades, drawn", shades(side: 8), shades(side: 64)),
    try Comparison("a frame in words", sentences(inputs: 8), sentences(inputs: 100_000)),
    try Comparison("what a step changes, found", changes(inputs: 8), changes(inputs: 100_000)),
  ]
}

private let screen = Size(columns: 80, rows: 24)

private func figure(inputs: Int, _ views: [Scene]) throws -> Figure {
  let convolution = try Convolution(
    input: (0..<inputs).map { Double($0 % 10) }, weight: [1, -2, 1], padding: .same)
  return Figure(trace: convolution.trace(by: .output), scenes: views)
}

// MARK: - Work

private func drawing(inputs: Int, _ views: [Scene]) throws -> Comparison.Work {
  let figure = try figure(inputs: inputs, views)
  return Comparison.Work("N=\(inputs)") {
    keep(figure.canvas(frame: inputs / 2, size: screen))
  }
}

/// The maps of a picture and what a filter makes of it, of which a screen shows a part.
private func shades(side: Int) throws -> Comparison.Work {
  let convolution = try Convolution(
    input: Tensor(
      shape: [1, 1, side, side], elements: (0..<side * side).map { Double($0 % 10) }),
    weight: Tensor(shape: [1, 1, 3, 3], elements: [1, 0, -1, 2, 0, -2, 1, 0, -1]))
  let figure = Figure(trace: convolution.trace(by: .output), scenes: [.window])
  let middle = side * side / 2 - 2 * side
  return Comparison.Work("\(side)x\(side)") {
    keep(figure.canvas(frame: middle, size: screen, viewpoint: Viewpoint(style: .shades)))
  }
}

private func sentences(inputs: Int) throws -> Comparison.Work {
  let figure = try figure(inputs: inputs, [.window])
  return Comparison.Work("N=\(inputs)") { keep(figure.sentences(frame: inputs / 2)) }
}

private func changes(inputs: Int) throws -> Comparison.Work {
  let figure = try figure(inputs: inputs, [.window, .toeplitz])
  let old = figure.canvas(frame: inputs / 2, size: screen)
  let new = figure.canvas(frame: inputs / 2 + 1, size: screen)
  return Comparison.Work("N=\(inputs)") { keep(new.changes(from: old)) }
}
