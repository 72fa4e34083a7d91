import ConvEngine
import LessonLanguage
import TextCanvas

extension Session {
  /// Lets the learner choose and change the cells of the current figure.
  mutating func editCells() {
    guard let layer = page?.figure?.demonstration else { return }
    guard layer.connection == nil else {
      notice = Notice("the weights of these neurons are symbols; edit a conv1d figure")
      return
    }
    focus = .cell(CellEditor())
  }

  mutating func takeForCell(_ key: Key, _ editor: CellEditor) {
    guard let layer = page?.figure?.demonstration else { return }
    var editor = editor
    switch Bindings.action(for: key, in: .cell) {
    case .stepBack: editor.move(by: -1, in: layer)
    case .stepForward: editor.move(by: 1, in: layer)
    case .up: editor.changeRow(in: layer)
    case .enter: return commit(editor, layer)
    case .back:
      focus = .screen
      return
    default: editor.type(key)
    }
    focus = .cell(editor)
  }

  /// Takes the typed value into the figure, or says what is wrong with it.
  private mutating func commit(_ editor: CellEditor, _ layer: Demonstration) {
    guard let text = editor.text, !text.isEmpty else {
      focus = .screen
      return
    }
    switch Demonstration.value(of: text) {
    case .success(let value):
      change { () throws(ConvolutionError) in editor.changing(layer, to: value) }
      var next = editor
      next.move(by: 1, in: layer)
      focus = .cell(next)
    case .failure(let diagnostic):
      notice = Notice(diagnostic.message, isError: true)
    }
  }
}
