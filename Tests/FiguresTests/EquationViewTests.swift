import ConvEngine
import Figures
import Testing
import TutorTestSupport

@Suite struct EquationViewTests {
  @Test func `the middle of a long equation is left out`() throws {
    let figure = try figure(
      (0..<20).map { Polynomial(Double($0)) }, (0..<12).map { Polynomial(Double($0 - 6)) })
    expectPicture(
      of: figure.picture(3, columns: 60),
      """
                   x3     x4     x5     x6     x7     x8     x9
       input  x …[ 3      4      5      6      7      8      9   …
                   a      b      c      d      e      f      g
       filter w    -6     -5     -4     -3     -2     -1     0
       output y                    110    104     98   ▸ 92 ◂    …

       y3 = a·x3   + b·x4   + c·x5   + … + j·x12 + k·x13 + l·x14
          = (-6)·3 + (-5)·4 + (-4)·5 + … + 3·12  + 4·13  + 5·14
          = 92
      """)
  }

  @Test func `a long sum of symbols is left out in the middle`() throws {
    let figure = try figure(inputSymbols(20), letters("abcdefghijkl"), bias: Polynomial(1))
    expectPicture(
      of: figure.picture(3, columns: 60),
      """
                    x3    x4    x5    x6    x7    x8    x9
       input  x … [ x3    x4    x5    x6    x7    x8    x9  …
       filter w     a     b     c     d     e     f     g
       output y …  1+a·x2+b·x3+c·x… ▸ 1+a·x3+b·x4+c·x… ◂    …

       y3 = 1 + a·x3 + b·x4 + c·x5 + … + j·x12 + k·x13 + l·x14
          = 1 + a·x3 + b·x4 + c·x5 + … + j·x12 + k·x13 + l·x14
      """)
  }

  @Test func `one row is left for the names and the result`() throws {
    let figure = try figure(stride: 2)
    expectPicture(
      of: figure.picture(1, columns: 60, rows: 4),
      """
       input  x    2    0  [ 1    3    1 ]  0    2    N=7
       filter w              1    2    1              K=3  S=2
       output y         3       ▸ 8 ◂       ·         out 3
       y1 = a·x2 + b·x3 + c·x4 = 8
      """)
  }
}
