/// How long a step is shown while steps are played.
struct Speed: Hashable, Sendable {
  private static let milliseconds = [4000, 2000, 1000, 500, 250, 125]
  private var place = 2

  var interval: Duration { .milliseconds(Self.milliseconds[place]) }

  /// How many steps are played in a second, as people write it: `2` or `1/4`.
  var label: String {
    let interval = Self.milliseconds[place]
    return interval > 1000 ? "1/\(interval / 1000)" : "\(1000 / interval)"
  }

  mutating func change(by places: Int) {
    place = min(max(0, place + places), Self.milliseconds.count - 1)
  }
}
