public import Testing

/// A named case of a parameterised test, whose name the report prints.
public struct TestCase<Value: Sendable>: CustomTestStringConvertible, Sendable {
  public let name: String
  public let value: Value

  /// Creates a case with a name.
  public init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }

  public var testDescription: String { name }
}
