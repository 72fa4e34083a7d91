import ConvEngine
import Expressions

extension Diagnostic {
  /// What is wrong, and what would be right, as a sentence.
  public var message: String {
    switch problem {
    case .command(let problem): problem.message
    case .expression(let problem): problem.description
    case .convolution(let error): error.description
    case .lesson(let problem): "\(problem)"
    case .question(let error): "\(error)"
    }
  }
}
