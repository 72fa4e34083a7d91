extension PictureProblem {
  /// Returns what is wrong with the picture at a path, and what would be right, as a sentence.
  func message(_ path: String) -> String {
    fileMessage("`\(path)`") ?? headerMessage("`\(path)`") ?? valueMessage("`\(path)`") ?? ""
  }

  private func fileMessage(_ path: String) -> String? {
    switch self {
    case .noFiles: "\(path) is a file, and no file can be opened here"
    case .missing: "there is no file \(path)"
    case .unreadable(let reason): "\(path) cannot be read: \(reason)"
    case .outsideFolder:
      "\(path) leads out of the lesson's folder: a lesson opens only files beside or below it"
    case .foreignFormat: "\(path) cannot be read: convert it to PGM or PPM"
    default: nil
    }
  }

  private func headerMessage(_ path: String) -> String? {
    switch self {
    case .unknownFormat:
      "\(path) is no PGM or PPM picture: those begin with P2, P3, P5 or P6 and a blank"
    case .malformedNumber(let field, let line, let column):
      "\(path) is damaged: a whole number is wanted in line \(line), column \(column), for "
        + (field == .value ? "a value" : "the \(field.rawValue)")
    case .endsBefore(let field): "\(path) ends before its \(field.rawValue)"
    case .empty(let width, let height): "\(path) has no cells: it is \(width) wide, \(height) high"
    case .maximumOutOfRange(let maximum):
      "\(path) has the maximum \(maximum): it must be from 1 to 65535"
    case .tooManyValues(let width, let height, let channels, let limit):
      "\(path) has \(width) x \(height) cells\(channels > 1 ? " of \(channels) channels" : ""), "
        + "but at most \(limit) values are possible: scale it down"
    default: nil
    }
  }

  private func valueMessage(_ path: String) -> String? {
    switch self {
    case .missingValues(let expected, let found):
      "\(path) ends too early: \(expected) values are announced, and \(found) are there"
    case .valueTooLarge(let value, let maximum, let row, let column):
      "\(path) is damaged: in row \(row), column \(column), \(value) is above the maximum \(maximum)"
    default: nil
    }
  }
}
