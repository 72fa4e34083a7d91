import ConvEngine

extension ArgumentReader {
  /// Returns the relation of all numbers, or the question about the one that is asked for.
  mutating func size() -> Operation? {
    let asked = Knob.allCases.filter { isAsked($0.parameter) }
    guard let knob = asked.first else {
      if has("size") { report(.nothingAsked, parameter: "size") }
      return relation().map { .size($0) }
    }
    for other in asked.dropFirst() { report(.askedTwice, parameter: other.parameter) }
    return question(about: knob)
  }

  private mutating func question(about knob: Knob) -> Operation? {
    let size = count("size")
    var question = SizeQuestion(of: knob, size: size ?? 0)
    readNumbers(of: &question)
    require(oneOf: ["N"], ["K"], ["size"])
    guard isClean else { return nil }
    guard let answer = question.answer else {
      report(.noSuchSize(knob.letter, size: question.size), parameter: "size")
      return nil
    }
    return .question(question, answer)
  }

  private mutating func relation() -> Relation? {
    var numbers = SizeQuestion(of: .inputSize, size: 0)
    readNumbers(of: &numbers)
    require(oneOf: ["N"], ["K"])
    guard isClean else { return nil }
    do {
      return try numbers.relation(numbers.inputSize)
    } catch {
      report(error)
      return nil
    }
  }

  private mutating func readNumbers(of question: inout SizeQuestion) {
    func number(_ knob: Knob) -> Int? { isAsked(knob.parameter) ? nil : count(knob.parameter) }
    if let inputSize = number(.inputSize) { question.inputSize = inputSize }
    if let kernelSize = number(.kernelSize) { question.kernelSize = kernelSize }
    if let stride = number(.stride) { question.stride = stride }
    if !isAsked(Knob.padding.parameter), let padding = padding() { question.padding = padding }
    if let dilation = number(.dilation) { question.dilation = dilation }
  }
}

extension Knob {
  /// The name of the parameter in the table.
  fileprivate var parameter: String {
    switch self {
    case .inputSize: "N"
    case .kernelSize: "K"
    case .stride: "stride"
    case .padding: "padding"
    case .dilation: "dilation"
    }
  }
}
