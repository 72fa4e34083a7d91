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

  let wiring: Wiring
  let inputBounds: ValueBounds
  let weightBounds: ValueBounds
  let outputBounds: ValueBounds

  /// Creates the layer over an input.
  ///
  /// - Throws: ``ConvolutionError`` if the kernel does not fit on the input.
  /// - Complexity: O(N).
  public init(
    input: [Polynomial], kernelSize: Int, stride: Int = 1, connection: Connection
  ) throws(ConvolutionError) {
    relation = try Relation(inputSize: input.count, kernelSize: kernelSize, stride: stride)
    wiring = Wiring(connection: connection, relation: relation)
    self.input = input
    self.connection = connection
    inputBounds = ValueBounds(of: input)
    weightBounds = ValueBounds(of: wiring.longestWeights)
    outputBounds = inputBounds.convolved(with: wiring.longestWeights, bias: nil)
  }

  /// The relation as that of a layer of one channel.
  var layer: LayerRelation {
    LayerRelation(examples: 1, channels: .single, plane: Plane(relation))
  }

  /// How many weights the layer learns.
  public var parameterCount: Int { wiring.parameterCount }

  /// How many inputs each output reads.
  public var fanIn: Int { wiring.fanIn }

  /// Returns one output, a sum with as many terms as the output reads inputs that are not zero.
  ///
  /// - Complexity: O(N) in a dense layer, else O(K).
  public func output(at output: Int) -> Polynomial {
    sum(output, places: 0..<fanIn)
  }

  func weight(_ output: Int, _ place: Int) -> Polynomial {
    Polynomial(symbol: wiring.weight(output: output, place: place))
  }

  func product(_ output: Int, _ place: Int) -> Polynomial {
    weight(output, place) * input[wiring.input(output: output, place: place)]
  }

  func sum(_ output: Int, places: Range<Int>) -> Polynomial {
    Polynomial.sum(.zero, places.map { product(output, $0) })
  }
}

/// The three rules by which a layer's outputs are connected to its inputs.
public enum Connection: String, CaseIterable, Sendable {
  /// Every output reads every input, each through a weight of its own.
  case dense
  /// An output reads the inputs of its window only, each through a weight of its own.
  case local
  /// An output reads its window through the same few weights as all the others.
  case shared
}

/// Which inputs the outputs of a layer read, and what the weights are called that they read through.
struct Wiring: Hashable, Sendable {
  let connection: Connection
  let relation: Relation

  /// How many weights the layer learns.
  var parameterCount: Int {
    switch connection {
    case .dense: relation.inputSize * relation.outputSize
    case .local: relation.kernelSize * relation.outputSize
    case .shared: relation.kernelSize
    }
  }

  /// How many inputs an output reads.
  var fanIn: Int { connection == .dense ? relation.inputSize : relation.kernelSize }

  /// Returns the inputs from the first that an output reads to the last.
  func span(of output: Int) -> Range<Int> {
    connection == .dense ? 0..<relation.inputSize : relation.window(of: output)
  }

  /// Returns the input that an output reads in a place among those it reads.
  func input(output: Int, place: Int) -> Int {
    connection == .dense ? place : relation.input(output: output, tap: place)
  }

  /// Returns the place of an input among those that an output reads, or nil where it is not.
  func place(joining input: Int, to output: Int) -> Int? {
    connection == .dense ? input : relation.tap(joining: input, to: output)
  }

  /// Returns whether any output reads an input.
  func isReached(_ input: Int) -> Bool { connection == .dense || relation.isReached(input) }

  /// Returns the name of the weight that an output reads through in a place.
  func weight(output: Int, place: Int) -> Name {
    guard connection != .shared else { return .weight(place, of: relation.kernelSize) }
    return Name("w", output, input(output: output, place: place))
  }

  /// The weights of the output with the longest names, as many as a value's bounds can use.
  var longestWeights: [Polynomial] {
    (0..<fanIn).suffix(ValueBounds.mostTerms).map {
      Polynomial(symbol: weight(output: relation.outputSize - 1, place: $0))
    }
  }
}
