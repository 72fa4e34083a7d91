/// Which part of an axis is seen where the whole of it has no room.
enum Crop {
  /// Returns the places that are seen, the focus among them.
  ///
  /// The part moves in jumps, so that the cells stand still for most steps:
  ///
  ///     0 1 2 3 4 5 6 7 8 9 ..      room for 6, focus 3 long
  ///     ├─────────┤                 while the focus starts at 0, 1, 2
  ///           ├─────────┤           while it starts at 3, 4, 5
  ///
  /// It depends on the focus alone: stepping back shows what was seen before.
  ///
  /// - Parameters:
  ///   - focus: What has to be seen; of a longer focus its start is.
  ///   - whole: All places.
  ///   - capacity: How many have room.
  /// - Returns: A part of the whole, as long as the capacity unless the whole is shorter.
  static func visible(_ focus: Range<Int>, of whole: Range<Int>, capacity: Int) -> Range<Int> {
    let capacity = max(1, capacity)
    guard whole.count > capacity else { return whole }
    let focus = focus.clamped(to: whole)
    let jump = max(1, min((capacity + 1) / 2, capacity - focus.count + 1))
    let steps = (focus.lowerBound - whole.lowerBound) / jump
    let start = min(whole.lowerBound + steps * jump, whole.upperBound - capacity)
    return start..<start + capacity
  }
}
