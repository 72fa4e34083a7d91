/// One cell of a panel: its name, its value, and what it has to do with the step.
public struct Cell: Hashable, Sendable {
  /// The name that an equation calls the cell by; padding and matrix zeros have none.
  public let name: Name?
  /// The value, or nil while the cell has none.
  public let value: Polynomial?
  public let roles: Roles

  init(name: Name? = nil, value: Polynomial? = nil, roles: Roles = []) {
    self.name = name
    self.value = value
    self.roles = roles
  }

  /// Creates the cell of a value that an equation uses.
  init(_ factor: Factor, roles: Roles) {
    self.init(name: factor.name, value: factor.value, roles: roles)
  }

  /// Creates a cell of what a walk computes place by place, as far as it has come: no value before its
  /// place is reached.
  init(
    _ name: Name?, at cell: Int, walkedTo place: Int, value: () -> Polynomial
  ) {
    self.init(
      name: name, value: cell <= place ? value() : nil, roles: Roles(at: cell, walkedTo: place))
  }
}

/// What a cell of a panel has to do with the step that a frame shows.
public struct Roles: OptionSet, Hashable, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// The cell is read in this step.
  public static let window = Roles(rawValue: 1 << 0)
  /// The weight is used in this step.
  public static let tap = Roles(rawValue: 1 << 1)
  /// The cell lies outside the input.
  public static let padding = Roles(rawValue: 1 << 2)
  /// The cell has no value yet.
  public static let pending = Roles(rawValue: 1 << 3)
  /// The cell has a part of its value.
  public static let partial = Roles(rawValue: 1 << 4)
  /// The cell is what the step is about, or lies in the row or column that is.
  public static let current = Roles(rawValue: 1 << 5)
  /// The cell has its final value.
  public static let done = Roles(rawValue: 1 << 6)
  /// No window ever reaches the cell.
  public static let unreached = Roles(rawValue: 1 << 7)
  /// The cell gives its value away in this step.
  public static let source = Roles(rawValue: 1 << 8)
  /// The cell receives something in this step.
  public static let target = Roles(rawValue: 1 << 9)
  /// The entry of a matrix is zero because nothing connects its row to its column.
  public static let structuralZero = Roles(rawValue: 1 << 10)
  /// The entry of a matrix has not been written yet.
  public static let notBuilt = Roles(rawValue: 1 << 11)
  /// What comes to the cell is lost: it lies outside of the tensor.
  public static let dropped = Roles(rawValue: 1 << 12)
  /// The cell is the largest of its window, or of an output, the cell of the step is.
  public static let winner = Roles(rawValue: 1 << 13)

  /// Creates the roles of a cell of what a walk computes place by place.
  init(at cell: Int, walkedTo place: Int) {
    self = cell == place ? [.current, .done] : cell < place ? .done : .pending
  }
}
