import ConvEngine
import Figures
import TextCanvas

/// Returns numbers as values of cells.
func numbers(_ values: Double...) -> [Polynomial] { values.map { Polynomial($0) } }

/// Returns one symbol for each letter.
func letters(_ text: String) -> [Polynomial] {
  text.map { Polynomial(symbol: Name(String($0))) }
}

/// Returns as many symbols `x0 x1 ..` as asked for.
func inputSymbols(_ count: Int) -> [Polynomial] {
  (0..<count).map { Polynomial(symbol: Name("x", $0)) }
}

/// The seven inputs of most pictures.
let sevenInputs = numbers(2, 0, 1, 3, 1, 0, 2)

/// Returns the figure of a convolution.
func figure(
  _ input: [Polynomial] = sevenInputs, _ weight: [Polynomial] = numbers(1, 2, 1),
  show views: [Scene] = [.window], by walk: Walk = .output, bias: Polynomial? = nil,
  stride: Int = 1, padding: PaddingAmount = .valid, dilation: Int = 1, isFlipped: Bool = false
) throws -> Figure {
  let convolution = try Convolution(
    input: input, weight: weight, bias: bias, stride: stride, padding: padding, dilation: dilation,
    isFlipped: isFlipped)
  return Figure(trace: convolution.trace(by: walk), scenes: views)
}

/// Returns the figure of eight symbolic inputs with a kernel of 3 under a rule of connection.
func layer(_ connection: Connection, show views: [Scene] = [.neurons]) throws -> Figure {
  let neurons = try Neurons(input: inputSymbols(8), kernelSize: 3, connection: connection)
  return Figure(trace: neurons.trace, scenes: views)
}

extension Figure {
  /// Returns the picture of a frame in the rows the figure wants, or in so many.
  func picture(_ frame: Int, columns: Int = 80, rows: Int? = nil) -> Canvas {
    let rows = rows ?? height(columns: columns)
    return canvas(frame: frame, size: Size(columns: columns, rows: rows))
  }
}
