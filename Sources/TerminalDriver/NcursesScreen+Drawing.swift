import CNcurses
public import TextCanvas

extension NcursesScreen {
  /// Shows the canvas in the theme, with only what has changed sent to the terminal.
  public mutating func present(_ canvas: Canvas, theme: Theme) {
    let canvas = report.repertoire.isASCII ? canvas.inASCII() : canvas
    if theme != self.theme || canvas.size != shown?.size { beginAnew(theme) }
    let before = shown ?? Canvas(size: canvas.size)
    for change in canvas.changes(from: before) { put(change.cell, at: change.point) }
    placeCursor(canvas.cursor)
    cnc_show()
    shown = canvas
  }

  /// Forgets what the terminal shows, so that the next canvas is drawn whole.
  public mutating func redraw() {
    cnc_repaint()
    shown = nil
  }

  /// Blanks the screen in the looks of the theme.
  private mutating func beginAnew(_ theme: Theme) {
    self.theme = theme
    styles.removeAll(keepingCapacity: true)
    shown = nil
    cnc_erase(style(of: .plain))
  }

  private mutating func put(_ cell: Tile, at point: Point) {
    if let paint = cell.paint, let style = style(of: paint) {
      let scalars: [UInt32] = [0x2580]  // The upper half block, which fonts draw alike.
      return cnc_put(Int32(point.y), Int32(point.x), scalars, 1, 1, style)
    }
    let scalars = cell.character.unicodeScalars.map(\.value)
    cnc_put(
      Int32(point.y), Int32(point.x), scalars, Int32(scalars.count), Int32(cell.width),
      style(of: cell.ink))
  }

  private func placeCursor(_ point: Point?) {
    if let point {
      cnc_place_cursor(Int32(point.y), Int32(point.x))
    } else {
      cnc_hide_cursor()
    }
  }

  private mutating func style(of ink: Ink) -> cnc_style {
    if let style = styles[ink] { return style }
    let appearance = (theme ?? .mono).appearance(of: ink)
    let pair = pairs.number(of: appearance) { cnc_define_pair($0, $1.foreground, $1.background) }
    let style = cnc_style(attributes: attributes(of: appearance), pair: pair)
    styles[ink] = style
    return style
  }

  /// Returns the style of shades, or nil where there are too few colors for them.
  private mutating func style(of paint: Paint) -> cnc_style? {
    guard pairs.colors >= 256, !report.repertoire.isASCII,
      let appearance = theme?.appearance(of: paint)
    else { return nil }
    let pair = pairs.number(of: appearance) { cnc_define_pair($0, $1.foreground, $1.background) }
    return pair == 0 ? nil : cnc_style(attributes: 0, pair: pair)
  }

  private func attributes(of appearance: Appearance) -> Int32 {
    let flags = [
      (appearance.bold, CNC_BOLD), (appearance.dim, CNC_DIM),
      (appearance.underline, CNC_UNDERLINE), (appearance.reverse, CNC_REVERSE),
    ]
    return Int32(flags.reduce(0) { $1.0 ? $0 | $1.1 : $0 })
  }
}
