import Expressions
import Testing

@Suite struct ExpressionTests {
  @Test func `an expression knows its names`() throws {
    let expression = try Expression("floor((N - K_2)/S) + min(N, 1)*out(N, 3)")
    #expect(expression.variables == ["N", "K_2", "S"])
  }

  @Test func `a call knows its function and all its numbers`() throws {
    let call = try #require(try Expression("out(N, 3, 2)").call(["N": 9]))
    #expect(call.function.name == "out")
    #expect(call.arguments == [9, 3, 2, 0, 1])
    #expect(try Expression("out(N, 3) + 0").call(["N": 9]) == nil)
    #expect(throws: ExpressionError.self) { try Expression("out(M, 3)").call(["N": 9]) }
  }

  @Test func `an expression is described by the text it was read from`() throws {
    #expect(try Expression(" N-K +1 ").description == " N-K +1 ")
    #expect(try Expression("N-K") == Expression("N-K"))
  }
}
