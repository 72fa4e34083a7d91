import Expressions
import Testing
import TutorTestSupport

@Suite struct FormulaTests {
  private func comparison(
    _ right: String, _ other: String, choices: [String: [Int]] = [:], where conditions: String...,
    seed: UInt64 = 0
  ) throws -> FormulaComparison {
    let formula = Formula(
      try Expression(right), choices: choices, conditions: try conditions.map { try Expression($0) }
    )
    return formula.comparison(with: try Expression(other), seed: seed)
  }

  static let equal: [(String, String)] = [
    ("N-K+1", "1 + N - K"),
    ("floor((N-K)/S)+1", "(N-K)//S + 1"),
    ("out(N, K, S, P, D)", "floor((N + 2*P - D*(K-1) - 1)/S) + 1"),
    ("out(N, K, S, P, D)", "⌊(N + 2·P − D·(K−1) − 1)/S + 1⌋"),
    ("out(N, K)", "N - K + 1"),
    ("out(N, K, S)", "ceil((N - K + 1)/S)"),
    ("out(N, K, 1, P)", "N + P + P - K + 1"),
    ("(N-1)*S - 2*P + D*(K-1) + 1", "S*N - S + D*K - D - P*2 + 1"),
    ("D*(K-1) + 1", "K + (D-1)*(K-1)"),
    ("C_out*(C_in*K^2 + 1)", "C_in*C_out*K*K + C_out"),
    ("N", "N*(N-3)/(N-3)"),
    ("max(N, K)", "(N + K + abs(N - K))/2"),
    ("K^2", "K*K"),
    ("7", "3 + 4"),
  ]

  @Test(arguments: equal) func `what is equal everywhere is equal`(pair: (String, String)) throws {
    for seed in 0..<4 as Range<UInt64> {
      #expect(try comparison(pair.0, pair.1, seed: seed) == .equal)
      #expect(try comparison(pair.1, pair.0, seed: seed) == .equal || pair.1.contains("/(N-3)"))
    }
  }

  static let different: [(String, String)] = [
    ("floor((N-K)/S)+1", "(N-K)/S + 1"),
    ("floor((N-K)/S)+1", "ceil((N-K)/S) + 1"),
    ("floor((N-K)/S)+1", "floor((N-K)/S)"),
    ("floor((N-K)/S)+1", "floor(N/S - K/S + 1/S)"),
    ("floor((N-K)/S)+1", "floor(N/S) - floor(K/S) + 1"),
    ("floor((N-K)/S)+1", "N - K + 1"),
    ("out(N, K, S, P, D)", "floor((N + P - D*(K-1) - 1)/S) + 1"),
    ("out(N, K, S, P, D)", "floor((N + 2*P - K)/S) + 1"),
    ("out(N, K, S, P, D)", "floor((N + 2*P - D*K)/S) + 1"),
    ("out(N, K, S, P, D)", "floor((N + 2*P - D*(K-1))/S)"),
    ("out(N, K, S, P)", "out(N, K, S)"),
    ("N - K + 1", "abs(N - K - 5) + 6"),
    ("N", "2*N"), ("7", "8"), ("N*K", "N + K"), ("K", "2"),
  ]

  @Test(arguments: different) func `a counterexample is one`(pair: (String, String)) throws {
    let formulas = (try Expression(pair.0), try Expression(pair.1))
    for seed in 0..<4 as Range<UInt64> {
      guard case .different(let example) = try comparison(pair.0, pair.1, seed: seed) else {
        Issue.record("\(pair)")
        continue
      }
      #expect(try formulas.0.value(example.values) == example.expected)
      #expect(try formulas.1.value(example.values) == example.found)
      #expect(example.expected != example.found)
      #expect(Set(example.values.keys) == formulas.0.variables.union(formulas.1.variables))
    }
  }

  @Test func `a missing floor is shown by the smallest numbers`() throws {
    let result = try comparison("floor((N - K)/S) + 1", "(N - K)/S + 1")
    guard case .different(let example) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(example.values == ["N": 2, "K": 1, "S": 2])
    #expect(example.expected == 1)
    #expect(example.found == (try Rational(3, over: 2)))
  }

  @Test func `only the numbers of the question matter`() throws {
    #expect(try comparison("N//2", "N/2", choices: ["N": [8, 16, 32]]) == .equal)
    #expect(try comparison("N//2", "N/2", choices: ["N": Array(1...10_000)]) != .equal)
    let wide = ["N": Array(1...500), "S": Array(1...100)]
    #expect(try comparison("N//S", "N/S", choices: wide, where: "N//S == N/S") == .equal)
    #expect(try comparison("N//S", "N/S", choices: wide, where: "N > S") != .equal)
    #expect(try comparison("N + Q", "N + 4", choices: ["Q": [4]]) == .equal)
  }

