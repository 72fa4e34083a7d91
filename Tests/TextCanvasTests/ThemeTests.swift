import Testing
import TextCanvas
import TutorTestSupport

@Suite struct ThemeTests {
  @Test(arguments: [Theme.dark, .light, .contrast])
  func `each color can be read on the background`(theme: Theme) throws {
    let background = luminance(try #require(theme.background))
    for ink in Ink.allCases {
      guard let foreground = theme.appearance(of: ink).foreground else { continue }
      let least = theme == .contrast ? 7 : ink == .rule ? 3 : 4.5
      #expect(contrast(luminance(foreground), background) >= least, "\(ink)")
    }
  }

  @Test func `the dark theme can be read on dark gray and the light one on cream`() {
    let darkGray = luminance(Color(235, sixteen: 0, eight: 0))
    let cream = luminance(Color(230, sixteen: 15, eight: 7))
    for ink in Ink.allCases {
      if let color = Theme.dark.appearance(of: ink).foreground {
        #expect(contrast(luminance(color), darkGray) >= 4.5, "\(ink)")
      }
      if let color = Theme.light.appearance(of: ink).foreground {
        #expect(contrast(luminance(color), cream) >= 4.5, "\(ink)")
      }
    }
  }

  @Test func `mono has no color and marks the cells that matter`() {
    #expect(Ink.allCases.allSatisfy { Theme.mono.appearance(of: $0).foreground == nil })
    for ink in [Ink.current, .selection, .knob, .window, .key, .error] {
      #expect(Theme.mono.appearance(of: ink) != Appearance())
    }
  }

  @Test(arguments: Theme.allCases)
  func `without its colors a theme is the mono theme`(theme: Theme) {
    for ink in Ink.allCases {
      #expect(theme.appearance(of: ink).monochrome == Theme.mono.appearance(of: ink))
    }
  }

  @Test(arguments: [Theme.dark, .light, .contrast])
  func `the lecture's three arrows differ`(theme: Theme) {
    let arrows = [Ink.weightA, .weightB, .weightC].map { theme.appearance(of: $0) }
    #expect(Set(arrows).count == 3)
  }

  @Test func `the colors of the palette are those of xterm`() {
    #expect(Color(16, sixteen: 0, eight: 0).channels == (0, 0, 0))
    #expect(Color(214, sixteen: 3, eight: 3).channels == (255, 175, 0))
    #expect(Color(231, sixteen: 15, eight: 7).channels == (255, 255, 255))
    #expect(Color(255, sixteen: 15, eight: 7).channels == (238, 238, 238))
  }

  @Test func `a smaller palette has colors of its own`() {
    let color = Color(74, sixteen: 14, eight: 6)
    #expect([256, 16, 8].map { color.index(ofColors: $0) } == [74, 14, 6])
  }
}

extension Appearance {
  /// The same without colors.
  fileprivate var monochrome: Appearance {
    Appearance(bold: bold, dim: dim, underline: underline, reverse: reverse)
  }
}
