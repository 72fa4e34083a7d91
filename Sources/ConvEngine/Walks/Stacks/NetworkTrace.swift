/// The walk through a network for one example, one frame for each layer: what it reads and what it makes.
///
///     ┌x c0────────┐  filters  ┌y c1────────┐
///     │ 1  2  0  1 │    w      ┌y c0───────┐│       layer 1: conv, [1, 4, 4] to [2, 2, 2]
///     │ 0  1  3  2 │           │ 3  1      ││       18 weights, 2 biases, 72 products
///     └────────────┘           └───────────┘┘
///
/// Backwards, the gradient of what a layer makes is read, and those of its weights and of what it reads
/// are made; the last layer comes first.
struct NetworkTrace<Value: NetworkNumber>: Sendable {
  let network: Network
  let isBackwards: Bool
  let example: Int
  /// What each layer reads in a step, and what is made of it; nil where that was not asked for.
  let read: [ShownTensor<Value>]
  let made: [ShownTensor<Value>?]
  /// The filters of each layer, or the gradient of them.
  let filters: [ShownTensor<Value>?]
  /// Which cells of the maps meet, layer by layer.
  let relations: [LayerRelation]

  /// The walk, each frame computed from its index alone.
  var trace: Trace {
    let count = network.layers.count
    return Trace(count: count) { frame(of: isBackwards ? count - 1 - $0 : $0) }
  }

  private func frame(of number: Int) -> Frame {
    Frame(
      isBackwards ? .networkGradient : .network, step: .layer(number),
      stacks: [readStack(number), filterStack(number), madeStack(number)].compactMap(\.self),
      facts: .network(network, layer: number))
  }
}

// MARK: - Panels

extension NetworkTrace {
  private func readStack(_ number: Int) -> PanelStack {
    let relation = relations[number]
    let isFlat = network.layers[number].inputShape.count == 1
    return maps(read[number], at: isBackwards ? number + 1 : number) { position in
      isBackwards || isFlat || relation.isReached(position) ? .window : .unreached
    }
  }

  private func madeStack(_ number: Int) -> PanelStack? {
    made[number].map { maps($0, at: isBackwards ? number : number + 1) { _ in [.current, .done] } }
  }

  private func filterStack(_ number: Int) -> PanelStack? {
    guard let filters = filters[number], let shape = network.layers[number].weightShape
    else { return nil }
    let (extent, roles): (Extent, Roles) = (Extent(weights: shape), isBackwards ? .done : .tap)
    return filters.stack(planes: 0..<extent.examples * extent.channels, of: extent) { _ in roles }
  }

  /// Returns the maps of the example on a level of the network.
  private func maps(
    _ shown: ShownTensor<Value>, at level: Int, roles: @escaping @Sendable (Position) -> Roles
  ) -> PanelStack {
    let shape = level == 0 ? network.inputShape : network.layers[level - 1].outputShape
    let extent = Extent(maps: [example + 1] + shape)
    return shown.stack(planes: extent.planes(of: example), of: extent, level: level, roles: roles)
  }
}

extension Network {
  /// The relation of each layer's maps; of a layer that only moves values or changes each by itself, every
  /// cell meets itself.
  func mapRelations(examples: Int) throws(ConvolutionError) -> [LayerRelation] {
    var relations: [LayerRelation] = []
    for layer in layers {
      guard let relation = layer.relation else {
        let maps = Extent(maps: [examples] + layer.inputShape).shape
        relations.append(try LayerRelation(pooling: maps, .cell))
        continue
      }
      relations.append(relation.of(examples))
    }
    return relations
  }
}
