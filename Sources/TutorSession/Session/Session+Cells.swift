import ConvEngine
import LessonLanguage
import TextCanvas

extension Session {
  /// Lets the learner choose and change the cells of the current figure.
  mutating func editCells() {
    guard let command = page?.figure?.command else { return }
    guard !command.editableTensors.isEmpty else {
      notice = Notice("\(command.name) has no cells that could be changed")
      return
    }
    focus = .cell(CellEditor())
  }

  mutating func takeForCell(_ key: Key, _ editor: CellEditor) {
    guard let command = page?.figure?.command else { return }
    var editor = editor
    switch Bindings.action(for: key, in: .cell) {
    case .stepBack: editor.move(by: -1, in: command)
    case .stepForward: editor.move(by: 1, in: command)
    case .up: editor.moveRow(by: -1, in: command)
    case .down: editor.moveRow(by: 1, in: command)
    case .enter: return commit(editor, command)
    case .back:
      focus = .screen
      return
    default: editor.type(key)
    }
    focus = .cell(editor)
  }

  /// Takes the typed value into the figure, or says what is wrong with it.
  private mutating func commit(_ editor: CellEditor, _ command: Command) {
    guard let text = editor.text, !text.isEmpty else {
      focus = .screen
      return
    }
    switch Command.value(of: text) {
    case .success(let value):
      change { () throws(Diagnostic) in try editor.changing(command, to: value) }
      guard notice?.isError != true else { return }
      var next = editor
      next.move(by: 1, in: command)
      focus = .cell(next)
    case .failure(let diagnostic):
      notice = Notice(diagnostic.message, isError: true)
    }
  }
}
