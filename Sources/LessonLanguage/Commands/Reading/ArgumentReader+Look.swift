import ConvEngine

extension ArgumentReader {
  /// Returns the command that the parameters make, or nil where something is wrong with them.
  mutating func command() -> Command? {
    let calculation = form.build(&self)
    guard let calculation, isClean else {
      readLook()
      return nil
    }
    let look = look(at: calculation)
    guard isClean else { return nil }
    let command = Command(
      name: form.name, calculation: calculation, look: look, arguments: arguments)
    if look?.scenes != nil { checkScenes(of: command) }
    return isClean ? command : nil
  }

  /// Reads what is about frames where these are not known, so that all that is wrong is reported at once.
  private mutating func readLook() {
    _ = (word("of"), word("walk"), words("show"), count("example"), count("channel"))
  }

  /// Returns how the frames of a calculation are looked at, or nil if it has none.
  private mutating func look(at calculation: any Calculation) -> Look? {
    guard let calculation = calculation as? any WalkedCalculation,
      let subject = subject(of: calculation)
    else {
      reportLooks()
      return nil
    }
    let walks = calculation.walks(of: subject)
    guard let usual = walks.first else {
      reportLooks()
      return nil
    }
    let walk = word("walk", among: walks.map(\.rawValue)).flatMap(Walk.init) ?? usual
    var look = Look(subject: subject, walk: walk)
    let groups = calculation.groups(of: look)
    look.example = place("example", of: groups.examples)
    look.channel = place("channel", of: groups.channels)
    look.scenes = words("show")?.compactMap(Scene.init)
    return look
  }

  private mutating func subject(of calculation: any WalkedCalculation) -> Subject? {
    let subjects = calculation.subjects
    let chosen = word("of", among: subjects.map(\.rawValue)).flatMap(Subject.init)
    return chosen ?? subjects.first
  }

  /// Returns a word, if it is one of those that are possible here.
  private mutating func word(_ name: String, among words: [String]) -> String? {
    read(name) { text throws(Diagnostic) in try text.word(among: words) }
  }

  /// Returns the number of one of several examples or channels, counted from 0.
  private mutating func place(_ name: String, of count: Int) -> Int? {
    guard let place = self.count(name) else { return nil }
    guard (0..<count).contains(place) else {
      report(.noSuchPlace(name, place, count: count), parameter: name)
      return nil
    }
    return place
  }

  /// Reports what is about frames, where there are none.
  private mutating func reportLooks() {
    for name in ["show", "walk", "of", "example", "channel"] where has(name) {
      report(.noFrames(name), parameter: name)
    }
  }
}

// MARK: - Scenes

extension ArgumentReader {
  /// Reports a scene that the frames do not have.
  private mutating func checkScenes(of command: Command) {
    guard command.look != nil,
      let trace = checked({ () throws(ConvolutionError) in
        try command.trace()
      }), let scenes = command.look?.scenes
    else { return }
    let possible = command.possibleScenes(of: trace)
    let missing = scenes.first { !possible.contains($0) }
    guard let missing else { return }
    report(
      .noScene(missing.rawValue, command: form.name, scenes: possible.map(\.rawValue)),
      parameter: "show")
  }
}
