import Foundation
import TutorTestSupport

/// The built program, run as people run it.
enum Program {
  /// The program, as the build made it for the tests.
  static let path = BuildFolder.url.appendingPathComponent("convtutor").path

  /// The folder of the package, in which the program runs.
  static let packageFolder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Runs the program to its end, in surroundings that hold nothing but `PATH` and what is given.
  static func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) async throws -> Run {
    try await run(arguments, input: Data(input.utf8), environment: environment)
  }

  /// Runs the program to its end with any bytes on standard input.
  static func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:]
  ) async throws -> Run {
    try await Run.command(path, arguments, input: input, environment: environment)
  }
}
