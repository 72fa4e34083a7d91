import Foundation
import TutorTestSupport

/// One line of `eval --json`.
struct JSONResult: Decodable {
  struct Failure: Decodable, Equatable {
    let message: String
    let line: Int
    let column: Int
  }

  let op: String
  let outputs: [String: Oracle.Array]?
  let error: Failure?

  /// Returns the results that lines of the program's output hold.
  static func all(in output: String) throws -> [JSONResult] {
    try output.split(separator: "\n").map {
      try JSONDecoder().decode(JSONResult.self, from: Data($0.utf8))
    }
  }
}
