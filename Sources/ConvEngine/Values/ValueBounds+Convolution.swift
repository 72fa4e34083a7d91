extension ValueBounds {
  /// Returns the bounds of all sums of products of the weights with inputs within these bounds.
  ///
  /// Partial sums are within them too, since each product may be left out:
  ///
  ///     lowest  = Σ min(0, w·lowest input, w·highest input)      highest alike
  func convolved<Value: Scalar>(with weights: [Value], bias: Value?) -> ValueBounds {
    let offset = bias?.polynomial ?? .zero
    let start = ValueBounds(of: CollectionOfOne(offset))
    let sums = weights.lazy.compactMap(\.number).reduce(start.numbers) { sums, weight in
      let ends = [weight * numbers.lowerBound, weight * numbers.upperBound]
      return sums.lowerBound + min(0, ends[0], ends[1])...sums.upperBound + max(0, ends[0], ends[1])
    }
    let result = ValueBounds(
      numbers: sums, decimals: max(ValueBounds(of: weights).decimals + decimals, start.decimals),
      symbolic: nil)
    let isNumeric = symbolic == nil && (weights + [bias ?? .zero]).allSatisfy { $0.number != nil }
    guard !isNumeric else { return result }
    return ValueBounds(
      numbers: sums, decimals: result.decimals,
      symbolic: longestSum(weights.map(\.polynomial), offset, constant: result.longestNumber))
  }

  /// Returns the bounds of all products of a weight within the given bounds with an input within these.
  func multiplied(by weight: ValueBounds) -> ValueBounds {
    let longest = weight.longestNumber
    let ends = [weight.numbers.lowerBound, weight.numbers.upperBound].map { Polynomial($0) }
    let signed = [longest] + (weight.numbers.lowerBound < 0 ? [longest.startingWithMinus] : [])
    let products = (ends + signed + [weight.symbolic].compactMap(\.self))
      .map { convolved(with: [$0], bias: nil) }
    let union = products.reduce(ValueBounds(of: [Polynomial]())) { $0.union($1) }
    return ValueBounds(
      numbers: union.numbers, decimals: weight.decimals + decimals, symbolic: union.symbolic)
  }

  /// Returns the bounds of all sums of up to so many values within these bounds.
  func summed(_ count: Int) -> ValueBounds {
    let ones = Array(repeating: 1.0, count: min(count, Self.mostTerms))
    let sum = convolved(with: ones, bias: nil)
    let scale = Double(max(1, count)) / Double(max(1, ones.count))
    return ValueBounds(
      numbers: sum.numbers.lowerBound * scale...sum.numbers.upperBound * scale,
      decimals: sum.decimals, symbolic: sum.symbolic)
  }

  /// Returns the bounds of all means of up to so many values within these bounds, shared out into as many
  /// parts as the divisors say.
  func averaged(_ count: Int, divisors: Set<Int>) -> ValueBounds {
    let means = divisors.map { divisor in
      convolved(
        with: Array(repeating: 1 / Double(divisor), count: min(count, Self.mostTerms)), bias: nil)
    }
    let union = means.reduce(self) { $0.union($1) }
    return ValueBounds(numbers: numbers, decimals: union.decimals, symbolic: union.symbolic)
  }

  /// Returns the bounds of what lies within these bounds or within others.
  func union(_ other: ValueBounds) -> ValueBounds {
    let symbols = [symbolic, other.symbolic].compactMap(\.self)
    let lowest = min(numbers.lowerBound, other.numbers.lowerBound)
    return ValueBounds(
      numbers: lowest...max(numbers.upperBound, other.numbers.upperBound),
      decimals: max(decimals, other.decimals),
      symbolic: symbols.count == 2 ? Polynomial.longer(symbols[0], symbols[1]) : symbols.first)
  }

  /// A number in these bounds, or just beyond, that is written with as many digits as any.
  private var longestNumber: Polynomial {
    guard numbers != 0...0 else { return .zero }
    let whole = max(-numbers.lowerBound, numbers.upperBound).rounded(.down)
    let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
    return Polynomial(whole + (1 - unit))
  }

  /// Returns a sum that is written at least as long as any, or nil where no sum has a symbol.
  ///
  /// Terms that are alike are left apart: that makes the text longer, never shorter.
  private func longestSum(
    _ filter: [Polynomial], _ offset: Polynomial, constant: Polynomial
  ) -> Polynomial? {
    let operands = [symbolic, longestNumber].compactMap(\.self)
    let products = filter.lazy.flatMap { weight in
      operands.map { weight * $0 }.filter(\.isSymbolic).reduce(.zero, Polynomial.longer).terms
    }
    let symbols = (offset.isSymbolic ? offset.terms : []) + products.prefix(Self.mostTerms)
    guard !symbols.isEmpty else { return nil }
    let sum = Polynomial(terms: symbols + constant.terms)
    return isNegative(filter + [offset]) ? sum.startingWithMinus : sum
  }

  /// Returns whether a product of the inputs with weights can have a minus sign.
  private func isNegative(_ weights: [Polynomial]) -> Bool {
    numbers.lowerBound < 0
      || (weights + [symbolic].compactMap(\.self)).contains { weight in
        weight.terms.contains { $0.coefficient < 0 }
      }
  }
}
