import ConvEngine
import Figures
import Testing
import TextCanvas
import TutorTestSupport

@Suite struct WindowViewTests {
  @Test func `the filter lies below its window and the output below the middle of it`() throws {
    let figure = try figure(stride: 2)
    expectPicture(
      of: figure.picture(1),
      """
                   x0   x1   x2   x3   x4   x5   x6
       input  x    2    0  [ 1    3    1 ]  0    2    N=7
                             a    b    c
       filter w              1    2    1              K=3  S=2
       output y         3       ▸ 8 ◂       ·         out 3

       y1 = a·x2 + b·x3 + c·x4
          = 1·1  + 2·3  + 1·1
          = 8
      """,
      styles:
        """
                     dd   dd   dd   dd   dd   dd   dd
                             W W    W    W W            ddd
                               a    b    c
                               a    b    c              dddddddd
                                  @@@@@       .         ddddd

              a      b      c
        """)
  }

  @Test func `in 40 columns names are short and sizes are left out`() throws {
    let figure = try figure(stride: 2)
    expectPicture(
      of: figure.picture(1, columns: 40),
      """
            x0   x1   x2   x3   x4   x5   x6
       x    2    0  [ 1    3    1 ]  0    2
                      a    b    c
       w              1    2    1
       y         3       ▸ 8 ◂       ·

       y1 = a·x2 + b·x3 + c·x4
          = 1·1  + 2·3  + 1·1
          = 8
      """)
  }

  @Test func `in ASCII each mark keeps its place`() throws {
    let figure = try figure(stride: 2)
    expectPicture(
      of: figure.picture(1).inASCII(),
      """
                   x0   x1   x2   x3   x4   x5   x6
       input  x    2    0  [ 1    3    1 ]  0    2    N=7
                             a    b    c
       filter w              1    2    1              K=3  S=2
       output y         3       > 8 <       .         out 3

       y1 = a*x2 + b*x3 + c*x4
          = 1*1  + 2*3  + 1*1
          = 8
      """)
  }

  @Test func `long outputs follow each other at distances of their own`() throws {
    let figure = try figure(numbers(1, 2, 3, 4, 5, 6, 7), letters("abc"))
    expectPicture(
      of: figure.picture(1, columns: 60),
      """
                   x0   x1   x2   x3   x4   x5   x6
       input  x    1  [ 2    3    4 ]  5    6    7
       filter w         a    b    c
       output y    a+2b+3c  ▸ 2a+3b+4c ◂    ·          ·      …

       y1 = a·x1 + b·x2 + c·x3
          = 2a + 3b + 4c
      """)
  }

  @Test func `outputs of symbols are as wide as the longest`() throws {
    let figure = try figure(numbers(1, 2, 3, 4, 5, 6, 7), letters("abc"), stride: 2)
    expectPicture(
      of: figure.picture(1),
      """
                   x0    x1    x2    x3    x4    x5    x6
       input  x    1     2   [ 3     4     5 ]   6     7    N=7
       filter w                a     b     c                K=3  S=2
       output y       a+2b+3c   ▸ 3a+4b+5c ◂     ·          out 3

       y1 = a·x2 + b·x3 + c·x4
          = 3a + 4b + 5c
      """)
  }

  @Test func `an output that is all symbols is written once`() throws {
    let figure = try figure(inputSymbols(7), letters("abc"))
    expectPicture(
      of: figure.picture(2),
      """
       input  x    x0    x1  [ x2    x3    x4 ]  x5    x6              N=7
       filter w                a     b     c                           K=3  S=1
       output y …  a·x1+b·x2+c·x3 ▸ a·x2+b·x3+c·x4 ◂       ·         … out 5

       y2 = a·x2 + b·x3 + c·x4
      """)
  }

  @Test func `padding stands in angle brackets`() throws {
    let figure = try figure(numbers(2, 0, 1, 3, 1, 0), bias: Polynomial(0.5), padding: .same)
    expectPicture(
      of: figure.picture(0),
      """
                           x0     x1     x2     x3     x4     x5
       input  x  [ ⟨0⟩     2      0 ]    1      3      1      0     ⟨0⟩
                    a      b      c
       filter w     1      2      1
       output y         ▸ 4.5 ◂   ·      ·      ·      ·      ·

       y0 = 0.5 + a·0 + b·x0 + c·x1
          = 0.5 + 1·0 + 2·2  + 1·0
          = 4.5
      """,
      styles:
        """
                             dd     dd     dd     dd     dd     dd
                   W ppp     W      W W                               ppp
                      a      b      c
                      a      b      c
                          @@@@@@@   .      .      .      .      .

                    a     b      c
        """)
  }

