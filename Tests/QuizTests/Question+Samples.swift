import Expressions
import Quiz

extension Question {
  /// Creates a question whose numbers are given by name, each as what it is drawn from.
  static func asking(
    _ answer: String, _ numbers: KeyValuePairs<String, [Int]>, where conditions: [String] = [],
    text: String = "How many outputs?", hints: [String] = ["Count them."],
    explanation: String? = nil
  ) throws -> Question {
    Question(
      id: "sample", text: text,
      variables: numbers.map { Variable(name: $0.key, choices: $0.value) },
      conditions: try conditions.map { try Expression($0) }, answer: try Expression(answer),
      hints: hints, explanation: explanation)
  }

  /// Creates a question about the output size for exactly these numbers.
  static func size(_ n: Int, _ k: Int, _ s: Int = 1, _ p: Int = 0, _ d: Int = 1) throws -> Question
  {
    try asking("out(N, K, S, P, D)", ["N": [n], "K": [k], "S": [s], "P": [p], "D": [d]])
  }

  /// The question of the stride lesson.
  static func strideSize() throws -> Question {
    try asking(
      "out(N, K, S)", ["N": Array(5...32), "K": Array(1...7), "S": [2, 3, 4]], where: ["K <= N"],
      text: "{N} cells, {K} taps, stride {S}. How many outputs?",
      hints: ["How many strides fit into {N} - {K} = {N - K} cells?"],
      explanation: "floor(({N} - {K})/{S}) + 1 = {answer}")
  }
}
