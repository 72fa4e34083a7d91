import LessonLanguage
import Testing

@testable import convtutor

@Suite struct LessonShelfTests {
  @Test func `the shipped lessons are in the order of the lecture`() {
    #expect(
      LessonShelf.shipped.lessons.map(\.id)
        == ["convolution-layer", "toeplitz-matrix", "convolution-filter", "stride"])
    #expect(LessonShelf.shipped.unusable == [])
    #expect(LessonShelf.shipped.complaintsAmong == [])
  }

  @Test func `one lesson can be taken from the shelf`() {
    #expect(LessonShelf.shipped.only(id: "stride")?.lessons.map(\.id) == ["stride"])
    #expect(LessonShelf.shipped.only(id: "strid") == nil)
  }

  @Test func `a file that never ends is given up`() {
    var shelf = LessonShelf()
    shelf.add("/dev/zero")
    #expect(shelf.unusable.map(\.description) == ["/dev/zero: larger than 64 MB"])
  }

  @Test func `a file names its lesson`() {
    let text = "---\ntitle: Sums\n---\n\n# Sums\n\nText.\n"
    #expect(LessonFile(Array(text.utf8), path: "/a/sums.md").lesson?.id == "sums")
  }

  @Test(arguments: ["a.md", "B.md"])
  func `a Markdown file in a folder is a lesson`(name: String) {
    #expect(LessonFile.isLesson(named: name))
  }

  @Test(arguments: ["README.md", "readme.md", ".a.md", "a.txt", "md"])
  func `another file is none`(name: String) {
    #expect(!LessonFile.isLesson(named: name))
  }

  @Test func `a lesson that does not exist is said, with what was meant or what there is`() {
    #expect(
      LessonShelf.unknown("strid", names: ["stride", "padding"])
        == "there is no lesson and no file strid; did you mean stride?")
    #expect(
      LessonShelf.unknown("x", names: ["stride", "padding"])
        == "there is no lesson and no file x; the lessons are stride, padding")
  }
}
