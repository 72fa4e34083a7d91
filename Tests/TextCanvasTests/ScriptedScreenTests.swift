import Testing
import TextCanvas

@Suite struct ScriptedScreenTests {
  @Test func `events come in order and then the input ends`() {
    let small = Size(columns: 40, rows: 15)
    var screen = ScriptedScreen(
      size: Size(columns: 80, rows: 24), events: [.key(.right), .resized(small)])
    #expect(screen.nextEvent(within: nil) == .key(.right))
    #expect(screen.nextEvent(within: .seconds(1)) == .resized(small))
    #expect(screen.size == small)
    #expect(screen.nextEvent(within: nil) == .ended(.endOfInput))
    #expect(screen.timeouts == [nil, .seconds(1), nil])
  }

  @Test func `canvases are kept with their themes`() {
    let canvas = Canvas(size: Size(columns: 2, rows: 1))
    var screen = ScriptedScreen(size: canvas.size)
    screen.present(canvas, theme: .mono)
    screen.suspend()
    screen.redraw()
    #expect(screen.canvases == [canvas])
    #expect(screen.themes == [.mono])
    #expect(screen.suspensions == 1)
    #expect(screen.redraws == 1)
  }
}
