/// A layer of a network as it is described: what it does and with which sizes, but not with which weights.
///
///     Layer.convolution(ConvolutionLayer(outputs: 8, window: Window(kernel: [3])))  // conv 8 k=3
///
/// What can be described stands in a file each, beside this one, with the name that it has here.
public struct Layer: Hashable, Sendable {
  /// What is known of the layer.
  let form: any LayerDescription

  init(_ form: some LayerDescription) { self.form = form }

  /// The description itself, such as a ``ConvolutionLayer``, for whoever tells layers apart.
  public var described: any Hashable & Sendable { form }

  /// What the layer is called, by itself: `conv`, `max_pool`.
  public var name: String { form.name }

  /// Whether the layer reads flat features, and no cells.
  public var readsFeatures: Bool { form.readsFeatures }

  public static func == (one: Layer, other: Layer) -> Bool {
    AnyHashable(one.form) == AnyHashable(other.form)
  }

  public func hash(into hasher: inout Hasher) { form.hash(into: &hasher) }
}

extension Layer: CustomStringConvertible {
  /// The layer as it is written: `conv 3->8 k=3 p=1`, with what is usual left out.
  public var description: String { ([name] + form.words).joined(separator: " ") }
}
