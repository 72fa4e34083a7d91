/// A tensor as a frame shows it: what its cells are called and how large they can become; and what they
/// are, unless that is what the walk computes.
struct ShownTensor<Value: Scalar>: Sendable {
  let kind: Panel.Kind
  /// What its cells are called by, or nil for what is usual for the kind.
  var letter: String?
  let bounds: ValueBounds
  /// The values, row by row; none of a tensor that the walk collects.
  let elements: [Value]
  /// Returns the name of a cell by its place in the elements.
  let name: @Sendable (_ place: Int) -> Name?

  /// Returns a cell as a factor.
  func factor(at place: Int) -> Factor {
    Factor(name: name(place), value: elements[place].polynomial)
  }
}

extension ShownTensor {
  /// A tensor that no panel shows.
  static var hidden: ShownTensor {
    ShownTensor(kind: .filter, bounds: ValueBounds(of: [Value]()), elements: []) { _ in nil }
  }

  /// Returns a tensor whose cells are named by their positions.
  static func cells(_ kind: Panel.Kind, _ stem: String, of tensor: Tensor<Value>) -> ShownTensor {
    let shape = tensor.shape
    return ShownTensor(
      kind: kind, letter: stem, bounds: ValueBounds(of: tensor.elements), elements: tensor.elements
    ) { Name.cell(stem, at: $0, of: shape) }
  }

  /// Returns a tensor that a walk collects, whose cells are named by their positions.
  static func collected(
    _ kind: Panel.Kind, _ stem: String, shape: [Int], bounds: ValueBounds
  ) -> ShownTensor {
    ShownTensor(kind: kind, letter: stem, bounds: bounds, elements: []) {
      Name.cell(stem, at: $0, of: shape)
    }
  }

  /// Returns filters, with their weights in the order they are applied.
  ///
  /// In filters with a symbol each weight goes by its own, and numbers by no name. Else weights have
  /// the lecture's letters; turned around, they keep those that they were written with.
  static func filters(_ weight: Tensor<Value>, isFlipped: Bool = false) -> ShownTensor {
    let (elements, shape) = (weight.elements, weight.shape)
    let isSymbolic = elements.contains { $0.number == nil }
    let taps = shape.dropFirst(2).reduce(1, *)
    return ShownTensor(kind: .filter, bounds: ValueBounds(of: elements), elements: elements) {
      guard !isSymbolic else { return elements[$0].polynomial.symbol }
      let (filter, tap) = $0.quotientAndRemainder(dividingBy: taps)
      return Name.weight(filter * taps + (isFlipped ? taps - 1 - tap : tap), of: shape)
    }
  }

  /// Returns the gradient of filters, which a walk collects: `da` is that of the weight `a`.
  static func gradient(
    of filters: ShownTensor, shape: [Int], bounds: ValueBounds
  ) -> ShownTensor {
    ShownTensor(kind: .filterGradient, bounds: bounds, elements: []) { place in
      (filters.name(place) ?? Name.cell("w", at: place, of: shape)).ofGradient
    }
  }
}
