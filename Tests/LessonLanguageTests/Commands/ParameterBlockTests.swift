import Testing

@testable import LessonLanguage

@Suite struct ParameterBlockTests {
  @Test func `each line is a parameter`() {
    let parameters = ParameterBlock(block("x = 1, 2", "w=a", "", "stride = 2")).parameters
    #expect(parameters.map(\.key.string) == ["x", "w", "stride"])
    #expect(parameters.map(\.value.string) == ["1, 2", "a", "2"])
    #expect(parameters.map(\.key.range.summary) == ["1:1+1", "2:1+1", "4:1+6"])
  }

  @Test func `a value goes on over lines that are indented deeper`() {
    let parameters = ParameterBlock(block("x = 1,", "    2,", "  3  ", "w = a")).parameters
    #expect(parameters.map(\.value.string) == ["1, 2, 3", "a"])
    let value = parameters[0].value
    #expect(value.range(of: 0..<2).summary == "1:5+2")
    #expect(value.range(of: 3..<4).summary == "2:5+1")
    #expect(value.range(of: 6..<7).summary == "3:3+1")
  }

  @Test func `a value may begin on the next line`() {
    let parameters = ParameterBlock(block("x =", "  1, 2")).parameters
    #expect(parameters.map(\.value.string) == ["1, 2"])
    #expect(parameters.map(\.range.summary) == ["2:3+4"])
  }

  @Test func `quotes reach over lines`() {
    let parameters = ParameterBlock(block("layers = \"conv k=3;", "  conv k=5\"")).parameters
    #expect(parameters.map(\.value.string) == ["conv k=3; conv k=5"])
  }

  @Test func `a block may be indented as a whole`() {
    let parameters = ParameterBlock(block("  x = 1", "  w = a", "    , b")).parameters
    #expect(parameters.map(\.value.string) == ["1", "a , b"])
    #expect(parameters.map(\.key.range.summary) == ["1:3+1", "2:3+1"])
  }

  @Test func `a line that is no parameter is a stray`() {
    let result = ParameterBlock(block("x = 1", "hello there", "  you", "a == b", "w = c"))
    #expect(result.strays.map(\.string) == ["hello there you", "a == b"])
    #expect(result.strays.map(\.range.summary) == ["2:1+11", "4:1+6"])
    #expect(result.parameters.map(\.key.string) == ["x", "w"])
  }

  @Test func `a second parameter on a line is crowded`() {
    let result = ParameterBlock(block("x = 1, 2 w = a", "  stride = 2"))
    #expect(result.crowded.map(\.range.summary) == ["1:10+1", "2:3+6"])
    #expect(result.parameters.map(\.key.string) == ["x", "w", "stride"])
  }
}
