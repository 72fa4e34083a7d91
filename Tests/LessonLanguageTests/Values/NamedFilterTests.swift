import ConvEngine
import Testing
import TutorTestSupport

@testable import LessonLanguage

/// Returns the values behind a name.
func values(_ name: String, _ shape: [Int]? = nil) throws -> Tensor<Double> {
  try #require(NamedValues.named(name)?.tensor(shape: shape), "\(name)")
}

/// Returns what a filter answers to a plane or a row.
func answer(
  _ input: Tensor<Double>, _ filter: Tensor<Double>, _ padding: PaddingAmount = .valid
) throws -> Tensor<Double> {
  let convolution = try Convolution(
    input: input.reshaped([1, 1] + input.shape), weight: filter.reshaped([1, 1] + filter.shape),
    sliding: [Sliding(padding: padding)])
  return convolution.output.reshaped(Array(convolution.output.shape.dropFirst(2)))
}

@Suite struct NamedFilterTests {
  /// A plane on which values grow by the same amount with each row, and with each column.
  struct Slope {
    let middle: Double
    let down: Double
    let right: Double

    init(using numbers: inout SeededGenerator) {
      (middle, down, right) = (
        Double(Int.random(in: -9...9, using: &numbers)),
        Double(Int.random(in: -9...9, using: &numbers)),
        Double(Int.random(in: -9...9, using: &numbers))
      )
    }

    /// Cells around the middle, as many as a filter of a shape covers.
    func cells(_ shape: [Int]) -> Tensor<Double> {
      let elements = (0..<shape[0]).flatMap { row in
        (0..<shape[1]).map { column in
          middle + down * Double(row - shape[0] / 2) + right * Double(column - shape[1] / 2)
        }
      }
      return Tensor(shape: shape, elements: elements)
    }
  }

  /// What each filter makes of a slope, as its help says.
  static let slopes: [TestCase<@Sendable (Slope) -> Double>] = [
    TestCase("identity", { $0.middle }), TestCase("box", { $0.middle }),
    TestCase("gaussian", { $0.middle }), TestCase("sharpen", { $0.middle }),
    TestCase("sobel-x", { 8 * $0.right }), TestCase("sobel-y", { 8 * $0.down }),
    TestCase("prewitt-x", { 6 * $0.right }), TestCase("prewitt-y", { 6 * $0.down }),
    TestCase("emboss", { $0.middle + 6 * $0.right + 6 * $0.down }),
    TestCase("laplacian", { _ in 0 }), TestCase("laplacian-8", { _ in 0 }),
    TestCase("line-h", { _ in 0 }), TestCase("line-v", { _ in 0 }),
    TestCase("line-d1", { _ in 0 }), TestCase("line-d2", { _ in 0 }),
    TestCase("edge", { 2 * $0.right }), TestCase("smooth", { $0.middle }),
    TestCase("curvature", { _ in 0 }),
  ]

  @Test func `every filter is tested on slopes`() {
    #expect(NamedValues.filters.map(\.name).sorted() == Self.slopes.map(\.name).sorted())
  }

  @Test(arguments: slopes) func `a filter makes of a slope what its help says`(
    case: TestCase<@Sendable (Slope) -> Double>
  ) throws {
    let filter = try values(`case`.name)
    try forCases(seed: 1) { numbers in
      let slope = Slope(using: &numbers)
      let plane = slope.cells(filter.shape.count == 1 ? [1] + filter.shape : filter.shape)
      let result = try answer(plane.reshaped(filter.shape), filter).elements[0]
      #expect(abs(result - `case`.value(slope)) < 1e-12)
    }
  }

  @Test(arguments: [("gradient-x", "sobel-x"), ("gradient-y", "sobel-y")])
  func `a Sobel filter answers a gradient with 8 everywhere`(
    gradient: String, filter: String
  ) throws {
    let result = try answer(try values(gradient, [6, 9]), try values(filter))
    #expect(result == Tensor(repeating: 8, shape: [4, 7]))
  }

  @Test(arguments: ["box", "gaussian"], [[1], [2], [5], [4, 3], [5, 5], [31, 31]])
  func `an average of any size keeps what is constant`(name: String, shape: [Int]) throws {
    let filter = try values(name, shape)
    #expect(filter.shape == shape)
    let result = try answer(Tensor(repeating: 3, shape: shape), filter).elements[0]
    #expect(abs(result - 3) < 1e-12)
  }

  @Test func `identity keeps its input where the padding is same`() throws {
    for shape in [[1], [4], [5], [2, 3], [4, 4]] {
      let input = try values("random", shape.map { $0 + 4 })
      #expect(try answer(input, try values("identity", shape), .same) == input)
    }
  }

  @Test func `smoothing twice is smoothing with the next larger binomial filter`() throws {
    for size in 1..<8 {
      let smooth = try values("smooth")
      let twice = try answer(try values("gaussian", [size]), smooth, .full)
      let wider = try values("gaussian", [size + 2])
      #expect(twice == wider)
    }
    let pair = (try values("smooth"), try values("gaussian", [3]))
    #expect(pair.0 == pair.1)
  }

  @Test func `sharpen is identity minus laplacian`() throws {
    let difference = zip(try values("identity").elements, try values("laplacian").elements).map(-)
    #expect(try values("sharpen").elements == difference)
  }

  @Test func `a filter for columns is that for rows with its axes exchanged`() throws {
    for (one, other) in [
      ("sobel-x", "sobel-y"), ("prewitt-x", "prewitt-y"), ("line-v", "line-h"),
    ] {
      let (columns, rows) = (try values(one), try values(other))
      #expect(columns.permuted([1, 0]) == rows)
    }
  }

  @Test func `a filter for lines answers 6 on such a line alone`() throws {
    let lines: [(String, (Int, Int) -> Bool)] = [
      ("line-h", { row, _ in row == 2 }), ("line-v", { _, column in column == 2 }),
      ("line-d1", { row, column in row == column }),
      ("line-d2", { row, column in row + column == 4 }),
    ]
    for (name, _) in lines {
      for (other, isOnLine) in lines {
        let cells = (0..<25).map { isOnLine($0 / 5, $0 % 5) ? 1.0 : 0 }
        let plane = Tensor(shape: [5, 5], elements: cells)
        let result = try answer(plane, try values(name)).elements
        #expect((result[4] == 6) == (name == other))
        #expect(result.allSatisfy { $0 <= 6 })
      }
    }
  }
}
