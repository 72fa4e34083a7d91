/// A call of a function in Python, with the parameters that differ from what they are when left out.
///
///     PythonCall("F.conv2d", "x", "w").with("stride", [2, 2], unless: 1).text   // F.conv2d(x, w, stride=2)
struct PythonCall {
  private let function: String
  private var arguments: [String]

  /// Creates the call of a function with what comes first, in order.
  init(_ function: String, _ operands: String?...) {
    self.function = function
    arguments = operands.compactMap(\.self)
  }

  /// The call as it is written.
  var text: String { "\(function)(\(arguments.joined(separator: ", ")))" }

  /// Returns the call with one more parameter.
  func with(_ name: String, _ value: String) -> PythonCall {
    var call = self
    call.arguments.append("\(name)=\(value)")
    return call
  }

  /// Returns the call with a number for each axis, if these are not what PyTorch takes for them anyway.
  func with(_ name: String, _ numbers: [Int], unless fallback: Int? = nil) -> PythonCall {
    numbers.allSatisfy { $0 == fallback } ? self : with(name, Self.text(numbers))
  }

  /// Returns the call with a flag that is false when left out, if it is set.
  func with(_ name: String, _ flag: Bool) -> PythonCall { flag ? with(name, "True") : self }

  /// Returns numbers for the axes as PyTorch takes them: one that is that of all axes, or a tuple.
  static func text(_ numbers: [Int]) -> String {
    guard Set(numbers).count > 1 else { return "\(numbers.first ?? 0)" }
    return tuple(numbers)
  }

  /// Returns numbers as a tuple: `(1, 2)`.
  static func tuple(_ numbers: [Int]) -> String { "(\(list(numbers)))" }

  /// Returns numbers as parameters that follow each other: `1, 2`.
  static func list(_ numbers: [Int]) -> String {
    numbers.map(String.init).joined(separator: ", ")
  }
}

extension [String] {
  /// The most columns of a line, as Python's guide for style has it.
  static let pythonWidth = 79

  /// The lines of a program, with a call that is too wide for one line on two.
  ///
  ///     output, indices = F.max_pool2d(
  ///         padded, kernel_size=2, return_indices=True)
  var foldedCalls: [String] {
    flatMap { line in
      guard line.count > Self.pythonWidth, let bracket = line.firstIndex(of: "(") else {
        return [line]
      }
      let margin = String(line.prefix { $0 == " " }) + "    "
      return [String(line[...bracket]), margin + line[bracket...].dropFirst()]
    }
  }
}
