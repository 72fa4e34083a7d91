/// Why some commands have no program.
enum MissingProgram {
  /// Returns why PyTorch has no call that does what a command does, as a sentence.
  static func reason(for command: String) -> String {
    reasons[command] ?? "PyTorch has no call that does what `\(command)` does"
  }

  private static let reasons = [
    "toeplitz1d": matrix, "toeplitz2d": matrix,
    "neurons":
      "PyTorch names no single connections between neurons; dense ones are its linear layer, shared "
      + "ones its convolution",
    "convolve":
      "PyTorch computes with tensors, which hold the values of a function at some points only, and "
      + "this is the convolution of functions of a real number",
    "receptive_field":
      "PyTorch does not say what its units see: a receptive field follows from the sizes of the "
      + "layers, not from their values",
    "out": size, "help": "A page of help computes nothing, so there is no program for it",
    "expression": "What is calculated here is a single number, for which Python needs no PyTorch",
  ]

  private static let matrix =
    "PyTorch never writes down the matrix of a convolution: most of it is zeros, and the filter is all "
    + "that it keeps"

  private static let size =
    "PyTorch has no call for the size of an output: a layer tells it only by the shape of what it makes"
}
