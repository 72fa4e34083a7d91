import Testing

@testable import convtutor

@Suite struct StateFoldersTests {
  @Test func `without variables of their own the folders are in the home`() {
    #expect(
      folders(["HOME": "/home/ada"])
        == StateFolders(
          state: "/home/ada/.local/state/convtutor", configuration: "/home/ada/.config/convtutor"))
  }

  @Test func `variables of their own place them`() {
    #expect(
      folders(["HOME": "/home/ada", "XDG_STATE_HOME": "/state", "XDG_CONFIG_HOME": "/config"])
        == StateFolders(state: "/state/convtutor", configuration: "/config/convtutor"))
  }

  @Test func `a relative path counts as none`() {
    #expect(
      folders(["HOME": "/home/ada", "XDG_STATE_HOME": "state"])?.state
        == "/home/ada/.local/state/convtutor")
  }

  @Test func `without a home there are none`() {
    #expect(folders([:]) == nil)
    #expect(folders(["XDG_STATE_HOME": "/state"]) == nil)
  }

  private func folders(_ variables: [String: String]) -> StateFolders? {
    StateFolders(Environment { variables[$0] })
  }
}
