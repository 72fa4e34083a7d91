import Testing

@testable import TutorSession

@Suite struct TimelineTests {
  /// A figure of three frames, a pause, a figure of one frame and one of two.
  let timeline = Timeline([
    .figure(0, frames: 3), .pause(2), .figure(3, frames: 1), .figure(5, frames: 2),
  ])

  @Test func `the steps lead through the frames and the pauses in order`() {
    #expect(timeline.end == 4)
    #expect((0...4).map { timeline.frame(ofFigure: 0, at: $0) } == [0, 1, 2, 2, 2])
    #expect((0...4).map { timeline.pause(aheadOf: $0) } == [2, 2, 2, nil, nil])
    #expect((0...4).map { timeline.frame(ofFigure: 5, at: $0) } == [0, 0, 0, 0, 1])
  }

  @Test func `what changes on the way to the next step is known`() {
    #expect(
      (-1...4).map { timeline.element(steppedFrom: $0) } == [
        nil, .figure(0, frames: 3), .figure(0, frames: 3), .pause(2), .figure(5, frames: 2), nil,
      ])
  }

  @Test func `the figure stepped last is the current one`() {
    #expect((0...4).map { timeline.figure(steppedAt: $0) } == [nil, 0, 0, 0, 5])
    #expect(timeline.steps(ofFigure: 0) == 0...2)
    #expect(timeline.steps(ofFigure: 5) == 3...4)
  }

  @Test func `a page without figures and pauses has one step`() {
    #expect(Timeline([]).end == 0)
    #expect(Timeline([.figure(0, frames: 1)]).end == 0)
  }
}
