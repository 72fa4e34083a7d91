/// The folders that belong to the program, as the XDG base directory specification places them.
struct StateFolders: Hashable {
  /// Where progress is kept.
  let state: String
  /// Where settings are kept.
  let configuration: String

  /// Creates folders at the given paths.
  init(state: String, configuration: String) {
    self.state = state
    self.configuration = configuration
  }

  /// Finds the folders in an environment.
  ///
  /// - Returns: nil if the environment names no home; what would be a relative path counts as none.
  init?(_ environment: Environment) {
    func folder(_ name: String, in home: String) -> String? {
      let base = [environment.variable(name), environment.variable("HOME").map { $0 + home }]
      return base.compactMap(\.self).first { $0.hasPrefix("/") }.map { $0 + "/convtutor" }
    }
    guard let state = folder("XDG_STATE_HOME", in: "/.local/state"),
      let configuration = folder("XDG_CONFIG_HOME", in: "/.config")
    else { return nil }
    self.init(state: state, configuration: configuration)
  }
}
