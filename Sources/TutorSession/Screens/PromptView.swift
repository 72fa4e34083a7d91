import TextCanvas

/// The prompt as one line with its cursor, and what is said above it.
struct PromptView {
  let prompt: Prompt
  let columns: Int

  /// How many characters of the line are scrolled out on the left.
  private var cut: Int { max(0, columnWidth(of: prompt.editor.textBeforeCursor) + 3 - columns) }

  /// Returns the line, scrolled so that the cursor is on it.
  func line() -> Canvas {
    var canvas = Canvas(size: Size(columns: columns, rows: 1))
    let line = Rect(x: 1, y: 0, columns: columns - 1, rows: 1)
    canvas.put(prompt.mark, at: .zero, ink: .prompt)
    canvas.put(prompt.editor.text, at: Point(x: 1 - cut, y: 0), within: line)
    let before = columnWidth(of: prompt.editor.textBeforeCursor)
    canvas.cursor = Point(x: 1 - cut + before, y: 0)
    return canvas
  }

  /// What is said above the line: what is wrong with it, or what its last word can become.
  var talk: Notice? {
    if let trouble = prompt.trouble {
      return Notice(trouble.sentence, marks: trouble.marks.map(moved), isError: true)
    }
    return prompt.candidates.isEmpty ? nil : Notice(prompt.candidates.joined(separator: "  "))
  }

  /// Returns marks moved over what they mark, behind the sign in front of the line.
  private func moved(_ marks: String) -> String {
    String((" " + marks).dropFirst(cut))
  }
}
