import LessonLanguage

extension Session {
  /// Takes a file that was read, and with it what waited for it.
  mutating func takePicture(
    _ file: Result<[UInt8], PictureProblem>, at path: String
  ) -> [Effect] {
    guard let waiting else { return [] }
    pictures.files[path] = file
    return react(to: waiting)
  }

  /// Returns the request for a file that a line cannot be understood without, or nil.
  func request(after diagnostics: [Diagnostic]) -> Effect? {
    let paths = diagnostics.compactMap(\.missingPicture)
    return paths.first { pictures.files[$0] == nil }.map { .readPicture(path: $0) }
  }
}

extension Diagnostic {
  /// The path of a file that was not at hand, or nil.
  fileprivate var missingPicture: String? {
    if case .command(.unusablePicture(let path, .missing)) = problem { path } else { nil }
  }
}

extension Effect {
  /// Whether what happened has to wait for a file.
  var isReading: Bool {
    if case .readPicture = self { true } else { false }
  }
}
