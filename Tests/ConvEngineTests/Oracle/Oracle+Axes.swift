import ConvEngine
import TutorTestSupport

extension Oracle.Case {
  /// Returns the number that a parameter has for an axis.
  func number(_ name: String, _ axis: Int) -> Int? {
    guard case .list(let values)? = params[name], case .number(let number) = values[axis] else {
      return nil
    }
    return number
  }

  /// Returns the cells that an axis is padded with, given as one number or as a pair.
  func padding(_ axis: Int) -> Padding? {
    guard case .list(let values)? = params["padding"] else { return nil }
    switch values[axis] {
    case .number(let number): return Padding(both: number)
    case .list(let sides):
      guard case .number(let before) = sides[0], case .number(let after) = sides[1] else {
        return nil
      }
      return Padding(before: before, after: after)
    case .flag, .word, .layer: return nil
    }
  }
}
