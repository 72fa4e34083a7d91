import LessonLanguage
import Testing

@Suite struct LessonOutlineTests {
  private let text = """
    ---
    title: Stride
    summary: Moving on
    order: 40
    ---

    # First

    ```conv1d
    x = 1..7
    w = a, b
    ```

    ---

    ```quiz id=first
    How many are {N}?
    N      = 1..9
    answer = N
    hint   = Look.
    ```

    <!-- pause -->

    ```quiz
    How many are {N}?
    N      = 1..9
    answer = N
    hint   = Look.
    id     = second
    ```
    """

  @Test func `an outline says what the whole lesson says`() throws {
    let bytes = Array(text.utf8)
    let outline = LessonOutline(bytes, name: "stride")
    let lesson = try #require(parseLesson(bytes, name: "stride").lesson)
    #expect(outline == lesson.outline)
    #expect(outline.pageCount == 2)
    #expect(outline.questionIDs == ["first", "second"])
  }
}
