/// A layer of neurons under one of the three rules of connection.
///
/// The lecture's way from the fully connected layer to the convolution: first every output reads
/// every input, then only its window, and then through the same weights everywhere.
///
///     dense    N·M weights     w[0,0] w[0,1] .. w[M-1,N-1]
///     local    K·M weights     w[o,i] where window o lies
///     shared   K weights       a b c
///
///     try Neurons(input: (0..<8).map { Polynomial(symbol: Name("x", $0)) }, kernelSize: 3,
///                 connection: .local).parameterCount  // 18
public struct Neurons: Hashable, Sendable {
  public let input: [Polynomial]
  public let connection: Connection
  public let relation: Relation

  let inputBounds: ValueBounds

  /// Creates the layer over an input.
  ///
  /// - Throws: ``ConvolutionError`` if the kernel does not fit on the input.
  public init(
    input: [Polynomial], kernelSize: Int, stride: Int = 1, connection: Connection
  ) throws(ConvolutionError) {
    relation = try Relation(inputSize: input.count, kernelSize: kernelSize, stride: stride)
    self.input = input
    self.connection = connection
    inputBounds = ValueBounds(of: input)
  }

  /// How many weights the layer learns.
  public var parameterCount: Int {
    switch connection {
    case .dense: relation.inputSize * relation.outputSize
    case .local: relation.kernelSize * relation.outputSize
    case .shared: relation.kernelSize
    }
  }

  /// How many inputs an output reads.
  var fanIn: Int { connection == .dense ? relation.inputSize : relation.kernelSize }

  /// Returns the input that an output reads through its given connection.
  func input(output: Int, connection place: Int) -> Int {
    connection == .dense ? place : relation.input(output: output, tap: place)
  }

  /// Returns which of an output's connections comes from an input, or nil if none does.
  func place(joining input: Int, to output: Int) -> Int? {
    connection == .dense ? input : relation.tap(joining: input, to: output)
  }

  /// Returns the weight of an output's connection.
  func weight(output: Int, connection place: Int) -> Name {
    guard connection != .shared else { return .weight(place, of: relation.kernelSize) }
    return Name("w", output, input(output: output, connection: place))
  }
}
