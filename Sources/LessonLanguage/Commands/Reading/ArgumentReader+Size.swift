import ConvEngine

extension ArgumentReader {
  /// Returns the numbers of a size, or the question about the one that is asked for.
  mutating func size() -> (any Calculation)? {
    let asked = SizeNumbers.Member.allCases.filter { isAsked($0.parameter) }
    let numbers = sizeNumbers()
    guard let member = asked.first else {
      if has("size"), !isAsked("size") { report(.nothingAsked, parameter: "size") }
      require(oneOf: ["N"], ["K"])
      return isClean ? derived(numbers) : nil
    }
    for other in asked.dropFirst() { report(.askedTwice, parameter: other.parameter) }
    let size = isAsked("size") ? nil : count("size")
    if isAsked("size") { report(.askedTwice, parameter: "size") }
    require(oneOf: ["N"], ["K"], ["size"])
    guard isClean, let size else { return nil }
    return question(about: member, in: numbers, size: size)
  }

  private mutating func derived(_ numbers: SizeNumbers) -> (any Calculation)? {
    do {
      _ = try numbers.relation()
      return numbers
    } catch {
      report(error)
      return nil
    }
  }

  private mutating func question(
    about member: SizeNumbers.Member, in numbers: SizeNumbers, size: Int
  ) -> (any Calculation)? {
    let question = SizeQuestion(of: member, in: numbers, size: size)
    if let answer = question.answer {
      return SizeSolution(question: question, values: answer)
    }
    if let refusal = question.refusal {
      report(refusal)
    } else {
      report(.noSuchSize(member.letter, size: size), parameter: "size")
    }
    return nil
  }
}

// MARK: - Reading

extension ArgumentReader {
  private mutating func sizeNumbers() -> SizeNumbers {
    var numbers = SizeNumbers()
    numbers.operation = sizedOperation() ?? .convolution
    for member in SizeNumbers.Member.allCases where member != .padding {
      guard !isAsked(member.parameter), let value = count(member.parameter) else { continue }
      numbers = numbers.setting(member, to: value)
    }
    if !isAsked("padding"), let padding = padding() { numbers.padding = padding }
    numbers.isCeiling = word("ceil_mode") == "true"
    reportForeign(in: numbers)
    return numbers
  }

  private mutating func sizedOperation() -> SizedOperation? {
    read("op") { text throws(Diagnostic) in
      if let operation = SizedOperation(word: text.string) { return operation }
      let name = try text.word(among: SizedOperation.allCases.map(\.rawValue))
      return SizedOperation(word: name) ?? .convolution
    }
  }

  /// Reports what the operation does not have, unless it says only that it is not there.
  private mutating func reportForeign(in numbers: SizeNumbers) {
    let operation = numbers.operation
    let given = [
      ("dilation", numbers.dilation != 1), ("output_padding", numbers.outputPadding != 0),
      ("ceil_mode", numbers.isCeiling), ("padding", [.same, .full].contains(numbers.padding)),
    ]
    for (name, says) in given where !operation.has(name) {
      guard says || isAsked(name) && name != "padding" else { continue }
      report(.notOfOperation(name, operation: operation.rawValue), parameter: name)
    }
  }
}

extension SizedOperation {
  /// Returns whether what only some operations have is part of this; of `padding` the words.
  fileprivate func has(_ name: String) -> Bool {
    switch name {
    case "dilation": self != .averagePooling
    case "output_padding": self == .transposedConvolution
    case "ceil_mode": isPooling
    case "padding": self == .convolution
    default: true
    }
  }
}

extension SizeNumbers.Member {
  /// The name of the parameter in the table.
  fileprivate var parameter: String {
    switch self {
    case .inputSize: "N"
    case .kernelSize: "K"
    case .stride: "stride"
    case .padding: "padding"
    case .dilation: "dilation"
    case .outputPadding: "output_padding"
    }
  }
}
