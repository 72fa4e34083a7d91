import ConvEngine

/// A number that counts how often it is a weight in a product.
struct CountedNumber: Scalar {
  let value: Double
  let products: Counter

  init(_ value: Double, _ products: Counter = Counter()) {
    self.value = value
    self.products = products
  }

  static var zero: CountedNumber { CountedNumber(0) }

  static var one: CountedNumber { CountedNumber(1) }

  static func + (one: Self, other: Self) -> Self { CountedNumber(one.value + other.value) }

  static func * (weight: Self, input: Self) -> Self {
    weight.products.count += 1
    return CountedNumber(weight.value * input.value)
  }

  static func sum(_ start: Self, _ addends: [Self]) -> Self { addends.reduce(start, +) }

  func divided(by count: Int) -> Self { CountedNumber(value / Double(count)) }

  var polynomial: Polynomial { Polynomial(value) }

  static func == (one: Self, other: Self) -> Bool { one.value == other.value }

  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

/// Counts calls in a test that runs on one thread.
final class Counter: @unchecked Sendable {
  var count = 0
}
