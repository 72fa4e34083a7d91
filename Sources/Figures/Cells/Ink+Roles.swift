import ConvEngine
import TextCanvas

extension Ink {
  /// Returns the ink of a weight: the lecture's three colors for `a`, `b` and `c`.
  static func weight(_ name: Name?) -> Ink {
    switch name?.description {
    case "a": .weightA
    case "b": .weightB
    case "c": .weightC
    default: .plain
    }
  }

  /// Returns the ink of an arrow whose step is over: its weight's color, or dim.
  static func finishedWeight(_ name: Name?) -> Ink {
    let ink = weight(name)
    return ink == .plain ? .dim : ink
  }

  /// Returns the ink of an input or output cell.
  init(_ roles: Roles) {
    if roles.contains(.pending) {
      self = .pending
    } else if roles.contains(.padding) {
      self = .padding
    } else if roles.contains(.source) {
      self = .source
    } else if roles.contains(.current) {
      self = .current
    } else if roles.contains(.target) {
      self = .target
    } else {
      self = roles.contains(.window) ? .window : .plain
    }
  }
}
