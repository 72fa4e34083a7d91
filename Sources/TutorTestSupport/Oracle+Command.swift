extension Oracle.Case {
  /// The case as the one command that it is: its inputs and parameters by their names.
  ///
  ///     conv1d input=[[[1,2,4]]] weight=[[[-1,0]]] dilation=[1] padding=[0] stride=[1]
  public var command: String {
    let arrays = inputs.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.nested)" }
    let values = params.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return ([op] + arrays + values).joined(separator: " ")
  }
}

extension Oracle.Array {
  /// The array as nested lists.
  var nested: String { nested(data.map { Self.text($0) }[...], axes: shape[...]) }

  private func nested(_ values: ArraySlice<String>, axes: ArraySlice<Int>) -> String {
    guard let count = axes.first else { return values.joined() }
    let width = axes.dropFirst().reduce(1, *)
    let parts = (0..<count).map { index in
      let start = values.startIndex + index * width
      return nested(values[start..<start + width], axes: axes.dropFirst())
    }
    return "[\(parts.joined(separator: ","))]"
  }

  private static func text(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }
}

extension Oracle.Parameter: CustomStringConvertible {
  public var description: String {
    switch self {
    case .number(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .word(let word): word
    case .list(let values) where values.contains(where: \.isLayer):
      "\"\(values.map(\.description).joined(separator: "; "))\""
    case .list(let values): "[\(values.map(\.description).joined(separator: ","))]"
    case .layer(let values):
      (["\(values["type", default: .word("conv")])"]
        + Self.keys.compactMap { name, key in
          values[name].map { "\(key)=\($0)" }
        }).joined(separator: " ")
    }
  }

  /// What the parameters of a layer are called where layers are written.
  private static let keys = [
    ("kernel", "k"), ("stride", "s"), ("padding", "p"), ("dilation", "d"),
  ]

  private var isLayer: Bool { if case .layer = self { true } else { false } }
}
