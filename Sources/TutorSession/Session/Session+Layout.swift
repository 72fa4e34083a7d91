import TextCanvas

extension Session {
  /// The part of the screen that shows a page.
  var viewport: Size {
    Size(columns: max(1, size.columns - 2), rows: max(1, size.rows - 4))
  }

  /// Returns where the elements of a page lie on the screen as it is now.
  func layout(_ page: PageState) -> PageLayout {
    PageLayout(page, focus: layoutFocus, viewport: viewport)
  }

  /// What has the keyboard on the page.
  private var layoutFocus: PageLayout.Focus {
    switch focus {
    case .question(let place): PageLayout.Focus(question: place)
    case .cell(let editor):
      PageLayout.Focus(cell: page?.figure.flatMap { editor.selection(in: $0.command) })
    case .screen, .prompt, .help: PageLayout.Focus()
    }
  }
}
