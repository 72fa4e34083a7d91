import ConvEngine

/// The parameters of a command as they were given, and what was changed in them since.
///
/// A command that is changed is read again from these, so no change has rules of its own.
struct Arguments: Sendable {
  /// A cell of a parameter's tensor, by its place along all axes that PyTorch wants.
  struct Cell: Hashable, Sendable {
    let parameter: String
    let position: [Int]
  }

  /// The parameters by their names in the table.
  var written: [String: WrittenParameter] = [:]
  /// The sizes that stretch or cut values which are given too, and do not have to agree with them.
  var stretched: Set<String> = []
  /// The cells whose values were changed.
  ///
  /// Those that are cut off come back with their tensor.
  var cells: [Cell: Polynomial] = [:]
  /// The values of parameters that were read already, for a list may be long.
  var tensors: [String: Tensor<Polynomial>] = [:]
}

extension Arguments {
  /// The sizes that stand for values, and the parameters that give these one by one.
  private static let sizes = [(values: "x", size: "N"), ("w", "K")]

  /// Which of these two comes from elsewhere when the other is given anew.
  private static let alternatives = [("mode", "padding"), ("padding", "mode")]

  /// Returns the parameters with others put in their place.
  func replacing(by others: Arguments) -> Arguments {
    guard !written.isEmpty else { return others }
    var result = self
    for (name, parameter) in others.written { result.replace(name, by: parameter) }
    for (values, size) in Self.sizes {
      if others.written[values] != nil {
        result.stretched.remove(size)
        if others.written[size] == nil { result.written[size] = nil }
      } else if others.written[size] != nil {
        // What comes back has the shape of what is made, whatever that is now.
        result.stretched.formUnion(
          written[values] == nil ? ["grad_output"] : [size, "grad_output"])
      }
    }
    for (given, dropped) in Self.alternatives
    where others.written[given] != nil && others.written[dropped] == nil {
      result.written[dropped] = nil
    }
    return result
  }

  private mutating func replace(_ name: String, by parameter: WrittenParameter) {
    written[name] = parameter
    tensors[name] = nil
    cells = cells.filter { $0.key.parameter != name }
    if name == "grad_output" { stretched.remove(name) }
  }
}

extension Tensor<Polynomial> {
  /// Returns the values with those of some cells of a parameter in their place, if they are there.
  func changed(_ cells: [Arguments.Cell: Polynomial], of parameter: String) -> Tensor {
    var elements: [Polynomial]?
    for (cell, value) in cells where cell.parameter == parameter {
      guard let place = place(of: cell.position) else { continue }
      elements = elements ?? self.elements
      elements?[place] = value
    }
    return elements.map { Tensor(shape: shape, elements: $0) } ?? self
  }

  /// Returns the place of a position along all axes, or nil where there is none; the tensor may lack the first
  /// axes.
  private func place(of position: [Int]) -> Int? {
    let missing = position.count - shape.count
    guard missing >= 0, position.prefix(missing).allSatisfy({ $0 == 0 }) else { return nil }
    var place = 0
    for (index, size) in zip(position.dropFirst(missing), shape) {
      guard index < size else { return nil }
      place = place * size + index
    }
    return place
  }
}
