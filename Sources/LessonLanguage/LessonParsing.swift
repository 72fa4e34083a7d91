/// Returns the lesson that a file holds, and all that is wrong with it.
///
/// There is a lesson where no diagnostic is an error.
///
/// - Parameters:
///   - bytes: The file, whatever is in it.
///   - name: The file's name without its ending, by which progress is kept unless it says otherwise.
/// - Returns: The lesson or nil, and the diagnostics in the order of their places.
public func parseLesson(_ bytes: [UInt8], name: String) -> (
  lesson: Lesson?, diagnostics: [Diagnostic]
) {
  (nil, [Diagnostic(.lesson(.malformedUTF8), at: SourceRange(line: 1, column: 1, length: 0))])
}
