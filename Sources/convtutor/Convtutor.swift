import ArgumentParser

/// The command line of the tutor.
@main
struct Convtutor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convtutor", abstract: "Step through the mechanics of convolutional networks.")
}
