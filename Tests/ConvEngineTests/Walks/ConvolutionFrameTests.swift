import ConvEngine
import Testing
import TutorTestSupport

/// What single frames hold, cell by cell.
@Suite struct ConvolutionFrameTests {
  let convolution: Convolution<Double>

  init() throws {
    convolution = try Convolution(
      input: [2, 0, 1, 3, 1, 0, 2, 4], weight: [1, 2, 1], bias: 0.5, stride: 2)
  }

  /// Returns a line for each panel of one row: names, values, and a letter for each role.
  private func picture(_ frame: Frame) -> String {
    [Panel.Kind.input, .filter, .output].compactMap(frame.panel).map { panel in
      panel.columns.map { column in
        let cell = panel[column]
        let name = cell.name.map { "\($0)=" } ?? ""
        return name + (cell.value.map { "\($0)" } ?? "") + letters(cell.roles)
      }.joined(separator: " ")
    }.joined(separator: "\n")
  }

  private func letters(_ roles: Roles) -> String {
    let names: [(Roles, String)] = [
      (.window, "[]"), (.tap, "^"), (.padding, "()"), (.pending, "·"), (.partial, "~"),
      (.current, "!"), (.done, "."), (.unreached, "╳"), (.source, "<"), (.target, ">"),
    ]
    return names.filter { roles.contains($0.0) }.map(\.1).joined()
  }

