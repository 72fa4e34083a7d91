import CNcurses
public import TextCanvas

/// The size of the terminal behind standard output, or nil where there is none.
public func terminalSize() -> Size? {
  var rows: Int32 = 0
  var columns: Int32 = 0
  guard cnc_terminal_size(&rows, &columns) == 1 else { return nil }
  return Size(columns: Int(columns), rows: Int(rows))
}
