/// A character as one cell can show it, with its width of one or two columns.
struct Glyph: Hashable, Sendable {
  var character: Character
  var width: Int
}

/// Returns the text cut into what cells can show.
///
/// Each scalar that takes columns begins a glyph, and marks join the one before. Control characters
/// become U+FFFD. Joiners, variation selectors, directional and other invisible scalars are left
/// out, since terminals disagree about them: a family of emoji becomes its members.
func glyphs(of text: String) -> [Glyph] {
  if isPlainASCII(text) { return text.map { Glyph(character: $0, width: 1) } }
  var result: [Glyph] = []
  for scalar in text.unicodeScalars {
    let width = columnWidth(of: scalar)
    if width > 0 {
      result.append(Glyph(character: shown(scalar), width: width))
    } else if let last = result.popLast() {
      result.append(joining(last, scalar))
    }
  }
  return result
}

/// Returns the character that shows a scalar with a width.
private func shown(_ scalar: Unicode.Scalar) -> Character {
  switch scalar.properties.generalCategory {
  case .control, .lineSeparator, .paragraphSeparator, .unassigned: return "\u{FFFD}"
  default: return Character(regionalLetter(scalar) ?? scalar)
  }
}

/// Returns the Latin letter of a regional indicator, so that a flag becomes the letters it is made of.
private func regionalLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  guard (0x1F1E6...0x1F1FF).contains(scalar.value) else { return nil }
  return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41)
}

/// Returns the glyph with the mark added, or as it was where the mark cannot be shown in its cell.
private func joining(_ glyph: Glyph, _ mark: Unicode.Scalar) -> Glyph {
  let isSelector =
    (0xFE00...0xFE0F).contains(mark.value) || (0xE_0100...0xE_01EF).contains(mark.value)
  let isSkinTone = (0x1F3FB...0x1F3FF).contains(mark.value)
  guard !isSelector, !isSkinTone, mark.properties.generalCategory != .format,
    glyph.character.unicodeScalars.count <= maximumMarks
  else { return glyph }
  let joined = String(glyph.character) + String(mark)
  return joined.count == 1 ? Glyph(character: Character(joined), width: glyph.width) : glyph
}

/// How many marks ncurses keeps in one cell.
private let maximumMarks = 4