  @Test func `a difference in few of many numbers is found`() throws {
    let many = ["N": Array(1...100_000), "K": Array(1...1000)]
    for seed in 0..<8 as Range<UInt64> {
      let pairs = [
        ("N - 5", "abs(N - 5)"), ("N", "max(N, 3)"), ("N", "min(N, 99999)"),
        ("min(N, 7777)", "min(N, 7778)"), ("max(N, K)", "max(N, K + 1) - (N - K)*0 - 0"),
        ("max(N - K, 0)", "max(N - K, 1)"), ("N//K", "(N - 1)//K"), ("N//K", "(N + 1)//K"),
      ]
      for (right, other) in pairs {
        let result = try comparison(right, other, choices: many, seed: seed)
        guard case .different = result else {
          Issue.record("\(right) is not told from \(other) by seed \(seed)")
          continue
        }
      }
    }
  }

  @Test func `a seed gives the same comparison for good`() throws {
    let once = try comparison("out(N, K, S)", "(N - K)/S", choices: ["N": Array(9...999)], seed: 7)
    #expect(
      try comparison("out(N, K, S)", "(N - K)/S", choices: ["N": Array(9...999)], seed: 7) == once)
  }

  @Test func `what cannot be compared says why`() throws {
    guard case .unusable(let unknown) = try comparison("N - K + 1", "n - K + J") else {
      Issue.record("two names are unknown")
      return
    }
    #expect(
      unknown.map(\.description) == [
        "`n` has no value here; did you mean `N`?", "`J` has no value here",
      ])
    guard case .unusable(let condition) = try comparison("N - K + 1", "N == K") else {
      Issue.record("a comparison is no number")
      return
    }
    #expect(condition.map(\.problem) == [.conditionAsNumber])
  }

  @Test func `nothing is defined where one of both has no value`() throws {
    #expect(try comparison("N", "N/0") == .nowhereDefined)
    #expect(try comparison("1/0", "1/0") == .nowhereDefined)
    #expect(try comparison("N", "N", choices: ["N": []]) == .nowhereDefined)
    #expect(try comparison("N", "N", choices: ["N": [1, 2]], where: "N > 2") == .nowhereDefined)
    #expect(try comparison("2^(60*N)", "2^(60*N)") == .equal)
    let wide = ["N": Array(1...10_000), "K": [], "S": Array(1...100)]
    #expect(try comparison("N", "N", choices: wide) == .nowhereDefined)
  }

  @Test func `few numbers among many are too few to be sure`() throws {
    let wide = ["N": Array(1...1_000_000)]
    #expect(try comparison("N", "555", choices: wide, where: "N == 555555") == .nowhereDefined)
  }

  @Test func `a formula with no value for most numbers is different`() throws {
    let result = try comparison("N", "N + 0^(min(N, 9) - 9)", choices: ["N": Array(1...12)])
    guard case .different(let example) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(example.found == nil || example.found != example.expected)
    #expect(
      try comparison("N", "N + 0*(1/max(0, N - 10))", choices: ["N": Array(1...12)]) != .equal)
    #expect(try comparison("out(N, K)", "N - K + 1", choices: ["K": Array(1...99)]) == .equal)
  }

  @Test func `expressions that are written in another order are equal, and no other is`() throws {
    var equalCount = 0
    let choices = ["N": [-9, -1, 0, 1, 2, 5, 8, 13, 40], "K": [1, 2, 3, 5, 9], "S": [2, 3, 7]]
    try forCases(seed: 5, count: 1500) { generator in
      let seed = UInt64.random(in: 0..<1500, using: &generator)
      let drawn = RandomExpression(depth: 3, using: &generator).text(isMinimal: false)
      let formula = Formula(try Expression(drawn), choices: choices)
      let same = formula.comparison(with: try Expression("0 + (\(drawn))*1"), seed: seed)
      let other = formula.comparison(with: try Expression("(\(drawn)) + 1"), seed: seed)
      if same == .equal { equalCount += 1 }
      #expect(same == .equal || same == .nowhereDefined, "\(drawn)")
      guard case .different(let example) = other else {
        // Where the sum is too large nothing differs.
        #expect(other == .nowhereDefined, "\(drawn)")
        return
      }
      #expect(try formula.expression.value(example.values) + 1 == example.found)
    }
    #expect(equalCount > 100)
  }

  @Test func `rubbish in a formula never traps`() {
    forCases(seed: 6, count: 1500) { generator in
      let seed = UInt64.random(in: 0..<1500, using: &generator)
      let words = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        ExpressionFuzzTests.words.randomElement(using: &generator) ?? "N"
      }
      guard let other = try? Expression(words.joined()), let right = try? Expression("out(N, K, 2)")
      else { return }
      let choices = ["N": [-3, 0, 1, 7, 1 << 62], "K": [1, 3, .min, .max]]
      _ = Formula(right, choices: choices).comparison(with: other, seed: seed)
      _ = Formula(other, choices: choices).comparison(with: right, seed: seed)
    }
  }
}
