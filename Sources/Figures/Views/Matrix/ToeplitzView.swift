import ConvEngine
import TextCanvas

/// The layer as a matrix that grows with the walk, and beside it what it is multiplied with.
///
///     Toeplitz T  [3, 7]           x        y
///       a  b  c  0  0  0  0        2        3
///     ▸ 0  0  a  b  c  0  0        0   =  ▸ 8 ◂
///                                  1        ·
///
/// Only rows and columns near the step are shown of a large one.
struct ToeplitzView: SideView {
  let frame: Frame

  var leastHeight: Int { frame.walk == .input ? 3 : 2 }

  func height(columns: Int) -> Int {
    ToeplitzLayout(frame: frame, columns: columns, height: nil).height
  }

  func modestHeight(columns: Int) -> Int {
    let layout = ToeplitzLayout(frame: frame, columns: columns, height: nil)
    return layout.header + layout.rows.lines
  }

  var wantedColumns: Int { ToeplitzLayout.wantedColumns(frame) }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let layout = ToeplitzLayout(frame: frame, columns: area.size.columns, height: area.size.rows)
    ToeplitzDrawing(frame: frame, layout: layout, area: area).draw(on: &canvas)
  }
}
