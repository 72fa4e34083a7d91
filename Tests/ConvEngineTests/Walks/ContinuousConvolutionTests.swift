import ConvEngine
import Testing
import TutorTestSupport

@Suite struct ContinuousConvolutionTests {
  private static let lecture = ContinuousConvolution(PiecewiseLinear(.box), PiecewiseLinear(.ramp))

  @Test func `the areas of the lecture are exact`() {
    let areas: [(Double, Double, String)] = [
      (-1, 0, "0"), (-0.5, 7 / 16, "7/16"), (0, 3 / 4, "3/4"), (0.5, 15 / 16, "15/16"), (1, 1, "1"),
      (1.5, 9 / 16, "9/16"), (2, 1 / 4, "1/4"), (3, 0, "0"), (7, 0, "0"),
    ]
    for (t, area, fraction) in areas {
      #expect(Self.lecture.value(at: t) == area)
      #expect(Self.lecture.fraction(at: t)?.description == fraction)
    }
    #expect(Self.lecture.support == -1...3)
  }

  @Test func `not turned around, the area that grows is another one`() {
    let correlation = ContinuousConvolution(
      PiecewiseLinear(.box), PiecewiseLinear(.ramp), isFlipped: false)
    #expect(correlation.support == -3...1)
    // Of the ramp from t on, what lies before 1.
    #expect(correlation.fraction(at: 0.5)?.description == "7/16")
    #expect(correlation.value(at: -1) == 1)
    #expect(correlation.value(at: -2) == 0.25)
  }

  @Test func `a box convolved with itself is a triangle, and one convolved with a step a sum`() {
    let box = PiecewiseLinear(.box)
    let triangle = ContinuousConvolution(box, box)
    let sum = ContinuousConvolution(box, PiecewiseLinear(.step))
    for eighth in -40...56 {
      let t = Double(eighth) / 8
      #expect(triangle.value(at: t) == max(0, 2 - t.magnitude))
      #expect(sum.value(at: t) == max(0, min(t + 1, 2, 5 - t)))
    }
  }

  @Test func `an area that has a third in it is exact as a fraction`() {
    let triangle = PiecewiseLinear(.triangle)
    let smooth = ContinuousConvolution(triangle, triangle)
    #expect(smooth.fraction(at: 0)?.description == "2/3")
    #expect(smooth.fraction(at: 1)?.description == "1/6")
    #expect(smooth.fraction(at: 1.5)?.description == "1/48")
    #expect((smooth.value(at: 1) - 1 / 6).magnitude < 1e-15)
  }

  @Test func `an edge answers to a slope, and what is negative counts as such`() {
    let edges = ContinuousConvolution(PiecewiseLinear(.box), PiecewiseLinear(.edge))
    #expect(edges.value(at: -1) == -1)
    #expect(edges.value(at: 0) == 0)
    #expect(edges.fraction(at: -1.5)?.description == "-1/2")
    #expect(edges.value(at: 1) == 1)
  }

  @Test func `convolutions commute, and slide as they are slid`() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<1000 {
      let (f, g) = (try random(using: &generator), try random(using: &generator))
      let t = Double(Int.random(in: -80...80, using: &generator)) / 8
      let convolution = ContinuousConvolution(f, g)
      let value = convolution.value(at: t)
      #expect((value - ContinuousConvolution(g, f).value(at: t)).magnitude < 1e-9)
      // The correlation with g turned around is the convolution with g.
      let turned = try PiecewiseLinear(points: g.points.reversed().map { .init(-$0.u, $0.value) })
      let other = ContinuousConvolution(f, turned, isFlipped: false)
      #expect((value - other.value(at: t)).magnitude < 1e-9)
      #expect(convolution.support.contains(t) || value == 0)
      guard Int.random(in: 0..<10, using: &generator) == 0 else { continue }
      #expect((value - sum(of: convolution, at: t)).magnitude < 0.1)
    }
  }

  /// Returns points of eighths, some of them above each other.
  private func random(using generator: inout SeededGenerator) throws -> PiecewiseLinear {
    var eighths = [Int.random(in: -16...8, using: &generator)]
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let last = eighths[eighths.count - 1]
      let isJump =
        eighths.count > 1 && last != eighths[eighths.count - 2] && Bool.random(using: &generator)
      eighths.append(isJump ? last : last + Int.random(in: 1...8, using: &generator))
    }
    return try PiecewiseLinear(
      points: eighths.map {
        .init(Double($0) / 8, Double(Int.random(in: -8...8, using: &generator)) / 4)
      })
  }

  /// Returns the area as a sum of narrow strips.
  private func sum(of convolution: ContinuousConvolution, at t: Double) -> Double {
    let width = 1.0 / 64
    let slid = convolution.slid(to: t)
    return stride(from: -4.0, to: 6, by: width).reduce(0) { sum, left in
      let tau = left + width / 2
      return sum + width * convolution.f.value(at: tau) * slid.value(at: tau)
    }
  }

  @Test func `where slopes are not made of sixteenths there is no fraction`() throws {
    let third = try PiecewiseLinear(points: [.init(0, 0), .init(3, 1)])
    #expect(ContinuousConvolution(third, PiecewiseLinear(.box)).fraction(at: 1) == nil)
    #expect(Self.lecture.fraction(at: 0.1) == nil)
    #expect((Self.lecture.value(at: 0.1) - 0.7975).magnitude < 1e-15)
  }
}

