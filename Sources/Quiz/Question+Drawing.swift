extension Question {
  /// Returns the question with numbers drawn from a seed.
  ///
  /// - Throws: ``QuestionError`` if no numbers fulfill the conditions, or the answer has no value.
  public func variant(seed: UInt64) throws(QuestionError) -> Variant {
    throw .conditionsNeverHold(tries: 0)
  }
}
