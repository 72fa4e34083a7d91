import ConvEngine

/// Reads the pictures that a value names by the paths of their files.
///
///     photo.pgm     ./pictures/cat.ppm     "my photo.pgm"
struct PictureReader {
  let source: any PictureSource

  /// The endings of files that are read.
  private static let endings = [".pgm", ".ppm", ".pnm"]
  /// The endings of other pictures, of which that is said.
  private static let otherEndings = [
    ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".tif", ".tiff", ".pbm", ".pam",
  ]

  /// Returns whether a text is a path, by its ending.
  static func isPath(_ text: WrittenText) -> Bool {
    let ending = String(text.characters.suffix(5)).lowercased()
    return (endings + otherEndings).contains { ending.hasSuffix($0) }
  }

  /// Returns the values of the picture at a path.
  func tensor(of text: WrittenText, room: Int) throws(Diagnostic) -> Tensor<Polynomial> {
    do throws(PictureProblem) {
      let ending = text.string.lowercased()
      guard Self.endings.contains(where: ending.hasSuffix) else {
        throw .foreignFormat
      }
      let file = try PictureFile(try source.bytes(of: text.string), limit: room)
      return file.tensor.map { Polynomial($0) }
    } catch {
      throw Diagnostic(.command(.unusablePicture(text.string, error)), at: text.range)
    }
  }
}
