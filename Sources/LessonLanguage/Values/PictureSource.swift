/// Where the bytes of picture files come from: the door to the disk, which this module does not have.
public protocol PictureSource: Sendable {
  /// Returns all bytes of the file at a path as it is written in a command.
  ///
  /// - Throws: Why there are none, as a fact.
  func bytes(of path: String) throws(PictureProblem) -> [UInt8]
}

extension PictureSource {
  /// Returns all bytes of the file at a path, or why there are none.
  public func file(at path: String) -> Result<[UInt8], PictureProblem> {
    Result { () throws(PictureProblem) in try bytes(of: path) }
  }
}

/// No files at all, as where a text must not open any.
public struct NoPictures: PictureSource {
  public init() {}

  public func bytes(of path: String) throws(PictureProblem) -> [UInt8] {
    throw .noFiles
  }
}

/// Files that are held in memory, by their paths; all others are missing.
public struct PicturesAtHand: PictureSource {
  /// The bytes of each file, or why there are none.
  public var files: [String: Result<[UInt8], PictureProblem>]

  /// Creates files that are known already.
  public init(_ files: [String: Result<[UInt8], PictureProblem>] = [:]) {
    self.files = files
  }

  public func bytes(of path: String) throws(PictureProblem) -> [UInt8] {
    guard let file = files[path] else { throw .missing }
    return try file.get()
  }
}
