extension Array where Element: Equatable {
  /// Returns the element behind another; behind the last, or one that is not there, the first.
  ///
  ///     ["a", "b", "c"].element(after: "c")  // a
  ///
  /// - Precondition: The array is not empty.
  func element(after element: Element) -> Element {
    let place = firstIndex(of: element) ?? count - 1
    return self[(place + 1) % count]
  }
}
