/// What a lesson may not exceed, so that no file can keep the tutor busy.
enum LessonLimits {
  /// How many bytes a file may have.
  static let fileSize = 32_000_000
  /// How many bytes a line may have.
  static let lineLength = 10_000
  /// How many variants of a file's questions are tried as thoroughly as asked for.
  static let sampleCount = 30_000
  /// How many variants of a question are tried behind that.
  static let leastSampleCount = 10
  /// How many problems of a file are reported.
  static let problemCount = 1_000
  /// How many lines the command of a figure may have.
  static let figureLineCount = 1_000
  /// How many numbers a variable may be drawn from.
  static let choiceCount = 10_000
}
