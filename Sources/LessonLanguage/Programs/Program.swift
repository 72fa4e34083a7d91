/// A command as a program for PyTorch: a few lines that run as they stand and print the command's numbers.
///
///     parseCommand("conv1d x=3,1,4,1 w=1,0,-1").command?.program
///
///     import torch
///     import torch.nn.functional as F
///     x = torch.tensor([[[3., 1., 4., 1.]]])
///     w = torch.tensor([[[1., 0., -1.]]])
///     print(F.conv1d(x, w))
public enum Program: Hashable, Sendable {
  /// The lines of the program, of at most 79 columns where its calls allow it.
  case lines([String])
  /// Why there is no such program, as a sentence.
  case unavailable(String)
}

extension Command {
  /// The command as a program for PyTorch, or why there is none.
  ///
  /// The results are printed in the order of the answer, with the values that PyTorch gives them in single
  /// precision.
  ///
  /// - Complexity: O(values of the tensors).
  public var program: Program {
    let wording = ProgramWording(self)
    return (calculation as? any ProgrammedCalculation)?.program(wording)
      ?? .unavailable(MissingProgram.reason(for: name))
  }
}

/// A calculation that PyTorch can make too.
protocol ProgrammedCalculation: Calculation {
  /// Returns the program that makes it, or nil where PyTorch has no calls for it.
  func program(_ wording: ProgramWording) -> Program?
}

/// What a program takes from the words of a command, where the same numbers can be written in several ways.
struct ProgramWording: Hashable, Sendable {
  /// The name of the command.
  let name: String
  /// Whether the padding was said by the word `same`.
  let saysSame: Bool
  /// The only gradient that was asked for, or nil for all.
  let subject: Subject?

  /// Creates the wording of a command.
  init(_ command: Command) {
    let written = command.arguments.written
    name = command.name
    saysSame = (written["padding"] ?? written["mode"])?.value.string == "same"
    subject = written["of"] == nil ? nil : command.look?.subject
  }
}
