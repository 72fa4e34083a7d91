import ConvEngine

/// A frame in words, for people who cannot see the picture.
///
///     Frame 2 of 3. Output y1 reads inputs x2 to x4 (values 1, 3, 1) with the filter a=1, b=2, c=1.
///     y1 = 1·1 + 2·3 + 1·1 = 8. Outputs so far: 3, 8. Still to come: 1.
///
/// The words follow the same table as the picture: what the step holds still, how its terms come together, and
/// the scenes that have more to say.
struct Sentences {
  let frame: Frame
  let index: Int
  let count: Int
  let scenes: [Scene]

  /// The lines, one for what is read, one for what comes out, and one for each scene with more to say.
  var lines: [String] {
    var lines = ["Frame \(index + 1) of \(count). " + (stackReading ?? reading)]
    if let computing { lines.append(computing) }
    lines += scenes.compactMap(line)
    if !scenes.contains(.neurons), frame.connection != .shared { lines.append(weights) }
    if index == count - 1, let unreached { lines.append(unreached) }
    return lines
  }

  /// What is read, and by whom.
  private var reading: String {
    guard let equation = frame.equation else { return "" }
    if equation.cell != nil { return gathering(equation) }
    return frame.walk == .tap ? useOfTap : giving(equation)
  }

  /// What comes out: the equation and how far the walk has come, or what each cell gets.
  private var computing: String? {
    guard let equation = frame.equation else { return nil }
    let progress = progress.isEmpty ? "" : " " + progress
    return (equation.cell == nil ? gains(equation) : sum(equation)) + progress
  }

  /// Returns a thing for each term of this step, the first and last of many.
  func terms(_ text: (Equation.Term) -> String) -> String {
    Sentence.short(0..<frame.terms.count) { text(frame.terms[$0]) }
  }

  /// Returns a cell with its value, or only one of them where they are the same.
  func named(_ cell: Cell) -> String {
    let value = cell.value.map(CellText.compact) ?? ""
    guard let name = cell.name?.description, name != value else { return value }
    return "\(name)=\(value)"
  }
}
