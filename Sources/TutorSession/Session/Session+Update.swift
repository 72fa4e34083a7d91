import Figures
import LessonLanguage
import TextCanvas

extension Session {
  /// Takes what happened, and returns what is asked of the world.
  ///
  /// This is the only place where the tutor changes.
  @discardableResult
  public mutating func update(_ message: Message) -> [Effect] {
    if case .picture(let path, let file) = message { return takePicture(file, at: path) }
    pictures = PicturesAtHand()
    return react(to: message)
  }

  /// Takes a message, and keeps it where it has to be taken again when a file is read.
  mutating func react(to message: Message) -> [Effect] {
    waiting = nil
    let effects = take(message)
    if effects.contains(where: \.isReading) { waiting = message }
    return effects
  }

  private mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key): return take(key)
    case .action(let action): return perform(action)
    case .submit(let line): return submit(line)
    case .answer(let text): return answer(text)
    case .open(let item): return open(item)
    case .resized(let size): self.size = size
    case .tick: return tick()
    case .notice(let text): notice = Notice(text, isError: true)
    case .closing: return leave()
    case .picture: break
    }
    return []
  }

  /// Does what an action says.
  mutating func perform(_ action: Action) -> [Effect] {
    notice = nil
    if !action.leavesPlaying { playing = false }
    defer { count = nil }
    switch action {
    case .stepForward: return stepForward()
    case .stepBack: return stepBack()
    case .nextPage: return turnPage(by: 1)
    case .previousPage: return turnPage(by: -1)
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .screenForward: return moveScreen(forward: true)
    case .screenBack: return moveScreen(forward: false)
    case .firstFrame: goToFrame(count ?? 1)
    case .lastFrame: goToFrame(count ?? .max)
    case .play: return play()
    case .slower: changeSpeed(by: -1)
    case .faster: changeSpeed(by: 1)
    case .nextKnob: chooseKnob(by: 1)
    case .previousKnob: chooseKnob(by: -1)
    case .increase: turnKnob(by: count ?? 1)
    case .decrease: turnKnob(by: -(count ?? 1))
    case .reset: resetFigure()
    case .nextWalk: changeWalk()
    case .nextView: changeView()
    case .flip: flip()
    case .nextStyle: changeStyle()
    case .code: showProgram()
    case .viewLeft: look { $0.columns -= 1 }
    case .viewRight: look { $0.columns += 1 }
    case .viewUp: look { $0.rows -= 1 }
    case .viewDown: look { $0.rows += 1 }
    case .nextChannel: look { $0.channels += 1 }
    case .previousChannel: look { $0.channels -= 1 }
    case .nextFilter: changeFilter(by: 1)
    case .previousFilter: changeFilter(by: -1)
    case .editCells: editCells()
    case .enter: return enter()
    case .hint: showHint()
    case .prompt: focus = .prompt(Prompt(.command))
    case .search: focus = .prompt(Prompt(.search))
    case .help: focus = .help(HelpPage(.keys(context)))
    case .theme: return changeTheme()
    case .back: return back()
    case .quit: return leave() + [.interrupt]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    }
    return []
  }

  /// Where keys have their meaning now.
  var context: Context { pages.isEmpty ? .home : .page }

  private mutating func changeTheme() -> [Effect] {
    settings.theme = Theme.allCases.element(after: settings.theme)
    notice = Notice("theme \(settings.theme.rawValue)")
    return [.save(settings)]
  }
}
