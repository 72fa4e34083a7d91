extension Variant {
  /// Returns what becomes of an answer as the learner typed it.
  public func mark(_ answer: String) -> Mark {
    .notAnAnswer("type a number")
  }
}
