import ConvEngine
import Testing
import TutorTestSupport

@testable import LessonLanguage

@Suite struct NamedPictureTests {
  /// Returns 1 where a value reaches a threshold, and 0 elsewhere.
  private func marks(_ tensor: Tensor<Double>, from threshold: Double) -> Tensor<Double> {
    tensor.map { $0 >= threshold ? 1 : 0 }
  }

  /// Returns where a tensor is not 0, by row and column.
  private func places(in plane: Tensor<Double>) -> [[Int]] {
    let width = plane.shape[plane.shape.count - 1]
    return plane.elements.indices.filter { plane.elements[$0] != 0 }.map {
      [$0 / width, $0 % width]
    }
  }

  /// The lines of the desk, horizontal and vertical ones, as two channels `[1, 2, 24, 32]`.
  private func lines() throws -> Tensor<Double> {
    let desk = try values("desk")
    let channels = try ["line-h", "line-v"].map {
      marks(try answer(desk, try values($0), .same), from: 5).elements
    }
    return Tensor(shape: [1, 2, 24, 32], elements: Array(channels.joined()))
  }

  /// The filter that finds a key in its lines: above and below, left and right.
  private static let key = """
    .###. .....
    ..... #...#
    ..... #...#
    .###. .....
    """

  private func keys(in lines: Tensor<Double>) throws -> Tensor<Double> {
    let rows = Self.key.split(separator: "\n").map { $0.split(separator: " ") }
    let cells = (0..<2).flatMap { channel in
      rows.flatMap { $0[channel].map { $0 == "#" ? 1.0 : 0 } }
    }
    let weight = Tensor(shape: [1, 2, 4, 5], elements: cells)
    let output = try Convolution(input: lines, weight: weight).output
    return marks(output, from: cells.reduce(0, +))
  }

  @Test
  func `filters find the lines of the desk, its keys in the lines, and the keyboard in the keys`()
    throws
  {
    let keys = try keys(in: try lines())
    let wanted = [14, 19].flatMap { row in [1, 7, 13, 19].map { [row, $0] } }
    #expect(places(in: keys) == wanted)
    let keyboard = try Convolution(
      input: keys, weight: Tensor(repeating: 1, shape: [1, 1, 2, 4]),
      sliding: [Sliding(dilation: 5), Sliding(dilation: 6)]
    ).output
    #expect(places(in: marks(keyboard, from: 8)) == [[14, 1]])
  }

  @Test func `the digits differ, and stand in an empty border`() throws {
    let digits = try (0...9).map { try values("digit-\($0)") }
    #expect(Set(digits).count == 10)
    for digit in digits {
      #expect(digit.shape == [8, 8])
      #expect(places(in: digit).allSatisfy { (1...6).contains($0[0]) && (1...6).contains($0[1]) })
    }
  }

  @Test(arguments: [[8, 8], [1, 1], [3, 6], [7, 2]])
  func `generated pictures are what their help says, in any size`(shape: [Int]) throws {
    let names = ["checkerboard", "gradient-x", "gradient-y", "cross", "disc", "ring"]
    let pictures = try names.map { try values($0, shape) }
    for row in 0..<shape[0] {
      for column in 0..<shape[1] {
        let found = pictures.map { $0[row, column] }
        #expect(found[0] == ((row + column).isMultiple(of: 2) ? 1 : 0))
        #expect(found[1] == Double(column) && found[2] == Double(row))
        #expect(found[5] <= found[4])
        let mirrored = pictures.map { $0[shape[0] - 1 - row, shape[1] - 1 - column] }
        #expect(found[4] == mirrored[4] && found[5] == mirrored[5])
      }
    }
    #expect(pictures[3].elements.reduce(0, +) == Double(shape[0] + shape[1] - 1))
  }

  @Test func `every hand-drawn picture has zeros and ones alone`() throws {
    for row in NamedValues.pictures where row.sizes == nil {
      #expect(Set(try values(row.name).elements) == [0, 1])
    }
  }
}
