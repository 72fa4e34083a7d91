import ConvEngine
import Testing
import TutorTestSupport

@Suite struct ValueBoundsTests {
  /// Returns how a figure writes a value: numbers rounded to the most decimals there are.
  private func text(_ value: Polynomial) -> String {
    value.text(spaced: false) { number in
      let text = "\((number * 10_000).rounded() / 10_000)"
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
  }

  private func expectBounds(of panel: Panel, sourceLocation: SourceLocation = #_sourceLocation) {
    let bounds = panel.bounds
    for row in panel.rows {
      for value in panel.columns.compactMap({ panel[row: row, column: $0].value }) {
        if let number = value.constant {
          #expect(bounds.numbers.contains(number), sourceLocation: sourceLocation)
          let unit = (0..<bounds.decimals).reduce(1.0) { unit, _ in unit * 10 }
          #expect(
            bounds.decimals == ValueBounds.mostDecimals
              || (number * unit) == (number * unit).rounded(),
            sourceLocation: sourceLocation)
        } else {
          let longest = bounds.symbolic.map(text) ?? ""
          #expect(
            text(value).count <= longest.count, "\(text(value)) in \(longest)",
            sourceLocation: sourceLocation)
        }
      }
    }
  }

  @Test func `no number of any frame is out of bounds`() throws {
    try forCases(seed: 1, count: 300) { generator in
      let convolution = try Convolution<Double>.randomRow(using: &generator)
      for walk in Walk.allCases {
        for panel in convolution.trace(by: walk).lazy.flatMap(\.panels) {
          expectBounds(of: panel)
          #expect(panel.bounds.symbolic == nil)
        }
      }
    }
  }

  @Test func `no sum of any frame is longer than the bounds say`() throws {
    try forCases(seed: 2, count: 300) { generator in
      let convolution = try Convolution<Polynomial>.randomRow(using: &generator)
      for walk in Walk.allCases {
        for panel in convolution.trace(by: walk).lazy.flatMap(\.panels) { expectBounds(of: panel) }
      }
    }
  }

  @Test func `no sum of a layer of neurons is longer than the bounds say`() throws {
    var generator = SeededGenerator(seed: 3)
    for connection in Connection.allCases {
      for size in 5...14 {
        let numbers = randomNumbers(size, using: &generator).map { Polynomial($0) }
        for input in [numbers, symbols("x", size)] {
          let layer = try Neurons(input: input, kernelSize: 4, connection: connection)
          for panel in layer.trace.lazy.flatMap(\.panels) { expectBounds(of: panel) }
        }
      }
    }
  }

  @Test func `bounds do not change from frame to frame`() throws {
    let convolution = try Convolution(input: [1, 2, 3, 4], weight: [1, -1])
    for walk in Walk.allCases {
      let bounds = convolution.trace(by: walk).map { $0.panels.map(\.bounds) }
      #expect(Set(bounds).count == 1)
    }
  }

  @Test func `numbers are bounded by the sums that leave products out`() throws {
    let convolution = try Convolution(input: [-1, 2, 3.5], weight: [2, -1], bias: 0.25)
    let bounds = try #require(convolution.trace(by: .output)[0].panel(.output)).bounds
    // 2·(-1...3.5) and -1·(-1...3.5), with 0 in both, and the bias.
    #expect(bounds.numbers == -5.5...8.25)
    #expect(bounds.decimals == 2)
  }

  static let decimals: [TestCase<([Double], Int)>] = [
    TestCase("whole numbers", ([1, -20, 1e300], 0)), TestCase("a tenth", ([0.1, 3], 1)),
    TestCase("0.07, which is no binary fraction", ([0.07], 2)),
    TestCase("0.29 and 1.005", ([0.29, 1.005], 3)), TestCase("thirds", ([1.0 / 3], 4)),
    TestCase("infinite", ([.infinity], 0)), TestCase("not a number", ([.nan], 4)),
  ]

  @Test(arguments: decimals)
  func `decimals are counted as they are written`(case: TestCase<([Double], Int)>) throws {
    let convolution = try Convolution(input: `case`.value.0, weight: [1])
    #expect(convolution.trace(by: .tap)[0].panel(.input)?.bounds.decimals == `case`.value.1)
  }

  @Test func `numbers beyond all bounds do not trap`() throws {
    let extremes: [Double] = [
      .infinity, -.infinity, .nan, 1e308, -1e308, .leastNonzeroMagnitude, 0, 1,
    ]
    for weight in extremes {
      for bias in extremes {
        let convolution = try Convolution(input: extremes, weight: [weight, -weight], bias: bias)
        for frame in convolution.trace(by: .output) {
          #expect(frame.terms.map(\.sum.description).count == 2)
          #expect(frame.panels.allSatisfy { $0.bounds.numbers.contains(0) })
        }
      }
    }
  }

  @Test func `of an endless sum only the beginning is told`() throws {
    let layer = try Neurons(input: symbols("x", 5000), kernelSize: 1, connection: .dense)
    let bounds = try #require(layer.trace[0].panel(.output)).bounds
    #expect(bounds.symbolic?.terms.count == ValueBounds.mostTerms)
  }
}
