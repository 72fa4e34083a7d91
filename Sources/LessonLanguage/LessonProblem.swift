/// A reason why a lesson is not understood, as facts.
public enum LessonProblem: Hashable, Sendable {
  /// The file's bytes are no text.
  case malformedUTF8
}
