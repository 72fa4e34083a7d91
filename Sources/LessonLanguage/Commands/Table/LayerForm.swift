import ConvEngine

/// A layer as it may be written in a stack, as a row of the table.
///
///     conv 3->8 k=3 p=1        name, channels, and parameters by the names that commands know them by
struct LayerForm: Sendable {
  let command: CommandForm
  let layer: @Sendable (inout ArgumentReader) -> Layer?

  private init(
    _ name: String, parameters: [ParameterForm] = [], takesWord: Bool = false,
    layer: @escaping @Sendable (inout ArgumentReader) -> Layer?
  ) {
    command = CommandForm(
      name, "a layer of a stack", parameters: parameters, sample: name, takesWord: takesWord
    ) { _ in nil }
    self.layer = layer
  }

  /// All layers: reading, suggestions and help look here.
  static let all = [
    LayerForm("conv", parameters: convolution + [.groups], takesWord: true) {
      $0.convolutionLayer()
    },
    LayerForm("depthwise", parameters: convolution, takesWord: true) { $0.depthwiseLayer() },
    LayerForm("max_pool", parameters: pooling) { $0.poolingLayer(.max) },
    LayerForm("avg_pool", parameters: pooling) { $0.poolingLayer(.average) },
    LayerForm("global_max_pool") { _ in .globalPooling(.max) },
    LayerForm("global_avg_pool") { _ in .globalPooling(.average) },
    LayerForm("relu") { _ in .relu },
    LayerForm("flatten") { _ in .flatten },
    LayerForm("linear", parameters: [.hasBias], takesWord: true) { $0.linearLayer() },
  ]

  private static let window: [ParameterForm] = [.kernelSize, .stride, .padding, .dilation]
  private static let convolution = window + [.hasBias]
  private static let pooling = window + [.ceilMode]

  /// Returns the layer with a name, or nil.
  static func named(_ name: String) -> LayerForm? { all.first { $0.command.name == name } }
}
