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
}
