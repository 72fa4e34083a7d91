import ConvEngine

// Frames of several layers: whole maps, and no equation.
extension Sentences {
  /// What is said first of such a frame, or nil of any other.
  var stackReading: String? {
    switch frame.facts {
    case .field(let levels): field(levels)
    case .network(let network, let layer): place(layer, in: network)
    case .layer, .none: nil
    case .check(let cell): check(cell)
    case .picture(let facts): picture(facts)
    case .curves(let facts): curves(facts)
    case .training(let facts): training(facts)
    }
  }

  private func check(_ cell: NudgedCell) -> String {
    let name = frame.name?.description ?? "The cell"
    let slope = NumberText.text(cell.finding.slope)
    let verdict = cell.isAgreed ? "agrees with" : "does not agree with"
    return "\(name) is moved a little from \(NumberText.text(cell.value)): the slope \(slope) "
      + "\(verdict) the gradient \(NumberText.text(cell.finding.gradient))."
  }

  private func picture(_ facts: PictureFacts) -> String {
    let largest = facts.largest.map {
      "the largest value is \(NumberText.text($0.value)) at row \($0.row), column \($0.column)"
    }
    return
      "Channel \(facts.channel), \(facts.shape.suffix(2).map(String.init).joined(separator: " by ")): "
      + "\(largest ?? "there is no value"), \(facts.zeroCount) of \(facts.cellCount) cells are 0."
  }

  private func curves(_ facts: CurveFacts) -> String {
    let area = facts.fraction.map { "\($0)" } ?? NumberText.text(facts.area)
    guard let overlap = facts.overlap else {
      return "At t = \(NumberText.text(facts.t)) the functions do not overlap: the area is \(area)."
    }
    let ends = [overlap.lowerBound, overlap.upperBound].map { NumberText.text($0) }
    let flipped = facts.convolution.isFlipped ? "flipped " : ""
    return
      "At t = \(NumberText.text(facts.t)) the \(flipped)g overlaps f from \(ends[0]) to \(ends[1]); "
      + "the product's area is \(area)."
  }

  private func training(_ facts: TrainingFacts) -> String {
    guard !facts.isRunaway else { return "Step \(facts.step): the loss is no number any more." }
    let right = NumberText.text(facts.evaluation.accuracy * 100, decimals: 1)
    let loss = facts.losses.last.map { "loss \(NumberText.text($0, decimals: 3)), " } ?? ""
    return "Step \(facts.step): \(loss)unseen pictures right \(right) per cent."
  }

  private func field(_ levels: ComputedCollection<ConeLevel>) -> String {
    guard let stack = frame.stack(.units) else { return "" }
    let name = frame.name?.description ?? ""
    let parts = levels.indices.filter { isReached(stack.panels[$0]) }.map { level in
      part(levels[level], level: level)
    }
    let verb = frame.walk == .output ? "Unit \(name) sees" : "Cell \(name) is seen by"
    let ordered = frame.walk == .output ? parts.reversed() : parts
    return "\(verb) " + ordered.joined(separator: "; ") + "."
  }

  private func isReached(_ panel: Panel) -> Bool {
    let cell = panel[row: panel.focusRows.lowerBound, column: panel.focusColumns.lowerBound]
    return !cell.roles.contains(.pending)
  }

  private func part(_ facts: ConeLevel, level: Int) -> String {
    let words = facts.window.count == 2 ? ["row", "column"] : ["cell"]
    let spans = zip(words, facts.window).map { word, range in
      range.isEmpty ? "no \(word)" : Self.span(word, range)
    }
    let place = level == 0 ? "of the input" : "of level \(level)"
    return "\(spans.joined(separator: ", ")) \(place) (size \(facts.size.crossed), jump "
      + "\(facts.jump.crossed))"
  }

  private func place(_ layer: Int, in network: Network) -> String {
    let sized = network.layers[layer]
    let direction = frame.operation == .network ? "makes" : "is given the gradient of"
    return "Layer \(layer + 1) of \(network.layers.count), \(sized.layer): reads "
      + "\(sized.inputShape.crossed) and \(direction) \(sized.outputShape.crossed); "
      + "\(sized.cost.parameters) parameters, \(sized.cost.multiplyAdds) multiply-adds."
  }
}
