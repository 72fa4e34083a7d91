extension LessonParser {
  /// A level of a list that items can be added to.
  private struct Level {
    let marker: ListMarker
    /// The number of its next item.
    var number: Int
  }

  /// A list that is being read.
  private struct OpenList {
    var items: [ListItem] = []
    var levels: [Level] = []
    var text = PlacedText()

    /// The column from which on lines belong to an item of the outermost level.
    var contentIndent: Int { levels.first?.marker.contentIndent ?? 0 }
  }

  /// Reads the items of a list, and the text that goes on below each.
  mutating func readList() {
    var list = OpenList()
    while let line = current {
      if line.isBlank {
        guard skipBlankLines(within: list) else { break }
      } else if let marker = line.itemMarker {
        guard list.levels.isEmpty || !startsAnotherList(marker, list) else { break }
        position += 1
        begin(line, marker, &list)
      } else if line.interruptsText || line.fence != nil {
        guard line.indent >= list.contentIndent else { break }
        reportBlock(in: line)
      } else {
        position += 1
        list.text.appendTrimmed(line, line.content.indices)
      }
    }
    endItem(&list)
    add(.list(list.items))
  }

  private func startsAnotherList(_ marker: ListMarker, _ list: OpenList) -> Bool {
    guard marker.indent < list.contentIndent, let first = list.levels.first?.marker else {
      return false
    }
    return marker.sign != first.sign
  }

  private mutating func begin(_ line: LessonLine, _ marker: ListMarker, _ list: inout OpenList) {
    endItem(&list)
    let depth = list.levels.prefix { $0.marker.contentIndent <= marker.indent }.count
    let isSibling = depth < list.levels.count && list.levels[depth].marker.sign == marker.sign
    let number = isSibling ? list.levels[depth].number : marker.number ?? 0
    list.levels.removeSubrange(depth...)
    list.levels.append(Level(marker: marker, number: number + 1))
    let sign = marker.number == nil ? "•" : "\(number)."
    list.items.append(ListItem(marker: sign, depth: depth, spans: []))
    let text = line.trimmed(marker.contentStart..<line.bytes.endIndex)
    reportTask(line, text)
    if !text.isEmpty { list.text.append(line, text) }
  }

  private mutating func endItem(_ list: inout OpenList) {
    guard let item = list.items.popLast() else { return }
    list.items.append(ListItem(marker: item.marker, depth: item.depth, spans: spans(of: list.text)))
    list.text = PlacedText()
  }

  /// Moves behind blank lines, and returns whether the list goes on there.
  ///
  /// A second paragraph of an item is reported.
  private mutating func skipBlankLines(within list: OpenList) -> Bool {
    position = lines[position...].firstIndex { !$0.isBlank } ?? lines.count
    guard let line = current else { return false }
    if let marker = line.itemMarker { return !startsAnotherList(marker, list) }
    guard line.indent >= list.contentIndent else { return false }
    if !line.interruptsText { report(.unsupported(.blockInList), at: line.place) }
    return true
  }

  /// Reports a block in an item, and moves behind it.
  private mutating func reportBlock(in line: LessonLine) {
    report(.unsupported(.blockInList), at: line.place)
    position += 1
    guard let fence = line.fence else { return }
    let end = lines[position...].firstIndex { $0.fence?.closesBlock(of: fence) == true }
    position = end.map { $0 + 1 } ?? lines.count
  }

  private mutating func reportTask(_ line: LessonLine, _ text: Range<Int>) {
    let box = line.bytes[text].prefix(4)
    guard box == "[ ] " || box == "[x] " || box == "[X] " else { return }
    report(.unsupported(.taskList), at: line.place(of: text.lowerBound..<text.lowerBound + 3))
  }
}

extension LessonLine {
  /// What an item begins with, unless the line is a thematic break.
  fileprivate var itemMarker: ListMarker? {
    kind == .thematicBreak ? nil : listMarker
  }
}
