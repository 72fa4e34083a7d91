extension Layer {
  /// What the layer is called, by itself: `conv`, `max_pool`.
  public var name: String {
    switch self {
    case .convolution(let layer): layer.grouping == .depthwise ? "depthwise" : "conv"
    case .pooling(let layer): layer.kind.name
    case .globalPooling(let kind): "global_" + kind.name
    case .relu: "relu"
    case .flatten: "flatten"
    case .linear: "linear"
    }
  }
}

extension PoolingLayer.Kind {
  fileprivate var name: String { self == .max ? "max_pool" : "avg_pool" }
}

extension Layer: CustomStringConvertible {
  /// The layer as it is written: `conv 3->8 k=3 p=1`, with what is usual left out.
  public var description: String {
    switch self {
    case .convolution(let layer): ([name] + layer.words).joined(separator: " ")
    case .pooling(let layer):
      ([name] + layer.window.words + (layer.isCeiling ? ["ceil_mode=true"] : []))
        .joined(separator: " ")
    case .linear(let layer):
      ([name] + words(layer.inputs, layer.outputs) + (layer.hasBias ? [] : ["bias=false"]))
        .joined(separator: " ")
    case .globalPooling, .relu, .flatten: name
    }
  }
}

/// Returns numbers of channels as they are written: `3->8`, or `8`.
private func words(_ inputs: Int?, _ outputs: Int?) -> [String] {
  guard let outputs else { return [] }
  return [inputs.map { "\($0)->\(outputs)" } ?? "\(outputs)"]
}

extension ConvolutionLayer {
  fileprivate var words: [String] {
    var words = ConvEngine.words(inputs, outputs) + window.words
    if case .groups(let count) = grouping, count != 1 { words.append("groups=\(count)") }
    if !hasBias { words.append("bias=false") }
    return words
  }
}

extension LayerWindow {
  fileprivate var words: [String] {
    var words = ["k=\(text(kernel))"]
    if let stride { words.append("s=\(text(stride))") }
    if padding != [.valid] { words.append("p=\(paddingText)") }
    if dilation != [1] { words.append("d=\(text(dilation))") }
    return words
  }

  private func text(_ numbers: [Int]) -> String {
    numbers.count == 1 ? "\(numbers[0])" : "[\(numbers.map(String.init).joined(separator: ","))]"
  }

  private var paddingText: String {
    let isSided = padding.contains { $0.amount?.isSymmetric == false }
    guard isSided || padding.count > 1 else { return padding[0].text(isSided: false) }
    return "[\(padding.map { $0.text(isSided: isSided) }.joined(separator: ","))]"
  }
}

extension PaddingAmount {
  fileprivate var amount: Padding? { if case .amount(let amount) = self { amount } else { nil } }

  fileprivate func text(isSided: Bool) -> String {
    switch self {
    case .valid: "valid"
    case .same: "same"
    case .full: "full"
    case .amount(let amount):
      isSided ? "[\(amount.before),\(amount.after)]" : "\(amount.before)"
    }
  }
}
