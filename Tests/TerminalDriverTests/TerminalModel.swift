/// A terminal that understands what ncurses sends to one named `xterm-256color`, and nothing else.
///
/// What it does not understand it keeps in `unknown`, for a test to complain about.
struct TerminalModel {
  struct Tile: Equatable {
    var text = " "
    var style = Style()
  }

  struct Style: Equatable {
    var codes: Set<Int> = []
    var foreground: Int?
    var background: Int?
  }

  private(set) var rows: [[Tile]]
  private(set) var unknown: [String] = []
  private(set) var isAlternate = false
  private(set) var showsCursor = true
  private(set) var x = 0
  private(set) var y = 0
  private var style = Style()
  private var wraps = true
  private var region: ClosedRange<Int>
  /// Where the last character was written, which marks behind it join.
  private var last = (x: 0, y: 0)

  init(columns: Int, rows: Int) {
    self.rows = Array(repeating: Array(repeating: Tile(), count: columns), count: rows)
    region = 0...rows - 1
  }

  mutating func feed(_ bytes: [UInt8]) {
    var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": escape(&rest)
      case "\r": x = 0
      case "\n": lineFeed()
      case "\u{8}": x -= 1
      default: put(scalar)
      }
    }
  }

  private mutating func lineFeed() {
    if y == region.upperBound { scroll(from: region.lowerBound, by: 1) } else { y += 1 }
  }

  private mutating func reverseLineFeed() {
    if y == region.lowerBound { scroll(from: region.lowerBound, by: -1) } else { y -= 1 }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    if scalar.properties.generalCategory == .nonspacingMark { return join(scalar) }
    let width = scalar.properties.isIdeographic ? 2 : 1
    guard x + width <= rows[y].count else { return unknown.append("\(scalar) behind the margin") }
    rows[y][x] = Tile(text: String(scalar), style: style)
    last = (x, y)
    if width == 2 { rows[y][x + 1] = Tile(text: "", style: style) }
    // Without wrapping the cursor does not leave the row.
    x = wraps ? x + width : min(x + width, rows[y].count - 1)
  }

  private mutating func join(_ mark: Unicode.Scalar) {
    rows[last.y][last.x].text.unicodeScalars.append(mark)
  }

  // MARK: - Escape sequences

  private mutating func escape(_ rest: inout Substring.UnicodeScalarView) {
    switch rest.popFirst() {
    case "[": sequence(&rest)
    case "(": _ = rest.popFirst()
    case "M": reverseLineFeed()
    case "=", ">": break
    case let other: unknown.append("ESC \(other.map(String.init) ?? "")")
    }
  }

  private mutating func sequence(_ rest: inout Substring.UnicodeScalarView) {
    let parameters = rest.prefix { (0x20...0x3F).contains($0.value) }
    rest = rest.dropFirst(parameters.count)
    guard let final = rest.popFirst() else { return unknown.append("the end") }
    let text = String(Substring(parameters))
    if text.hasPrefix("?") { return mode(text.dropFirst(), isOn: final == "h") }
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    perform(final, numbers.compactMap { $0 }, text)
  }

  private mutating func mode(_ name: Substring, isOn: Bool) {
    switch name {
    case "1049": isAlternate = isOn
    case "25": showsCursor = isOn
    case "7": wraps = isOn
    case "1", "12": break
    default: unknown.append("mode \(name)")
    }
  }

  private mutating func perform(_ final: Unicode.Scalar, _ numbers: [Int], _ text: String) {
    let first = numbers.first ?? 1
    switch final {
    case "H": (y, x) = (first - 1, (numbers.count > 1 ? numbers[1] : 1) - 1)
    case "G": x = first - 1
    case "d": y = first - 1
    case "A": y -= first
    case "B": y += first
    case "C": x += first
    case "D": x -= first
    case "M": scroll(from: y, by: first)
    case "L": scroll(from: y, by: -first)
    case "S": scroll(from: region.lowerBound, by: first)
    case "T": scroll(from: region.lowerBound, by: -first)
    case "r":
      region = first - 1...numbers[1] - 1
      (x, y) = (0, 0)
    case "J", "K", "X": erase(final, first, isDefault: numbers.isEmpty)
    case "m": select(numbers)
    case "t", "l", "h": break
    default: unknown.append("CSI \(text)\(final)")
    }
  }

  private mutating func erase(_ final: Unicode.Scalar, _ number: Int, isDefault: Bool) {
    let blank = Tile(style: Style(background: style.background))
    let end = rows[y].count
    switch final {
    case "X": for column in x..<min(end, x + number) { rows[y][column] = blank }
    case "K" where !isDefault && number == 1: for column in 0...x { rows[y][column] = blank }
    case "K": for column in min(x, end)..<end { rows[y][column] = blank }
    default:
      let from = isDefault ? y + 1 : 0
      for column in isDefault ? x..<end : 0..<end { rows[y][column] = blank }
      for row in from..<max(from, rows.count) { rows[row] = rows[row].map { _ in blank } }
    }
  }

  /// Moves the lines of the scrolling region from the top on, up by so many; the others are blank.
  private mutating func scroll(from top: Int, by count: Int) {
    let blank = Tile(style: Style(background: style.background))
    let old = rows
    for y in top...region.upperBound {
      let origin = y + count
      let isInside = (top...region.upperBound).contains(origin)
      rows[y] = isInside ? old[origin] : old[y].map { _ in blank }
    }
  }

  private mutating func select(_ numbers: [Int]) {
    if numbers.isEmpty { style = Style() }
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: style = Style()
      case 38: style.foreground = paletteIndex(&rest)
      case 48: style.background = paletteIndex(&rest)
      case 30...37: style.foreground = number - 30
      case 40...47: style.background = number - 40
      case 90...97: style.foreground = number - 82
      case 39: style.foreground = nil
      case 49: style.background = nil
      case 22: style.codes.subtract([1, 2])
      case 24, 27: style.codes.remove(number - 20)
      default: style.codes.insert(number)
      }
    }
  }

  /// Takes the 5 that announces the palette of 256 and the number behind it.
  private func paletteIndex(_ rest: inout ArraySlice<Int>) -> Int? {
    rest.popFirst() == 5 ? rest.popFirst() : nil
  }
}
