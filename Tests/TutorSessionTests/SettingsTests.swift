import Testing
import TextCanvas
import TutorSession

@Suite struct SettingsTests {
  @Test func `settings survive as text`() {
    for theme in Theme.allCases {
      #expect(Settings(text: Settings(theme: theme).text) == Settings(theme: theme))
    }
    #expect(Settings(text: "") == Settings())
    #expect(Settings(text: "\n theme=mono \n\n") == Settings(theme: .mono))
  }

  @Test(arguments: ["theme = pink", "colour = dark", "theme", "= dark", "\u{0}"])
  func `settings that are not understood are damaged`(_ text: String) {
    #expect(Settings(text: text) == nil)
  }
}
