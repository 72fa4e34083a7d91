/// Which part of an axis is seen where the whole of it has no room.
enum Crop {
  /// Returns the places that are seen: the focus with some of what lies on either side.
  ///
  /// The part moves in jumps, so that the cells stand still for most steps:
  ///
  ///     0 1 2 3 4 5 6 7 8 9 ..      room for 6, focus 3 long: jumps of 2
  ///     ├─────────┤                 while the focus starts at 0 to 3
  ///         ├─────────┤             while it starts at 4 or 5
  ///
  /// It depends on the focus alone: stepping back shows what was seen before.
  ///
  /// - Parameters:
  ///   - focus: What has to be seen; of a longer focus its start is.
  ///   - whole: All places.
  ///   - capacity: How many have room.
  ///   - pan: How far the learner has looked aside from there, as far as there is something to see.
  /// - Returns: A part of the whole, as long as the capacity unless the whole is shorter.
  static func visible(
    _ focus: Range<Int>, of whole: Range<Int>, capacity: Int, pan: Int = 0
  ) -> Range<Int> {
    let capacity = max(1, capacity)
    guard whole.count > capacity else { return whole }
    let focus = focus.clamped(to: whole)
    let distance = focus.lowerBound - whole.lowerBound
    let jump = (capacity - focus.count + 1) / 2
    let wanted = jump > 0 ? max(0, distance / jump - 1) * jump : distance
    let start = whole.lowerBound + min(max(0, wanted + pan), whole.count - capacity)
    return start..<start + capacity
  }
}
