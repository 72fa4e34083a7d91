import ConvEngine

extension Tensor<Polynomial> {
  /// Returns the values with other sizes along the last axes: cells at the ends are cut off, or new ones go on as
  /// the values began.
  ///
  ///     1 2 3  to 5    1 2 3 4 5           x[0,0] x[0,1]  to 2 x 3    x[0,0] x[0,1] x[0,2]
  ///     a b    to 3    a b c                                          x[1,0] x[1,1] x[1,2]
  ///
  /// Names by position go on by position, and planes of anything else with zeros.
  ///
  /// - Precondition: There are as many axes, and the sizes are positive.
  /// - Complexity: O(values before and after).
  func stretched(to sizes: [Int]) -> Tensor {
    let old = Array(shape.suffix(sizes.count))
    guard sizes != old, sizes.count <= rank else { return self }
    let leading = Array(shape.dropLast(sizes.count))
    let target = leading + sizes
    if let stem = positionStem { return stretched(to: target, named: stem) }
    if sizes.count == 1 { return stretchedRows(to: sizes[0], shape: target) }
    return stretched(to: target) { _ in .zero }
  }

  /// The stem of the names, if each cell goes by its position.
  private var positionStem: String? {
    guard let stem = elements.first?.symbol?.stem else { return nil }
    let isNamed = elements.indices.allSatisfy {
      elements[$0].symbol == Name.cell(stem, at: $0, of: shape)
    }
    return isNamed ? stem : nil
  }

  private func stretched(to target: [Int], named stem: String) -> Tensor {
    stretched(to: target) { Polynomial(symbol: Name.cell(stem, at: $0, of: target)) }
  }

  /// Returns the values in a plane of another size, new cells by their places among all.
  private func stretched(to target: [Int], new: (Int) -> Polynomial) -> Tensor {
    let (height, width) = (shape.dropLast().last ?? 1, shape[rank - 1])
    let (rows, columns) = (target.dropLast().last ?? 1, target[rank - 1])
    let count = target.reduce(1, *)
    let values = (0..<count).map { place -> Polynomial in
      let (line, column) = place.quotientAndRemainder(dividingBy: columns)
      let (plane, row) = line.quotientAndRemainder(dividingBy: rows)
      guard row < height, column < width else { return new(place) }
      return elements[(plane * height + row) * width + column]
    }
    return Tensor(shape: target, elements: values)
  }

  private func stretchedRows(to size: Int, shape target: [Int]) -> Tensor {
    let width = shape[rank - 1]
    let rowCount = elements.count / max(1, width)
    let rows = (0..<rowCount).map { Array(elements[$0 * width..<($0 + 1) * width]) }
    let values = rows.map { row -> [Polynomial] in
      guard size > width else { return Array(row.prefix(size)) }
      // Letters would meet those of the next row.
      let rule = rowCount > 1 && row[0].symbol != nil ? .zeros : Continuation(of: row)
      return row + (width..<size).map(rule.value)
    }
    return Tensor(shape: target, elements: Array(values.joined()))
  }
}

extension Tensor<Polynomial> {
  /// Returns cells that have no values but their names, by position: `x0 x1`, or `x[0,1]` in a plane.
  static func names(_ stem: String, shape: [Int]) -> Tensor {
    let names = (0..<shape.reduce(1, *)).map { Name.cell(stem, at: $0, of: shape) }
    return Tensor(shape: shape, elements: names.map { Polynomial(symbol: $0) })
  }
}
