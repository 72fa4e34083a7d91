import Foundation
import Synchronization
public import Testing

/// Runs a law over drawn cases, and names the seed and the case where one of them fails.
///
///     forCases(seed: 3) { generator in
///       let number = Int.random(in: 1...9, using: &generator)
///       #expect(number * 2 == number + number)          // on failure also: seed 3, case 417
///     }
///
/// Of a thousand cases a hundred are drawn. `CONVTUTOR_CASES=1000` in the environment draws all of them,
/// another number as many; other counts grow and shrink alike. The cases come one after the other from
/// one generator, so that the first ones are always the same. After a case that fails none is drawn.
///
/// - Parameters:
///   - seed: The seed of the generator.
///   - count: How many cases are drawn where all are.
///   - sourceLocation: Where a failing case is named.
///   - body: Draws a case and holds the law against it.
/// - Throws: What the law throws.
public func forCases(
  seed: UInt64, count: Int = 1000, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: (inout SeededGenerator) throws -> Void
) rethrows {
  var generator = SeededGenerator(seed: seed)
  for number in 0..<max(1, count * casesInAThousand / 1000) {
    let watch = IssueWatch()
    defer { if watch.hasSeen { watch.name("seed \(seed), case \(number)", at: sourceLocation) } }
    try withKnownIssue(isIntermittent: true, sourceLocation: sourceLocation) {
      try body(&generator)
    } matching: { _ in
      watch.see()
    }
    if watch.hasSeen { return }
  }
}

/// How many of a thousand cases are drawn.
private let casesInAThousand =
  ProcessInfo.processInfo.environment["CONVTUTOR_CASES"].flatMap { Int($0) } ?? 100

/// Remembers whether a case has failed.
private final class IssueWatch: Sendable {
  private let seen = Atomic(false)

  var hasSeen: Bool { seen.load(ordering: .relaxed) }

  /// Notes an issue, which stays one.
  func see() -> Bool {
    seen.store(true, ordering: .relaxed)
    return false
  }

  /// Says which case it was.
  func name(_ text: String, at place: SourceLocation) {
    Issue.record(Comment(rawValue: text), sourceLocation: place)
  }
}
