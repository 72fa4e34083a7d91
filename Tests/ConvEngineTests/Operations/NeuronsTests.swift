import ConvEngine
import Testing
import TutorTestSupport

@Suite struct NeuronsTests {
  private func neurons(
    _ connection: Connection, _ inputSize: Int = 8, stride: Int = 1
  ) throws -> Neurons {
    try Neurons(
      input: symbols("x", inputSize), kernelSize: 3, stride: stride, connection: connection)
  }

  @Test func `fewer weights do: all, those of the windows, those of one window`() throws {
    #expect(try neurons(.dense).parameterCount == 48)
    #expect(try neurons(.local).parameterCount == 18)
    #expect(try neurons(.shared).parameterCount == 3)
    #expect(try neurons(.dense).trace[0].layer?.parameterCount == 48)
  }

  @Test func `there are as many different weights as parameters`() throws {
    for connection in Connection.allCases {
      for stride in 1...3 {
        let layer = try neurons(connection, 9, stride: stride)
        let names = Set(
          layer.trace.flatMap { $0.terms.compactMap(\.weight.name) })
        #expect(names.count == layer.parameterCount, "\(connection) \(stride)")
      }
    }
  }

  @Test func `a dense output reads all inputs, each through a weight of its own`() throws {
    let layer = try neurons(.dense, 4)
    #expect(
      layer.output(at: 1).description == "w[1,0]·x0 + w[1,1]·x1 + w[1,2]·x2 + w[1,3]·x3")
  }

  @Test func `a local output reads its window only`() throws {
    let layer = try neurons(.local, 7, stride: 2)
    #expect(layer.output(at: 1).description == "w[1,2]·x2 + w[1,3]·x3 + w[1,4]·x4")
  }

  @Test func `with shared weights the layer is the convolution`() throws {
    let layer = try neurons(.shared, 7, stride: 2)
    let convolution = try Convolution(
      input: symbols("x", 7), weight: "abc".map { Polynomial(symbol: Name("\($0)")) }, stride: 2)
    #expect((0..<3).map { layer.output(at: $0) } == convolution.output.elements)
    for (frame, other) in zip(layer.trace, convolution.trace(by: .output)) {
      let (matrix, toeplitz) = try (
        #require(frame.panel(.matrix)), #require(other.panel(.matrix))
      )
      for row in matrix.rows {
        for column in matrix.columns {
          #expect(matrix[row: row, column: column] == toeplitz[row: row, column: column])
        }
      }
    }
  }

  @Test func `the last sum of a frame is its output cell`() throws {
    for connection in Connection.allCases {
      for (index, frame) in try neurons(connection, 9, stride: 2).trace.enumerated() {
        let output = try #require(frame.panel(.output))
        #expect(frame.terms.last?.sum == output[index].value)
        #expect(output[index].roles == [.current, .done])
        #expect(output.columns.filter { output[$0].roles == .pending }.count == 3 - index)
      }
    }
  }

  @Test func `the window is what an output reads`() throws {
    for connection in Connection.allCases {
      for frame in try neurons(connection, 9, stride: 2).trace {
        let input = try #require(frame.panel(.input))
        let window = input.columns.filter { input[$0].roles.contains(.window) }
        #expect(window == frame.terms.map(\.input.column))
        #expect(input.focusColumns == window[0]..<(window.last ?? 0) + 1)
      }
    }
  }

  @Test func `inputs behind the last window are unreached, but not by a dense layer`() throws {
    for connection in Connection.allCases {
      let input = try #require(try neurons(connection, 8, stride: 2).trace[0].panel(.input))
      let unreached = input.columns.filter { input[$0].roles.contains(.unreached) }
      #expect(unreached == (connection == .dense ? [] : [7]))
    }
  }

  @Test func `every trace obeys the laws of a collection`() throws {
    for connection in Connection.allCases {
      expectCollectionLaws(try neurons(connection).trace, count: 6)
    }
  }

  @Test func `a frame of a large dense layer is at hand`() throws {
    let layer = try neurons(.dense, 20_000)
    let frame = layer.trace[10_000]
    #expect(frame.terms.count == 20_000)
    #expect(frame.terms[12_345].product.description == "w[10000,12345]·x12345")
    #expect(frame.panel(.matrix)?[row: 9_999, column: 7].name == Name("w", 9_999, 7))
    #expect(layer.parameterCount == 20_000 * 19_998)
  }

  @Test func `a kernel that fits nowhere is refused`() {
    let error = #expect(throws: ConvolutionError.self) { try neurons(.dense, 2) }
    #expect(error.map { "\($0)" } == "kernel 3 is larger than the padded input 2")
  }
}