  @Test func `padding is seen in 40 columns`() throws {
    let figure = try figure(numbers(2, 0, 1, 3, 1, 0), padding: .same)
    expectPicture(
      of: figure.picture(5, columns: 40),
      """
                 x0  x1  x2  x3  x4  x5
       x    ⟨0⟩  2   0   1   3  [1   0  ⟨0⟩]
                                 a   b   c
       w                         1   2   1
       y    4    3    5    8    5  ▸ 1 ◂

       y5 = a·x4 + b·x5 + c·0
          = 1·1  + 2·0  + 1·0
          = 1
      """)
  }

  @Test func `a flipped filter shows its letters turned around`() throws {
    let figure = try figure(sevenInputs, numbers(1, 0, -1), isFlipped: true)
    expectPicture(
      of: figure.picture(2),
      """
                   x0    x1    x2    x3    x4    x5    x6
       input  x    2     0   [ 1     3     1 ]   0     2     N=7
                               c     b     a
       filter w                -1    0     1                 K=3  S=1  flipped
       output y          -1    3   ▸ 0 ◂   ·     ·           out 5

       y2 = c·x2   + b·x3 + a·x4
          = (-1)·1 + 0·3  + 1·1
          = 0
      """)
  }

  @Test func `the taps of a dilated filter stand apart`() throws {
    let figure = try figure(numbers(1, 2, 3, 4, 5, 6, 7, 8, 9), numbers(1, -1, 2), dilation: 2)
    expectPicture(
      of: figure.picture(3),
      """
                   x0    x1    x2    x3    x4    x5    x6    x7    x8
       input  x    1     2     3   [ 4     5     6     7     8 ]   9     N=9
                                     a           b           c
       filter w                      1           -1          2           K=3  S=1  D=2
       output y                8     10    12  ▸ 14 ◂  ·                 out 5

       y3 = a·x3 + b·x5   + c·x7
          = 1·4  + (-1)·6 + 2·8
          = 14
      """)
  }

  @Test func `a cross marks an input that no window reaches`() throws {
    let figure = try figure(numbers(1, 2, 3, 4, 5, 6, 7, 8), stride: 2)
    expectPicture(
      of: figure.picture(2),
      """
                   x0   x1   x2   x3   x4   x5   x6   x7
       input  x    1    2    3    4  [ 5    6    7 ]  8    N=8
                                       a    b    c    ╳
       filter w                        1    2    1         K=3  S=2
       output y         8         16      ▸ 24 ◂           out 3

       y2 = a·x4 + b·x5 + c·x6
          = 1·5  + 2·6  + 1·7
          = 24
      """,
      styles:
        """
                     dd   dd   dd   dd   dd   dd   dd   dd
                                       W W    W    W W       ddd
                                         a    b    c    x
                                         a    b    c         dddddddd
                                            @@@@@@           ddddd

              a      b      c
        """)
  }

  @Test func `fractions make columns wider`() throws {
    let figure = try figure(numbers(0.25, -1.5, 3, 4, 5.125), numbers(0.1, -0.2, 0.3))
    expectPicture(
      of: figure.picture(1),
      """
                     x0        x1        x2        x3        x4
       input  x     0.25    [ -1.5       3         4 ]     5.125     N=5
                               a         b         c
       filter w               0.1       -0.2      0.3                K=3  S=1
       output y              1.225    ▸ 0.45 ◂     ·                 out 3

       y1 = a·x1       + b·x2     + c·x3
          = 0.1·(-1.5) + (-0.2)·3 + 0.3·4
          = 0.45
      """)
  }

  @Test func `a long input is cropped around the window`() throws {
    let figure = try figure((0..<100_000).map { Polynomial(Double($0 % 10)) })
    expectPicture(
      of: figure.picture(50_000),
      """
                 x49995    x49997    x49999    x50001    x50003    x50005    x50007
       input  x …  5    6    7    8    9  [ 0    1    2 ]  3    4    5    6    7   …
                                            a    b    c
       filter w                             1    2    1
       output y …  20   24   28   32   26   10 ▸ 4 ◂  ·    ·    ·    ·    ·    ·   …

       y50000 = a·x50000 + b·x50001 + c·x50002
              = 1·0      + 2·1      + 1·2
              = 4
      """)
  }

