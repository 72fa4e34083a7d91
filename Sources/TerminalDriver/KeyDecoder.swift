import CNcurses
import TextCanvas

/// Puts keys together from the bytes and key codes a terminal sends.
///
/// A key nobody knows is dropped whole: `Alt-x` or an unknown function key never becomes an `x`.
struct KeyDecoder {
  /// What has arrived of a key that is not complete.
  private enum Pending {
    case nothing
    case escape
    /// A key as `ESC O` and a letter.
    case letter
    /// A key as `ESC [`, parameters and a final character.
    case sequence([UInt8])
    /// All but the last so many bytes of something nobody needs.
    case ignored(Int)
    /// The first bytes of a character in UTF-8, of so many.
    case character([UInt8], length: Int)
  }

  private var pending = Pending.nothing
  private var keys: [Key] = []

  /// Takes one byte or key code.
  mutating func feed(_ code: Int) {
    if let byte = UInt8(exactly: code) {
      feed(byte)
    } else {
      settle()
      pending = .nothing
      if let key = key(ofCode: code) { keys.append(key) }
    }
  }

  /// Says that nothing more has arrived: an escape character alone was the key.
  ///
  /// The rest of a character in UTF-8 may still come.
  mutating func settle() {
    switch pending {
    case .escape:
      keys.append(.escape)
      pending = .nothing
    case .letter, .sequence, .ignored: pending = .nothing
    case .nothing, .character: break
    }
  }

  /// Takes the keys that are complete.
  mutating func takeKeys() -> [Key] {
    defer { keys.removeAll() }
    return keys
  }
}

// MARK: - Bytes

extension KeyDecoder {
  private mutating func feed(_ byte: UInt8) {
    switch pending {
    case .nothing: begin(byte)
    case .escape: continueEscape(byte)
    case .letter:
      pending = .nothing
      if let key = key(ofLetter: byte) { keys.append(key) }
    case .ignored(let count): pending = count > 1 ? .ignored(count - 1) : .nothing
    case .sequence(let bytes): continueSequence(bytes, byte)
    case .character(let bytes, let length): continueCharacter(bytes, byte, length: length)
    }
  }

  private mutating func begin(_ byte: UInt8) {
    switch byte {
    case 0x1B: pending = .escape
    case 0x20...0x7E: append(Unicode.Scalar(byte))
    case 0xC2...0xF4:
      pending = .character([byte], length: byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4)
    default:
      if let key = key(ofControl: byte) { keys.append(key) }
    }
  }

  private mutating func continueEscape(_ byte: UInt8) {
    switch byte {
    case 0x1B: keys.append(.escape)
    case UInt8(ascii: "["): pending = .sequence([])
    case UInt8(ascii: "O"): pending = .letter
    default: pending = .nothing  // the key with Alt held down
    }
  }

  private mutating func continueSequence(_ bytes: [UInt8], _ byte: UInt8) {
    switch byte {
    case 0x20...0x3F: if bytes.count < 32 { pending = .sequence(bytes + [byte]) }
    case UInt8(ascii: "[") where bytes.isEmpty: pending = .ignored(1)  // F1 of the Linux console
    case UInt8(ascii: "M") where bytes.isEmpty: pending = .ignored(3)  // an old mouse's report
    case 0x40...0x7E:
      pending = .nothing
      if let key = key(ofSequence: bytes, byte) { keys.append(key) }
    default:
      pending = .nothing
      begin(byte)
    }
  }

  private mutating func continueCharacter(_ bytes: [UInt8], _ byte: UInt8, length: Int) {
    guard (0x80...0xBF).contains(byte) else {
      pending = .nothing
      return begin(byte)
    }
    let bytes = bytes + [byte]
    guard bytes.count == length else {
      pending = .character(bytes, length: length)
      return
    }
    pending = .nothing
    let text = String(validating: bytes, as: UTF8.self)
    if let scalar = text?.unicodeScalars.first { append(scalar) }
  }

  /// Appends a character; a mark joins the one before it where both have come together.
  private mutating func append(_ scalar: Unicode.Scalar) {
    guard scalar.properties.generalCategory != .control else { return }
    if case .character(let base)? = keys.last {
      let joined = String(base) + String(scalar)
      if joined.count == 1 {
        keys[keys.count - 1] = .character(Character(joined))
        return
      }
    }
    keys.append(.character(Character(scalar)))
  }
}
