import ConvEngine

/// The input of a layer, padded before where PyTorch's layer cannot do it: with other cells than zeros, or
/// with more of them on one side of an axis than on the other.
///
///     padded = F.pad(x, (1, 0), mode="reflect")      the last axis first, before and after
struct PaddedSource {
  /// The lines that pad it, if it is.
  let steps: [String]
  /// What the layer reads.
  let name: String
  /// What is left for the layer to pad, along each axis.
  let padding: [Int]

  /// Creates the source of a layer's plane.
  ///
  /// - Parameters:
  ///   - plane: Where the layer's window slides.
  ///   - isPadded: Whether there is anything to pad but what the layer does.
  ///   - value: What stands in the padding, or nil for what the plane says.
  init(_ plane: Plane, isPadded: Bool = true, value: String? = nil) {
    let isPlain = plane.columns.paddingMode == .zeros && plane.hasEvenPadding
    guard isPadded, plane.hasPadding, !isPlain else {
      (steps, name, padding) = ([], "x", plane.axes.map(\.padding.before))
      return
    }
    steps = ["padded = \(plane.padCall("x", value: value).text)"]
    (name, padding) = ("padded", plane.axes.map { _ in 0 })
  }
}

extension Plane {
  /// Whether each axis has as many cells of padding before it as after it.
  var hasEvenPadding: Bool { axes.allSatisfy(\.padding.isSymmetric) }

  fileprivate var hasPadding: Bool { axes.contains { $0.padding != Padding(both: 0) } }

  /// The cells on the sides of the axes, the last axis first.
  var padSides: [Int] { axes.reversed().flatMap { [$0.padding.before, $0.padding.after] } }

  /// Returns the call that pads a tensor, with a value or as the plane says.
  func padCall(_ name: String, value: String? = nil) -> PythonCall {
    let call = PythonCall("F.pad", name, PythonCall.tuple(padSides))
    if let value { return call.with("value", value) }
    let mode = columns.paddingMode
    return mode == .zeros ? call : call.with("mode", "\"\(mode.rawValue)\"")
  }

  /// What cuts the input's cells out of the padded input: `[..., 1:6]`.
  var cut: String {
    slice(axes.map { $0.padding.before..<$0.padding.before + $0.inputSize })
  }

  /// Returns what cuts a span out of each axis: `[..., 1:5, :3]`.
  func slice(_ spans: [Range<Int>]) -> String {
    let texts = spans.map { "\($0.lowerBound == 0 ? "" : "\($0.lowerBound)"):\($0.upperBound)" }
    return "[..., \(texts.joined(separator: ", "))]"
  }
}