  @Test func `walked by input, arrows lead to the outputs that read it`() throws {
    let figure = try figure(by: .input, stride: 2)
    expectPicture(
      of: figure.picture(2),
      """
                   a    b    c
       filter w    1    2    1                        K=3  S=2
                   x0   x1   x2   x3   x4   x5   x6
       input  x    2    0  * 1 *  3    1    0    2    N=7
                         c╱     ╲a
       output y         3         1…        ·         out 3

       x2 is read by y0 through c and y1 through a
       y0 += c·x2   y1 += a·x2
          +  1·1       +  1·1
          =  3         =  1
      """,
      styles:
        """
                     a    d    c
                     a    d    c                        dddddddd
                     dd   dd   dd   dd   dd   dd   dd
                             <<<<<                      ddd
                           cc     aa
                          >         >>        .         ddddd


               c            a
        """)
  }

  @Test func `walked by input, sums that are not complete end in an ellipsis`() throws {
    let figure = try figure(by: .input)
    expectPicture(
      of: figure.picture(3, columns: 40),
      """
            a    b    c
       w    1    2    1
            x0   x1   x2   x3   x4   x5   x6
       x    2    0    1  * 3 *  1    0    2
                       c╱ b│  ╲a
       y         3    5    7…   3…   ·

       x3 goes to y1 by c, y2 by b, y3 by a
       y1 += c·x3   y2 += b·x3   y3 += a·x3
          +  1·3       +  2·3       +  1·3
          =  5         =  7         =  3
      """)
  }

  @Test func `walked by input, pointers stand above outputs that are far`() throws {
    let figure = try figure(numbers(1, 2, 3, 4, 5, 6, 7), letters("abc"), by: .input)
    expectPicture(
      of: figure.picture(3, columns: 60),
      """
       filter w    a    b    c
                   x0   x1   x2   x3   x4   x5   x6
       input  x    1    2    3  * 4 *  5    6    7
                                c↓         b↓         a↓
       output y    a+2b+3c    2a+3b+4c    3a+4b…       4a…    …

       x3 is read by y1 through c, y2 through b and y3 through a
       y1 += c·x3           y2 += b·x3      y3 += a·x3
          =  2a + 3b + 4c      =  3a + 4b      =  4a
      """)
  }

  @Test func `walked by input, an input may be read by none`() throws {
    let figure = try figure(numbers(1, 2, 3, 4, 5, 6, 7, 8), by: .input, stride: 2)
    expectPicture(
      of: figure.picture(7),
      """
                   a    b    c
       filter w    1    2    1                             K=3  S=2
                   x0   x1   x2   x3   x4   x5   x6   x7
       input  x    1    2    3    4    5    6    7  * 8 *  N=8
                                                      ╳
       output y         8         16        24             out 3

       No window reaches x7.
      """)
  }

  @Test func `an arrow is seen where it crosses an input that none reads`() throws {
    let figure = try figure(
      numbers(1, 2, 3, 4, 5, 6), by: .input, stride: 2, padding: .amount(Padding(both: 2)),
      dilation: 2)
    let picture = figure.picture(2).text
    #expect(picture.contains("c╱    b│     ╲a          ╳"))
  }

  @Test func `walked by tap, one weight leads to every output`() throws {
    let figure = try figure(by: .tap, stride: 2)
    expectPicture(
      of: figure.picture(1),
      """
                   a    b    c
       filter w    1    2    1                        K=3  S=2
                   x0   x1   x2   x3   x4   x5   x6
       input  x    2    0    1    3    1    0    2    N=7
                       b│        b│        b│
       output y         2…        7…        1…        out 3

       y0 += b·x1   y1 += b·x3   y2 += b·x5
          +  2·0       +  2·3       +  2·0
          =  2         =  7         =  1
      """,
      styles:
        """
                     d    b    d
                     d    b    d                        dddddddd
                     dd   dd   dd   dd   dd   dd   dd
                          W         W         W         ddd
                         bb        bb        bb
                          >>        >>        >>        ddddd

               b            b            b
        """)
  }
}
