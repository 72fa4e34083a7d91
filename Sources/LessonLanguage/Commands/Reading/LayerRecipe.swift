import ConvEngine

/// The tensors that an operation takes, by their names.
struct LayerOperands<Value: ReadableScalar>: Sendable {
  private(set) var names: [ConvolutionError.Operand]
  var tensors: [Tensor<Value>]

  /// Creates the operands that were read and are no symbols where numbers are wanted; those that are nil
  /// are left out.
  init(_ read: [(name: ConvolutionError.Operand, tensor: Tensor<Polynomial>?)]) {
    let given = read.filter { $0.tensor != nil }
    names = given.map(\.name)
    tensors = given.compactMap { $0.tensor?.read() }
  }

  /// Returns an operand, or nil where it was not given.
  func optional(_ name: ConvolutionError.Operand) -> Tensor<Value>? {
    names.firstIndex(of: name).map { tensors[$0] }
  }

  /// Accesses an operand.
  ///
  /// - Precondition: It was given.
  subscript(name: ConvolutionError.Operand) -> Tensor<Value> {
    guard let tensor = optional(name) else {
      preconditionFailure("An operation must have the operands that it was read with")
    }
    return tensor
  }
}

/// How a layer is made of its tensors, so that it can be made of others too.
protocol LayerMaking<Value>: Sendable {
  associatedtype Value
  associatedtype Layer: TensorLayer where Layer.Value == Value

  /// The tensors that were read.
  var operands: LayerOperands<Value> { get }

  /// Returns the layer of some tensors.
  ///
  /// - Throws: ``ConvolutionError`` if they do not go together.
  func layer(of operands: LayerOperands<Value>) throws(ConvolutionError) -> Layer
}

extension LayerMaking {
  /// Returns the layer of the tensors that were read, if its answer can be awaited.
  ///
  /// Bringing a gradient back takes all products for the input, and once more for the weight.
  func layer(forGradient: Bool = false) throws(ConvolutionError) -> Layer {
    let layer = try layer(of: operands)
    try layer.checkEffort(times: forGradient && operands.optional(.weight) != nil ? 2 : 1)
    return layer
  }
}

/// A layer that was read: its tensors, and all its numbers in a function that makes it.
struct LayerRecipe<Layer: TensorLayer>: LayerMaking {
  typealias Value = Layer.Value
  typealias Maker = @Sendable (LayerOperands<Layer.Value>) throws(ConvolutionError) -> Layer

  let operands: LayerOperands<Layer.Value>
  private let make: Maker

  init(_ operands: LayerOperands<Layer.Value>, make: @escaping Maker) {
    self.operands = operands
    self.make = make
  }

  func layer(of operands: LayerOperands<Layer.Value>) throws(ConvolutionError) -> Layer {
    try make(operands)
  }
}

extension Tensor<Polynomial> {
  /// Returns the values as numbers, or as they are.
  ///
  /// - Precondition: There is no symbol where numbers are wanted.
  func read<Image: ReadableScalar>() -> Tensor<Image> {
    map { value in
      guard let value = Image(value) else { preconditionFailure("A symbol is no number") }
      return value
    }
  }
}
