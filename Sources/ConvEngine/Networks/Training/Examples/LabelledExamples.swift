/// Pictures, and of each the class that it is of.
public struct LabelledExamples: Hashable, Sendable {
  /// The pictures, `[N, C, H, W]`.
  public let inputs: Tensor<Float>
  /// The class of each picture, counted from 0.
  public let targets: [Int]
  /// What the classes are called.
  public let classNames: [String]

  /// Creates examples.
  ///
  /// - Precondition: Each picture has a class, which has a name.
  public init(inputs: Tensor<Float>, targets: [Int], classNames: [String]) {
    precondition(inputs.shape.first == targets.count, "Each example must have a class")
    precondition(targets.allSatisfy(classNames.indices.contains), "Each class must have a name")
    self.inputs = inputs
    self.targets = targets
    self.classNames = classNames
  }

  /// How many examples there are.
  public var count: Int { targets.count }

  /// Returns some of the examples, in their order.
  ///
  /// - Precondition: There are such examples.
  public subscript(range: Range<Int>) -> LabelledExamples {
    let size = inputs.shape.dropFirst().reduce(1, *)
    let elements = inputs.elements[range.lowerBound * size..<range.upperBound * size]
    return LabelledExamples(
      inputs: Tensor(
        shape: [range.count] + inputs.shape.dropFirst(), elements: Array(elements)),
      targets: Array(targets[range]), classNames: classNames)
  }
}
