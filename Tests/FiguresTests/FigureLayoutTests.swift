import ConvEngine
import Figures
import Testing
import TutorTestSupport

@Suite struct FigureLayoutTests {
  @Test func `below 110 columns views stand below each other`() throws {
    let figure = try figure(show: [.window, .toeplitz], stride: 2)
    expectPicture(
      of: figure.picture(1),
      """
                   x0   x1   x2   x3   x4   x5   x6
       input  x    2    0  [ 1    3    1 ]  0    2    N=7
                             a    b    c
       filter w              1    2    1              K=3  S=2
       output y         3       ▸ 8 ◂       ·         out 3

       Toeplitz T  [3, 7]         x         y
          1  2  1  0  0  0  0      2          3
      ▸   0  0  1  2  1  0  0      0     =   ▸8◂
                                   1          ·
                                   3
                                   1
                                   0
                                   2

       y1 = a·x2 + b·x3 + c·x4
          = 1·1  + 2·3  + 1·1
          = 8
      """)
  }

  @Test func `from 110 columns on views stand side by side`() throws {
    let figure = try figure(show: [.window, .toeplitz], stride: 2)
    expectPicture(
      of: figure.picture(1, columns: 120),
      """
                   x0   x1   x2   x3   x4   x5   x6                    Toeplitz T  [3, 7]         x         y
       input  x    2    0  [ 1    3    1 ]  0    2    N=7                 1  2  1  0  0  0  0      2          3
                             a    b    c                              ▸   0  0  1  2  1  0  0      0     =   ▸8◂
       filter w              1    2    1              K=3  S=2                                     1          ·
       output y         3       ▸ 8 ◂       ·         out 3                                        3
                                                                                                   1
                                                                                                   0
                                                                                                   2

       y1 = a·x2 + b·x3 + c·x4
          = 1·1  + 2·3  + 1·1
          = 8
      """)
  }

  @Test func `three views are linked by one index`() throws {
    let figure = try figure(show: [.window, .neurons, .toeplitz], stride: 2)
    expectPicture(
      of: figure.picture(1),
      """
                   x0   x1   x2   x3   x4   x5   x6
       input  x    2    0  [ 1    3    1 ]  0    2    N=7
                             a    b    c
       filter w              1    2    1              K=3  S=2
       output y         3       ▸ 8 ◂       ·         out 3

       x^l         2       0       1       3       1       0       2
                   ○       ○       ●       ●       ●       ○       ○
                     ╲     │     ╱   ╲     │     ╱
                       ╲   │   ╱      a╲  b│   ╱c
                         ╲ │ ╱           ╲ │ ╱
       x^(l+1)             ●               ◉               ○
                           3             ▸ 8 ◂             ·

       Toeplitz T  [3, 7]         x         y
          1  2  1  0  0  0  0      2          3
      ▸   0  0  1  2  1  0  0      0     =   ▸8◂
                                   1          ·
                                   3
                                   1
                                   0
                                   2

       y1 = a·x2 + b·x3 + c·x4
          = 1·1  + 2·3  + 1·1
          = 8
      """)
  }

  @Test func `three views share the rows of a small screen`() throws {
    let figure = try figure(show: [.window, .neurons, .toeplitz], stride: 2)
    expectPicture(
      of: figure.picture(1, rows: 18),
      """
                   x0   x1   x2   x3   x4   x5   x6
       input  x    2    0  [ 1    3    1 ]  0    2    N=7
                             a    b    c
       filter w              1    2    1              K=3  S=2
       output y         3       ▸ 8 ◂       ·         out 3
       x^l         2       0       1       3       1       0       2
                   ○       ○       ●       ●       ●       ○       ○
                       ╲   │   ╱      a╲  b│   ╱c
       x^(l+1)             ●               ◉               ○
                           3             ▸ 8 ◂             ·
       Toeplitz T  [3, 7]         x         y
          1  2  1  0  0  0  0      2          3
      ▸   0  0  1  2  1  0  0      0     =   ▸8◂
                                   1          ·
                                   3
       y1 = a·x2 + b·x3 + c·x4
          = 1·1  + 2·3  + 1·1
          = 8
      """)
  }

  @Test func `two views share eight rows of 40 columns`() throws {
    let figure = try figure(show: [.window, .toeplitz], stride: 2)
    expectPicture(
      of: figure.picture(1, columns: 40, rows: 8),
      """
       x    2    0  [ 1    3    1 ]  0    2
       w              1    2    1
       y         3       ▸ 8 ◂       ·
       Toeplitz T  [3, 7]    x         y
          1 2 1 0 0 0 0       0          3
      ▸   0 0 1 2 1 0 0       1     =   ▸8◂
                              3          ·
       y1 = a·x2 + b·x3 + c·x4 = 8
      """)
  }

  @Test func `a view without room is left out whole`() throws {
    let figure = try figure(show: [.window, .toeplitz], stride: 2)
    expectPicture(
      of: figure.picture(1, columns: 40, rows: 5),
      """
            x0   x1   x2   x3   x4   x5   x6
       x    2    0  [ 1    3    1 ]  0    2
       w              1    2    1
       y         3       ▸ 8 ◂       ·
       y1 = a·x2 + b·x3 + c·x4 = 8
      """)
  }

  @Test func `two rows show what is read and what comes out`() throws {
    let figure = try figure(show: [.window, .toeplitz], stride: 2)
    expectPicture(
      of: figure.picture(1, columns: 40, rows: 2),
      """
       x    2    0  [ 1    3    1 ]  0    2
       y         3       ▸ 8 ◂       ·
      """)
  }
}