  @Test func `walking by output shows a window and what is done and pending`() {
    #expect(
      picture(convolution.trace(by: .output)[1]) == """
        x0=2 x1=0 x2=1[] x3=3[] x4=1[] x5=0 x6=2 x7=4╳
        a=1^ b=2^ c=1^
        y0=3.5. y1=8.5!. y2=·
        """)
  }

  @Test func `walking by input shows a source, its targets, and sums that grow`() {
    #expect(
      picture(convolution.trace(by: .input)[2]) == """
        x0=2 x1=0 x2=1!< x3=3 x4=1 x5=0 x6=2 x7=4╳
        a=1^ b=2 c=1^
        y0=3.5.> y1=1.5~> y2=·
        """)
  }

  @Test func `walking by tap shows all that one weight reads and adds to`() {
    #expect(
      picture(convolution.trace(by: .tap)[1]) == """
        x0=2 x1=0[] x2=1 x3=3[] x4=1 x5=0[] x6=2 x7=4╳
        a=1 b=2^ c=1
        y0=2.5~> y1=7.5~> y2=1.5~>
        """)
  }

  @Test func `padding has no name and is zero`() throws {
    let padded = try Convolution(input: [5, 6], weight: [1, 2, 3], padding: .same)
    #expect(
      picture(padded.trace(by: .output)[0]) == """
        0[]() x0=5[] x1=6[] 0()
        a=1^ b=2^ c=3^
        y0=28!. y1=·
        """)
  }

  @Test func `a number in a filter of symbols stands for itself`() throws {
    let mixed = try Convolution(
      input: symbols("x", 3), weight: [Polynomial(symbol: Name("k")), Polynomial(2)])
    let factors = mixed.trace(by: .output)[1].terms.map(\.weight)
    #expect(factors.map(\.name) == [Name("k"), nil])
    #expect(mixed.trace(by: .output)[1].terms.last?.sum.description == "k·x1 + 2·x2")
  }

  @Test func `a flipped filter keeps the names that its weights were written with`() throws {
    let flipped = try Convolution(input: [1, 1, 1], weight: [1, 2, 3], isFlipped: true)
    let frame = flipped.trace(by: .output)[0]
    #expect(frame.layer?.isFlipped == true)
    #expect(frame.terms.map { "\($0.weight.name ?? Name("?"))" } == ["c", "b", "a"])
    #expect(
      frame.terms.map(\.weight.value) == [Polynomial(3), Polynomial(2), Polynomial(1)])
  }

  @Test func `the bias counts as a parameter and starts each sum`() {
    let frame = convolution.trace(by: .output)[0]
    #expect(frame.layer?.parameterCount == 4)
    #expect(frame.equation?.start?.value == Polynomial(0.5))
    #expect(frame.equation?.start?.name == nil)
    #expect(frame.terms.map(\.sum) == [2.5, 2.5, 3.5].map { Polynomial($0) })
  }

  @Test func `the matrix of a frame is built up to its row, column or diagonal`() throws {
    let letters = try Convolution(
      input: symbols("x", 4), weight: "ab".map { Polynomial(symbol: Name("\($0)")) })
    func matrix(_ walk: Walk, _ index: Int) throws -> String {
      let panel = try #require(letters.trace(by: walk)[index].panel(.matrix))
      return panel.rows.map { row in
        panel.columns.map { column in
          let cell = panel[row: row, column: column]
          return (cell.value?.description ?? "_") + (cell.roles.contains(.window) ? "!" : "")
        }.joined(separator: " ")
      }.joined(separator: "\n")
    }
    #expect(try matrix(.output, 1) == "a b 0 0\n0 a! b! 0\n_ _ _ _")
    #expect(try matrix(.input, 1) == "a b! _ _\n0 a! _ _\n0 0 _ _")
    #expect(try matrix(.tap, 0) == "a! _ 0 0\n0 a! _ 0\n0 0 a! _")
    #expect(try matrix(.tap, 1) == "a b! 0 0\n0 a b! 0\n0 0 a b!")
  }

  @Test func `a window in the padding has its place in the matrix at the nearer end`() throws {
    let wide = try Convolution(
      input: [1, 2], weight: [1.0], padding: .amount(Padding(both: 2)))
    let columns = wide.trace(by: .output).map { $0.panel(.matrix)?.focusColumns }
    #expect(columns == [0..<1, 0..<1, 0..<1, 1..<2, 1..<2, 1..<2])
  }

  /// Returns how many products it takes to see a frame in the middle: its last sum, and forty
  /// outputs around the current one.
  private func productsToSee(inputs: Int, walk: Walk) throws -> Int {
    let products = Counter()
    let weight = [1.0, 2, 3].map { CountedNumber($0, products) }
    let input = (0..<inputs).map { CountedNumber(Double($0)) }
    let trace = try Convolution(input: input, weight: weight).trace(by: walk)
    #expect(products.count == 0)
    let frame = trace[walk == .tap ? 1 : inputs / 2]
    #expect(frame.terms.last?.sum != nil)
    let output = try #require(frame.panel(.output))
    for column in inputs / 2 - 20..<inputs / 2 + 20 { #expect(output[column].name != nil) }
    return products.count
  }

  @Test(arguments: Walk.allCases)
  func `what is seen of a frame takes as many products whatever the number of inputs`(
    walk: Walk
  ) throws {
    let products = try productsToSee(inputs: 100, walk: walk)
    #expect(products > 0 && products <= 3 * 43)
    #expect(try productsToSee(inputs: 10_000, walk: walk) == products)
  }

  @Test func `any frame of a million is at hand`() throws {
    let long = try Convolution(
      input: (0..<1_000_000).map { Double($0 % 10) }, weight: [1, 1, 1], padding: .same)
    for walk in [Walk.output, .input] {
      let frame = long.trace(by: walk)[500_000]
      #expect(frame.terms.count == 3)
      #expect(frame.panel(.input)?[500_001].value == Polynomial(1))
      #expect(
        frame.panel(.matrix)?[row: 500_000, column: 999_999].value
          == (walk == .output ? .zero : nil))
    }
    #expect(long.trace(by: .output)[500_000].terms.last?.sum == Polynomial(10))
  }

  @Test func `an input that is never read has outputs near it in focus`() throws {
    let frame = convolution.trace(by: .input)[7]
    #expect(frame.terms.isEmpty)
    #expect(frame.panel(.output)?.focusColumns == 2..<3)
    #expect(frame.panel(.filter)?.focusColumns == 0..<1)
  }

  @Test func `a filter of a thousand symbols is added up in one go`() throws {
    let long = try Convolution(input: symbols("x", 1200), weight: symbols("w", 1000))
    let frame = long.trace(by: .output)[200]
    #expect(frame.terms.map(\.product.terms.count).allSatisfy { $0 == 1 })
    #expect(frame.terms.last?.sum.terms.count == 1000)
  }
}
