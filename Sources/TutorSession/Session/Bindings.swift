import TextCanvas

/// A place of the tutor in which keys have a meaning.
enum Context: Hashable, CaseIterable, Sendable {
  case home, page, question, cell, prompt, help
}

/// The keys that ask for one action, and the words that say so.
struct Binding: Sendable {
  /// The keys, the best known first.
  let keys: [Key]
  let action: Action
  let contexts: Set<Context>
  /// What the action does, in a few words.
  let summary: String
}

/// The one table of keys: it acts, and the help is drawn from it.
enum Bindings {
  static let all: [Binding] =
    stepping + pages + knobs + views + talking + typing + reading + program

  /// Returns the action that a key asks for in a context.
  static func action(for key: Key, in context: Context) -> Action? {
    all.first { $0.contexts.contains(context) && $0.keys.contains(key) }?.action
  }

  /// Returns the action that a key asks for wherever it is pressed, or nil.
  static func everywhere(_ key: Key) -> Action? {
    all.first { $0.contexts.count == Context.allCases.count && $0.keys.contains(key) }?.action
  }

  /// Returns the bindings that are in force in a context, without those that are everywhere.
  static func inForce(in context: Context) -> [Binding] {
    all.filter { $0.contexts.contains(context) }
  }
}

// MARK: - The table

extension Bindings {
  private static let stepping: [Binding] = [
    page([.right, .character("l"), .character(" ")], .stepForward, "one step on"),
    page([.left, .character("h")], .stepBack, "one step back"),
    page([.home, .character("g")], .firstFrame, "first frame (12g: frame 12)"),
    page([.end, .character("G")], .lastFrame, "last frame"),
    page([.character("a")], .play, "play or pause"),
    page([.character("<")], .slower, "play slower"),
    page([.character(">")], .faster, "play faster"),
  ]

  private static let pages: [Binding] = [
    page([.character("n")], .nextPage, "next page"),
    page([.character("p")], .previousPage, "previous page"),
    both([.up, .character("k")], .up, "up"),
    both([.down, .character("j")], .down, "down"),
    both([.pageDown], .screenForward, "a screenful down, then the next page"),
    both([.pageUp], .screenBack, "a screenful up, then the page before"),
  ]

  private static let knobs: [Binding] = [
    page([.tab], .nextKnob, "choose a knob: N K S P D"),
    page([.backTab], .previousKnob, "choose the knob before"),
    page([.character("+"), .character("=")], .increase, "turn the knob up"),
    page([.character("-")], .decrease, "turn the knob down"),
    page([.character("0")], .reset, "all knobs and values as they were"),
    page([.character("i")], .editCells, "change the values in the cells"),
  ]

  private static let views: [Binding] = [
    page([.character("w")], .nextWalk, "walk by output, input or tap"),
    page([.character("v")], .nextView, "the next scene: window, toeplitz ..."),
    page([.character("f")], .flip, "flip the filter"),
    page([.character("c")], .code, "the figure as a program for PyTorch"),
    page([.character("x")], .nextStyle, "cells as numbers or as shades"),
    page([.character("H")], .viewLeft, "look further to the left"),
    page([.character("L")], .viewRight, "look further to the right"),
    page([.character("K")], .viewUp, "look further up"),
    page([.character("J")], .viewDown, "look further down"),
    page([.character("]")], .nextChannel, "the channels that follow"),
    page([.character("[")], .previousChannel, "the channels before"),
    page([.character("}")], .nextFilter, "the next filter, at the same place"),
    page([.character("{")], .previousFilter, "the filter before"),
  ]

  private static let talking: [Binding] = [
    within(.question, [.enter], .enter, "give the answer"),
    within(.question, [.tab], .hint, "a hint, in the end the way to the answer"),
    within(.question, [.escape], .back, "leave the question"),
    within(.cell, [.left], .stepBack, "the cell on the left"),
    within(.cell, [.right, .tab], .stepForward, "the cell on the right"),
    within(.cell, [.up], .up, "the row above, at last of the tensor before"),
    within(.cell, [.down], .down, "the row below, at last of the next tensor"),
    within(.cell, [.enter], .enter, "take the value that was typed"),
    within(.cell, [.escape], .back, "leave the cells"),
  ]

  private static let typing: [Binding] = [
    within(.prompt, [.enter], .enter, "do what the line says"),
    within(.prompt, [.tab], .hint, "complete the word"),
    within(.prompt, [.up], .up, "the line before"),
    within(.prompt, [.down], .down, "the line after"),
    within(.prompt, [.escape], .back, "leave the prompt"),
  ]

  private static let reading: [Binding] = [
    within(.help, [.down, .character("j"), .enter], .down, "down"),
    within(.help, [.up, .character("k")], .up, "up"),
    within(.help, [.pageDown, .character(" ")], .screenForward, "a screenful down"),
    within(.help, [.pageUp], .screenBack, "a screenful up"),
  ]

  private static let program: [Binding] = [
    both([.enter], .enter, "open, or answer the question"),
    both([.character(":")], .prompt, "type a command"),
    both([.character("/")], .search, "search the lessons"),
    both([.character("?")], .help, "this help"),
    both([.character("t")], .theme, "next theme"),
    both([.character("q")], .back, "back; from home, quit"),
    everywhere(.control("c"), .quit, "quit"),
    everywhere(.control("z"), .suspend, "suspend; fg comes back"),
    everywhere(.control("l"), .redraw, "draw the screen again"),
  ]

  private static func page(_ keys: [Key], _ action: Action, _ summary: String) -> Binding {
    within(.page, keys, action, summary)
  }

  private static func both(_ keys: [Key], _ action: Action, _ summary: String) -> Binding {
    Binding(keys: keys, action: action, contexts: [.home, .page], summary: summary)
  }

  private static func within(
    _ context: Context, _ keys: [Key], _ action: Action, _ summary: String
  ) -> Binding {
    Binding(keys: keys, action: action, contexts: [context], summary: summary)
  }

  private static func everywhere(_ key: Key, _ action: Action, _ summary: String) -> Binding {
    Binding(keys: [key], action: action, contexts: Set(Context.allCases), summary: summary)
  }
}
