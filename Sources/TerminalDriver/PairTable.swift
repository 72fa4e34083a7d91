import TextCanvas

/// The numbers of the pairs of colors that are in use, given out when they are first asked for.
struct PairTable {
  /// Two colors of the terminal, -1 for its own.
  struct Pair: Hashable {
    var foreground: Int32
    var background: Int32
  }

  /// How many colors there are, 0 for none.
  let colors: Int

  /// How many pairs there can be, the terminal's own, number 0, among them.
  let limit: Int

  private var numbers: [Pair: Int32] = [Pair(foreground: -1, background: -1): 0]

  /// Creates a table in which only the terminal's own colors have a number.
  init(colors: Int, limit: Int) {
    self.colors = colors
    self.limit = limit
  }

  /// Returns the number of the appearance's colors, after `define` was called where it is new.
  ///
  /// Where there is no color or no room for another pair, that is 0.
  mutating func number(
    of appearance: Appearance, define: (_ number: Int32, _ pair: Pair) -> Void
  ) -> Int32 {
    let pair = Pair(
      foreground: index(of: appearance.foreground), background: index(of: appearance.background))
    if let number = numbers[pair] { return number }
    guard numbers.count < limit else { return 0 }
    let number = Int32(numbers.count)
    numbers[pair] = number
    define(number, pair)
    return number
  }

  private func index(of color: Color?) -> Int32 {
    guard colors > 0, let color else { return -1 }
    return Int32(color.index(ofColors: colors))
  }
}
