import Testing
import TextCanvas
import TutorSession

/// Looking at a figure from elsewhere, in other cells, in other channels, and as a program.
@Suite struct SessionViewsTests {
  private func page(_ command: String) -> Session {
    var session = Session(lessons: [lesson("one", [figure(command)])], seed: 1)
    session.press(.enter)
    return session
  }

  @Test(arguments: [("L", "H"), ("J", "K"), ("]", "[")])
  func `a view that is moved there and back shows the same`(there: Character, back: Character) {
    var session = page("conv2d x=random(1x9x30x30, seed=1) w=random(2x9x3x3, seed=2)")
    session.press(.character("x"), .right)
    session.update(.notice(""))
    session.press(.character(there), .character(back))
    let before = session.screen
    session.press(.character("5"), .character(there))
    #expect(session.screen != before)
    session.press(.character("5"), .character(back))
    #expect(session.screen == before)
  }

  @Test func `a step brings the view back to what it is about`() {
    var session = page("conv2d x=random(12x12, seed=1) K=3")
    session.press(.right)
    let before = session.screen
    session.press(.left, .character("9"), .character("J"), .right)
    #expect(session.screen == before)
  }

  @Test func `cells are shown as shades and as numbers again`() {
    var session = page("conv2d x=identity(6x6) w=sobel-x")
    let numbers = session.screen
    session.press(.character("x"), .character("x"))
    #expect(session.screen.contains("██"))
    session.press(.character("x"))
    session.press(.tab, .backTab)
    #expect(session.screen.contains("▸"))
    #expect(numbers.contains("▸"))
  }

  @Test func `the same place of another filter is gone to, as far as there are filters`() {
    var session = page("conv2d x=random(3x3, seed=1) w=random(2x1x2x2, seed=2)")
    session.press(.right, .character("}"))
    #expect(session.lastLine.contains("frame 6/8"))
    session.press(.character("{"))
    #expect(session.lastLine.contains("frame 2/8"))
    session.press(.character("{"))
    #expect(session.said.contains("this is the first channel"))
  }

  @Test func `a figure is shown as a program that any key closes`() {
    var session = page("conv1d x=3,1,4,1 w=1,0,-1")
    let before = session.screen
    session.press(.character("c"))
    #expect(session.screen.contains("import torch"))
    #expect(session.screen.contains("print(F.conv1d(x, w))"))
    session.press(.escape)
    #expect(session.screen == before)
    var neurons = page("neurons N=6 K=3")
    neurons.press(.character("c"))
    #expect(neurons.screen.contains("PyTorch names no single connections"))
  }
}
