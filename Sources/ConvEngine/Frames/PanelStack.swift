/// The panels of one tensor, one for each channel: a volume that is looked at map by map.
///
///     ┌c2────────────┐
///     ┌c1────────────┐│      a panel is made when it is asked for: 512 cost no more than one
///     ┌c0────────────┐││
///     │ 1 [2  0  1] 3│││
///
/// Those of a stack of layers are one for each level, the input's first.
public struct PanelStack: Sendable {
  public let kind: Panel.Kind
  public let panels: ComputedCollection<Panel>
  /// The panels that the step is about, by their places in the stack.
  public let focus: Range<Int>

  init(
    _ kind: Panel.Kind, count: Int, focus: Range<Int>,
    panel: @escaping @Sendable (_ place: Int) -> Panel
  ) {
    self.kind = kind
    self.focus = focus
    panels = ComputedCollection(count: count, element: panel)
  }

  /// Creates the stack of a single panel.
  init(_ panel: Panel) {
    self.init(panel.kind, count: 1, focus: 0..<1) { _ in panel }
  }
}
