import ConvEngine
import Figures
import Testing
import TutorTestSupport

@Suite struct ToeplitzViewTests {
  @Test func `the matrix of eight inputs grows row by row`() throws {
    let figure = try figure(inputSymbols(8), letters("abc"), show: [.toeplitz])
    expectPicture(
      of: figure.picture(3),
      """
       Toeplitz T  [6, 8]            x          y
          a  b  c  0  0  0  0  0      x0         y0
          0  a  b  c  0  0  0  0      x1     =   y1
          0  0  a  b  c  0  0  0      x2         y2
      ▸   0  0  0  a  b  c  0  0      x3        ▸y3◂
                                      x4          ·
                                      x5          ·
                                      x6
                                      x7

       y3 = a·x3 + b·x4 + c·x5
      """,
      styles:
        """

            a  b  c  0  0  0  0  0
            0  a  b  c  0  0  0  0
            0  0  a  b  c  0  0  0
            0  0  0  a  b  c  0  0      WW        @@@@
                                        WW          .
                                        WW          .



              a      b      c
        """)
  }

  @Test func `the last frame shows all six rows`() throws {
    let figure = try figure(inputSymbols(8), letters("abc"), show: [.toeplitz])
    expectPicture(
      of: figure.picture(5, columns: 40),
      """
       Toeplitz T  [6, 8]    x         y
          a b c 0 0 0 0 0     x0        y0
          0 a b c 0 0 0 0     x1    =   y1
          0 0 a b c 0 0 0     x2        y2
          0 0 0 a b c 0 0     x3        y3
          0 0 0 0 a b c 0     x4        y4
      ▸   0 0 0 0 0 a b c     x5       ▸y5◂
                              x6
                              x7

       y5 = a·x5 + b·x6 + c·x7
      """)
  }

  @Test func `with stride 2 a row skips a column`() throws {
    let figure = try figure(sevenInputs, letters("abc"), show: [.toeplitz], stride: 2)
    expectPicture(
      of: figure.picture(1),
      """
       Toeplitz T  [3, 7]         x         y
          a  b  c  0  0  0  0      2             2a+c
      ▸   0  0  a  b  c  0  0      0     =    ▸a+3b+c◂
                                   1                ·
                                   3
                                   1
                                   0
                                   2

       y1 = a·x2 + b·x3 + c·x4
          = a + 3b + c
      """)
  }

  @Test func `columns of the padding are cut off`() throws {
    let figure = try figure(
      numbers(2, 0, 1, 3, 1, 0), letters("abc"), show: [.toeplitz], padding: .same)
    expectPicture(
      of: figure.picture(5),
      """
       Toeplitz T  [6, 6]      x         y
          b  c  0  0  0  0      2               2b
          a  b  c  0  0  0      0     =       2a+c
          0  a  b  c  0  0      1             b+3c
          0  0  a  b  c  0      3           a+3b+c
          0  0  0  a  b  c      1             3a+b
      ▸   0  0  0  0  a  b      0               ▸a◂

       y5 = a·x4 + b·x5 + c·0
          = a
      """)
  }

  @Test func `walked by input, the matrix grows column by column`() throws {
    let figure = try figure(sevenInputs, letters("abc"), show: [.toeplitz], by: .input, stride: 2)
    expectPicture(
      of: figure.picture(2),
      """
       Toeplitz T  [3, 7]         x         y
                ▾
          a  b  c                  2     =       2a+c
          0  0  a                  0                a…
          0  0  0                 ▸1◂               ·
                                   3
                                   1
                                   0
                                   2

       x2 is read by y0 through c and y1 through a: column 2 of T
       y0 += c·x2     y1 += a·x2
          =  2a + c      =  a
      """)
  }

  @Test func `walked by tap, the matrix grows by diagonals`() throws {
    let figure = try figure(sevenInputs, letters("abc"), show: [.toeplitz], by: .tap)
    expectPicture(
      of: figure.picture(1),
      """
       Toeplitz T  [5, 7]         x         y
          a  b     0  0  0  0      2               2a…
          0  a  b     0  0  0      0     =          b…
          0  0  a  b     0  0      1             a+3b…
          0  0  0  a  b     0      3             3a+b…
          0  0  0  0  a  b         1                a…
                                   0
                                   2

       y0 += b·x1   y1 += b·x2   y2 += b·x3     y3 += b·x4     y4 += b·x5
          =  2a        =  b         =  a + 3b      =  3a + b      =  a
      """)
  }

  @Test func `a large matrix is cropped around the step`() throws {
    let figure = try figure((0..<100_000).map { Polynomial(Double($0 % 10)) }, show: [.toeplitz])
    expectPicture(
      of: figure.picture(50_000, columns: 60, rows: 13),
      """
       Toeplitz T  [99998, 100000]  columns 49987–50002
        49996 … 0  0  0  0  0  0  0  0  0  1  2  1  0  0  0  0 …
        49997 … 0  0  0  0  0  0  0  0  0  0  1  2  1  0  0  0 …
        49998 … 0  0  0  0  0  0  0  0  0  0  0  1  2  1  0  0 …
        49999 … 0  0  0  0  0  0  0  0  0  0  0  0  1  2  1  0 …
      ▸ 50000 … 0  0  0  0  0  0  0  0  0  0  0  0  0  1  2  1 …
        50001
        50002
        50003
        50004
       y50000 = a·x50000 + b·x50001 + c·x50002
              = 1·0      + 2·1      + 1·2
              = 4
      """)
  }

  @Test func `the names of x and y stand beside the title of a small matrix`() throws {
    let figure = try figure(numbers(1, 2, 3), show: [.toeplitz], padding: .full)
    expectPicture(
      of: figure.picture(0),
      """
       Toeplitz T  [5, 3]  x         y
      ▸   1  0  0           1         ▸1◂
                            2     =    ·
                            3          ·
                                       ·
                                       ·

       y0 = a·0 + b·0 + c·x0
          = 1·0 + 2·0 + 1·1
          = 1
      """)
  }

  @Test func `a dense layer has a weight in every entry`() throws {
    let figure = try layer(.dense, show: [.toeplitz])
    expectPicture(
      of: figure.picture(1),
      """
       matrix W  [6, 8]                                              x         y
          w[0,0] w[0,1] w[0,2] w[0,3] w[0,4] w[0,5] w[0,6] w[0,7]     x0        y0
      ▸   w[1,0] w[1,1] w[1,2] w[1,3] w[1,4] w[1,5] w[1,6] w[1,7]     x1    =  ▸y1◂
                                                                      x2         ·
                                                                      x3         ·
                                                                      x4         ·
                                                                      x5         ·
                                                                      x6
                                                                      x7

       y1 = w[1,0]·x0 + w[1,1]·x1 + w[1,2]·x2 + … + w[1,5]·x5 + w[1,6]·x6 + w[1,7]·x7
      """)
  }
}
