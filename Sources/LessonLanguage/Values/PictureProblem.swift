/// A reason why a file gives no picture, as facts.
public enum PictureProblem: Error, Hashable, Sendable {
  // MARK: The file

  /// No file can be opened from here.
  case noFiles
  /// The file is not at hand.
  case missing
  /// The system does not let it be read.
  case unreadable(reason: String)
  /// A lesson names a file that does not lie in its own folder.
  case outsideFolder
  /// The ending of the name is that of a format that is not read.
  case foreignFormat

  // MARK: What is in it

  /// The file begins as none of the formats does.
  case unknownFormat
  /// Something else stands where a whole number is wanted.
  case malformedNumber(PictureField, line: Int, column: Int)
  /// The file ends before a number.
  case endsBefore(PictureField)
  /// The picture has no cells.
  case empty(width: Int, height: Int)
  /// The number that stands for the value 1 is none of those that are possible.
  case maximumOutOfRange(Int)
  /// There are more values than can be held.
  case tooManyValues(width: Int, height: Int, channels: Int, limit: Int)
  /// The file ends before the last value.
  case missingValues(expected: Int, found: Int)
  /// A value is above the maximum that the file names; row and column count from 1.
  case valueTooLarge(Int, maximum: Int, row: Int, column: Int)
}

/// A number in the file of a picture.
public enum PictureField: String, Hashable, Sendable {
  case width, height, maximum, value
}
