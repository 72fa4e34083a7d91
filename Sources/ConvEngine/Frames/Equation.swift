/// What a step computes: the terms that come together, and how.
///
///     y1 = 0.5 + a·x2 + b·x3 + c·x4 = 8        one cell, that of the step
///     y0 += c·x2    y1 += a·x2                 a cell of its own for each term
///
/// The places of a term lie in panels of the frame, so each term is also an arrow from cell to cell.
public struct Equation: Sendable {
  /// How the terms come together.
  public enum Combining: Hashable, Sendable {
    case sum
    /// The sum, divided by so many.
    case mean(of: Int)
    case largest
    /// What is given is received as it is.
    case copy
  }

  /// The panels in which the places of a term lie; none for a place that no panel shows.
  public struct Links: Hashable, Sendable {
    public let input: Panel.Kind?
    public let weight: Panel.Kind?
    public let output: Panel.Kind?
    /// The side that receives: arrows end there.
    public let collected: Side

    init(
      input: Panel.Kind? = nil, weight: Panel.Kind? = nil, output: Panel.Kind? = nil,
      collected: Side
    ) {
      self.input = input
      self.weight = weight
      self.output = output
      self.collected = collected
    }
  }

  /// The cell that the step computes, or nil where each term has one of its own.
  public let cell: Name?
  /// What the sum begins with: a bias, or nil for nothing.
  public let start: Factor?
  public let terms: ComputedCollection<Term>
  public let combining: Combining
  /// What each channel adds to the cell; none where the step computes many, or channels do not meet.
  public let channelSums: ComputedCollection<ChannelSum>
  /// What the cell comes to once the sum is known, in a softmax.
  public let quotient: Quotient?
  public let links: Links
  private let total: @Sendable () -> Polynomial?

  init(
    cell: Name? = nil, start: Factor? = nil, terms: ComputedCollection<Term>,
    combining: Combining = .sum, channelSums: ComputedCollection<ChannelSum> = .empty,
    quotient: Quotient? = nil, links: Links,
    result: @escaping @Sendable () -> Polynomial? = { nil }
  ) {
    self.cell = cell
    self.start = start
    self.terms = terms
    self.combining = combining
    self.channelSums = channelSums
    self.quotient = quotient
    self.links = links
    total = result
  }

  /// What the cell of the step comes to, or nil where each term has one of its own.
  ///
  /// - Complexity: O(terms).
  public var result: Polynomial? { total() }

  /// What the sum is divided by, in a mean.
  public var divisor: Int? { if case .mean(let count) = combining { count } else { nil } }
}

/// A value in a product, with the name that an equation calls it by.
public struct Factor: Hashable, Sendable {
  /// The name, or nil where the value stands for itself: padding, or a number in a filter of symbols.
  public let name: Name?
  public let value: Polynomial
}

extension Equation {
  /// One product that a step adds to a cell, and what the cell comes to with it.
  ///
  ///     y1 = a·x2 + b·x3 + c·x4       the second term of output 1:
  ///                 ────              weight b, operand x3, product b·x3, sum a·x2 + b·x3
  public struct Term: Sendable {
    /// The position in what the layer reads, or in its gradient; it may lie in the padding.
    public let input: Position
    /// The position in the weight.
    public let tap: Position
    /// The position in what the layer makes; of a transposed convolution it may lie in what is cut off.
    public let output: Position
    /// The name of the cell that the product is added to, or nil where it is dropped.
    public let cell: Name?
    /// What the operand is weighted by: a weight, or in a weight's gradient that of an output.
    public let weight: Factor
    public let operand: Factor
    /// The weight times the operand.
    public let product: Polynomial
    private let sumSoFar: @Sendable () -> Polynomial

    init(
      input: Position, tap: Position, output: Position, cell: Name?, weight: Factor,
      operand: Factor, product: Polynomial, sum: @escaping @Sendable () -> Polynomial
    ) {
      self.input = input
      self.tap = tap
      self.output = output
      self.cell = cell
      self.weight = weight
      self.operand = operand
      self.product = product
      sumSoFar = sum
    }

    /// What the cell comes to so far, this product included.
    ///
    /// It is added up when asked for, so that looking at all products of a step is not quadratic.
    ///
    /// - Complexity: O(*n*) for *n* products before this one.
    public var sum: Polynomial { sumSoFar() }
  }

  /// What the products of one channel add to an output.
  ///
  ///     c0   4
  ///     c1  -1       4 - 1 + 2 + b = 6
  ///     c2   2
  public struct ChannelSum: Sendable {
    /// The channel that is read.
    public let channel: Int
    /// The places of its products among the terms.
    public let terms: Range<Int>
    private let total: @Sendable () -> Polynomial

    init(channel: Int, terms: Range<Int>, total: @escaping @Sendable () -> Polynomial) {
      self.channel = channel
      self.terms = terms
      self.total = total
    }

    /// The sum of the channel's products, added up when asked for.
    ///
    /// - Complexity: O(taps).
    public var sum: Polynomial { total() }
  }

  /// The last step of a softmax: one of the powers, divided by the sum of all.
  ///
  ///     p1 = e1 / (e0 + e1 + e2) = 1 / 1.5
  public struct Quotient: Hashable, Sendable {
    public let dividend: Factor
    /// The sum that the terms come to.
    public let divisor: Polynomial
    public let value: Polynomial
  }
}
