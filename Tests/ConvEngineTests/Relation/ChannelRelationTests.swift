import ConvEngine
import Testing

@Suite struct ChannelRelationTests {
  @Test func `channels of one group only are shared out evenly`() throws {
    let channels = try ChannelRelation(inputs: 4, outputs: 6, groups: 2)
    #expect(channels.inputsPerGroup == 2)
    #expect(channels.outputsPerGroup == 3)
  }

  @Test func `what cannot be shared out is refused`() {
    let refused: [(inputs: Int, outputs: Int, groups: Int, message: String)] = [
      (4, 3, 2, "3 channels cannot be shared out among 2 groups"),
      (3, 4, 2, "3 channels cannot be shared out among 2 groups"),
      (2, 2, 0, "groups must be at least 1, not 0"),
      (0, 2, 1, "number of input channels must be at least 1, not 0"),
      (2, 0, 1, "number of output channels must be at least 1, not 0"),
    ]
    for (inputs, outputs, groups, message) in refused {
      let error = #expect(throws: ConvolutionError.self) {
        try ChannelRelation(inputs: inputs, outputs: outputs, groups: groups)
      }
      #expect(error.map { "\($0)" } == message)
    }
  }
}
