import CNcurses
import TextCanvas

/// Returns the key of a code the terminfo database gave, or nil where the tutor has no use for it.
func key(ofCode code: Int) -> Key? {
  switch code {
  case CNC_KEY_UP: .up
  case CNC_KEY_DOWN: .down
  case CNC_KEY_LEFT: .left
  case CNC_KEY_RIGHT: .right
  case CNC_KEY_HOME: .home
  case CNC_KEY_END: .end
  case CNC_KEY_PAGE_UP: .pageUp
  case CNC_KEY_PAGE_DOWN: .pageDown
  case CNC_KEY_BACKTAB: .backTab
  case CNC_KEY_ENTER: .enter
  case CNC_KEY_BACKSPACE: .backspace
  case CNC_KEY_DELETE: .delete
  default: nil
  }
}

/// Returns the key of a control character.
///
/// Terminals send one of two characters for Enter and for Backspace, so Ctrl-M, Ctrl-J and Ctrl-H
/// cannot be told from them.
func key(ofControl byte: UInt8) -> Key? {
  switch byte {
  case 0x08, 0x7F: .backspace
  case 0x09: .tab
  case 0x0A, 0x0D: .enter
  case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
  case 0x00, 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
  default: nil
  }
}

/// Returns the key a terminal sends as `ESC O` and the letter.
///
/// From `j` to `y` that are the keys of the number pad, 0x40 above their characters.
func key(ofLetter byte: UInt8) -> Key? {
  switch byte {
  case UInt8(ascii: "M"): .enter
  case UInt8(ascii: "j")...UInt8(ascii: "y"): .character(Character(Unicode.Scalar(byte - 0x40)))
  default: cursorKey(byte)
  }
}

/// Returns the key a terminal sends as `ESC [`, parameters and a final character.
///
/// Parameters such as `1;5` say which other keys were held down; those keys are not known here.
func key(ofSequence parameters: [UInt8], _ final: UInt8) -> Key? {
  if final == UInt8(ascii: "~") { return editingKey(String(decoding: parameters, as: UTF8.self)) }
  guard parameters.isEmpty else { return nil }
  return final == UInt8(ascii: "Z") ? .backTab : cursorKey(final)
}

private func cursorKey(_ letter: UInt8) -> Key? {
  switch letter {
  case UInt8(ascii: "A"): .up
  case UInt8(ascii: "B"): .down
  case UInt8(ascii: "C"): .right
  case UInt8(ascii: "D"): .left
  case UInt8(ascii: "H"): .home
  case UInt8(ascii: "F"): .end
  default: nil
  }
}

private func editingKey(_ number: String) -> Key? {
  switch number {
  case "1", "7": .home
  case "4", "8": .end
  case "3": .delete
  case "5": .pageUp
  case "6": .pageDown
  default: nil
  }
}