// MARK: - Functions

extension ContinuousConvolutionTests {
  @Test func `a function is 0 outside, and at a jump what begins there`() throws {
    let ramp = PiecewiseLinear(.ramp)
    let values = [-0.5, 0, 0.5, 1, 2, 2.5].map(ramp.value)
    #expect(values == [0, 1, 0.75, 0.5, 0, 0])
    let edge = PiecewiseLinear(.edge)
    #expect([-1, -0.5, 0, 0.5, 1].map(edge.value) == [-1, -1, 1, 1, 1])
    let pulses = try PiecewiseLinear(points: [
      .init(0, 1), .init(1, 1), .init(1, 0), .init(2, 0), .init(2, 3), .init(3, 3),
    ])
    #expect([0, 0.5, 1, 1.5, 2, 3].map(pulses.value) == [1, 1, 0, 0, 3, 3])
  }

  @Test func `points that are no function are refused, with the numbers`() {
    func refused(_ points: [(Double, Double)]) -> PiecewiseLinearError? {
      do {
        _ = try PiecewiseLinear(points: points.map { .init($0.0, $0.1) })
        return nil
      } catch {
        return error
      }
    }
    #expect(refused([]) == .tooFewPoints(0))
    #expect(refused([(0, 1)])?.description == "a function needs at least 2 points, not 1")
    let many = (0...50).map { (Double($0), 0.0) }
    #expect(refused(many) == .tooManyPoints(limit: 50))
    #expect(refused([(0, 1), (101, 1)]) == .tooFar(.init(101, 1), limit: 100))
    #expect(
      refused([(0, 1), (1, .nan)])?.description
        == "the point 1, nan is farther from 0 than 100")
    #expect(
      refused([(2, 1), (1.5, 1)])?.description
        == "points go from left to right, but 1.5 comes after 2")
    #expect(refused([(0, 0), (1, 0), (1, 1), (1, 2), (3, 0)]) == .threeAtOnce(1))
    #expect(refused([(1, 0), (1, 1)]) == .noWidth(1))
    #expect(refused([(-100, 100), (100, -100)]) == nil)
  }
}

// MARK: - Walk

extension ContinuousConvolutionTests {
  @Test func `the walk goes in eighths from where both touch to where they part`() throws {
    let trace = Self.lecture.trace
    expectCollectionLaws(trace, count: 33)
    for (index, frame) in trace.enumerated() {
      let facts = try #require(frame.curves)
      #expect(facts.t == Double(index) / 8 - 1)
      #expect(facts.area == Self.lecture.value(at: facts.t))
      #expect(facts.fraction == Self.lecture.fraction(at: facts.t))
    }
    for index in trace.indices {
      #expect(Self.lecture.frameIndex(near: Double(index) / 8 - 1 + 0.05) == min(index, 32))
    }
    #expect(Self.lecture.frameIndex(near: -.infinity) == 0)
    #expect(Self.lecture.frameIndex(near: 1e300) == 32)
    #expect(trace[0].curves?.overlap == nil)
    #expect(trace[12].curves?.overlap == -1...0.5)
    #expect(trace[32].curves?.overlap == nil)
  }

  @Test func `the rows are samples of the functions on one axis, which all frames have`() throws {
    for isFlipped in [true, false] {
      let convolution = ContinuousConvolution(
        PiecewiseLinear(.box), PiecewiseLinear(.ramp), isFlipped: isFlipped)
      for frame in convolution.trace {
        let facts = try #require(frame.curves)
        let kinds: [Panel.Kind] = [.input, .filter, .products, .output]
        let rows = try kinds.map { try #require(frame.panel($0)) }
        #expect(Set(rows.map(\.columns)).count == 1)
        for column in rows[0].columns {
          let tau = Double(column) / 8
          let values = rows.map { $0[column].value?.constant }
          #expect(values[0] == convolution.f.value(at: tau))
          #expect(values[1] == facts.slid.value(at: tau))
          #expect(values[2] == convolution.f.value(at: tau) * facts.slid.value(at: tau))
          #expect(values[3] == (tau <= facts.t ? convolution.value(at: tau) : nil))
        }
      }
    }
  }

  @Test func `as a sum over the samples, the product comes near the area`() throws {
    for frame in Self.lecture.trace {
      let products = try #require(frame.panel(.products)).numbers
      let area = try #require(frame.curves).area
      #expect((products.reduce(0, +) / 8 - area).magnitude <= 0.125)
    }
  }

  @Test func `functions that begin between two eighths are walked from the one before`() throws {
    let f = try PiecewiseLinear(points: [.init(0.1, 1), .init(0.3, 1)])
    let trace = ContinuousConvolution(f, f).trace
    #expect(trace.first?.curves?.t == 0.125)
    #expect(trace.last?.curves?.t == 0.625)
  }
}
