import ConvEngine

// Frames of several layers: whole maps, and no equation.
extension Sentences {
  /// What is said first of such a frame, or nil of any other.
  var stackReading: String? {
    switch frame.facts {
    case .field(let levels): field(levels)
    case .network(let network, let layer): place(layer, in: network)
    case .layer, .none: nil
    case .check, .picture, .curves, .training: nil
    }
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
