import ConvEngine
import Figures
import Testing
import TextCanvas
import TutorTestSupport

@Suite struct NeuronsViewTests {
  @Test func `three arrows lead from the window to the output`() throws {
    let figure = try figure(show: [.neurons], stride: 2)
    expectPicture(
      of: figure.picture(1),
      """
       x^l         2       0       1       3       1       0       2
                   ○       ○       ●       ●       ●       ○       ○
                     ╲     │     ╱   ╲     │     ╱
                       ╲   │   ╱      a╲  b│   ╱c
                         ╲ │ ╱           ╲ │ ╱
       x^(l+1)             ●               ◉               ○
                           3             ▸ 8 ◂             ·

       y1 = a·x2 + b·x3 + c·x4
          = 1·1  + 2·3  + 1·1
          = 8
      """,
      styles:
        """
                                     W       W       W
                     d       d       W       W       W       d       d
                       a     b     c   a     b     c
                         a   b   c      aa  bb   cc
                           a b c           a b c
                                             s               .
                                           @@@@@             .

              a      b      c
        """)
  }

  @Test func `in ASCII neurons are letters`() throws {
    let figure = try figure(show: [.neurons], stride: 2)
    expectPicture(
      of: figure.picture(1, columns: 60).inASCII(),
      #"""
       x^l         2     0     1     3     1     0     2
                   o     o     *     *     *     o     o
                     \   |   /   \   |   /
                      \  |  /    a\ b|  /c
                        \|/         \|/
       x^(l+1)           *           @           o
                         3         > 8 <         .

       y1 = a*x2 + b*x3 + c*x4
          = 1*1  + 2*3  + 1*1
          = 8
      """#)
  }

  @Test func `a dense layer is a fan from every input`() throws {
    let figure = try layer(.dense)
    expectPicture(
      of: figure.picture(2),
      """
       x^l         x0     x1     x2     x3     x4     x5     x6     x7
                   ●      ●      ●      ●      ●      ●      ●      ●
                   ⠈⠉⠑⠒⠤⠤⣀⡈⠉⠒⠤⣀⡀ ⠈⠑⢄    ⢸    ⢀⠔⠉  ⣀⡠⠔⠊⠉⣀⡠⠤⠔⢒⣉⣉⠤⠤⠒⠒⠊⠉⠉
                          ⠈⠉⠑⠒⠤⠬⣑⡢⠤⣀⠑⠤⡀ ⢸  ⡠⠔⢁⡠⠤⣒⡩⣤⣔⡲⠭⠭⠒⠒⠉⠉⠁
                                 ⠈⠉⠑⠛⠶⠮⣦⣸⣠⣮⠶⠾⠗⠛⠛⠉⠉
       x^(l+1)            ●      ●      ◉      ○      ○      ○
                          y0     y1   ▸ y2 ◂   ·      ·      ·

       y2 = w[2,0]·x0 + w[2,1]·x1 + w[2,2]·x2 + … + w[2,5]·x5 + w[2,6]·x6 + w[2,7]·x7
      """)
  }

  @Test func `a local layer has weights of its own for each output`() throws {
    let figure = try layer(.local)
    expectPicture(
      of: figure.picture(2),
      """
       x^l         x0     x1     x2     x3     x4     x5     x6     x7
                   ○      ○      ●      ●      ●      ○      ○      ○
                     ╲    │ ╲  ╱ │ ╲  ╱ │    ╱
                       ╲  │  ╱╲  │  ╱╲  │  ╱
                        ╲ │ ╱  ╲ │ ╱  ╲ │ ╱
       x^(l+1)            ●      ●      ◉      ○      ○      ○
                          y0     y1   ▸ y2 ◂   ·      ·      ·

       y2 = w[2,2]·x2 + w[2,3]·x3 + w[2,4]·x4
      """)
  }

  @Test func `a shared layer has the same three weights everywhere`() throws {
    let figure = try layer(.shared)
    expectPicture(
      of: figure.picture(3),
      """
       x^l         x0     x1     x2     x3     x4     x5     x6     x7
                   ○      ○      ○      ●      ●      ●      ○      ○
                     ╲    │ ╲  ╱ │ ╲  ╱ │ ╲  ╱ │    ╱
                       ╲  │  ╱╲  │  ╱╲  │  a╲ b│  ╱c
                        ╲ │ ╱  ╲ │ ╱  ╲ │ ╱  ╲ │ ╱
       x^(l+1)            ●      ●      ●      ◉      ○      ○
                          y0     y1     y2   ▸ y3 ◂   ·      ·

       y3 = a·x3 + b·x4 + c·x5
      """,
      styles:
        """
                                          WW     WW     WW
                     d      d      d      W      W      W      d      d
                       a    b a  c b a  c b a  c b    c
                         a  b  ca  b  ca  b  aa bb  cc
                          a b c  a b c  a b c  a b c
                                                 s      .      .
                                               @@@@@@   .      .

              a      b      c
        """)
  }

  @Test func `a dense layer is readable in 40 columns`() throws {
    let figure = try layer(.dense)
    expectPicture(
      of: figure.picture(5, columns: 40),
      """
       x    x0  x1  x2  x3  x4  x5  x6  x7
            ●   ●   ●   ●   ●   ●   ●   ●
            ⠈⠉⠑⠒⠪⠭⢕⣒⡬⢍⣒⡢⢌⣑⠢⢄⡈⠑⢄⡀⠘⢄  ⢸  ⢀⠜
                    ⠈⠉⠑⠚⠫⠶⢯⣵⣮⣵⣢⣌⡢⢌⢢ ⢸ ⢠⠊
                            ⠈⠉⠙⠛⠻⠷⢷⣷⣸⡰⠁
                ●   ●   ●   ●   ●   ◉
       y        y0  y1  y2  y3  y4 ▸y5◂

       y5 = w[5,0]·x0 + … + w[5,7]·x7
      """)
  }

  @Test func `padding has neurons too`() throws {
    let figure = try figure(numbers(2, 0, 1), show: [.neurons], padding: .same)
    expectPicture(
      of: figure.picture(0, columns: 60),
      """
       x^l         ⟨0⟩        2         0         1        ⟨0⟩
                    ●         ●         ●         ○         ○
                       ╲      │      ╱
                        a╲   b│    ╱c
                            ╲ │ ╱
       x^(l+1)                ◉         ○         ○
                            ▸ 4 ◂       ·         ·

       y0 = a·0 + b·x0 + c·x1
          = 1·0 + 2·2  + 1·0
          = 4
      """)
  }

  @Test func `walked by input, the arrows fan out`() throws {
    let figure = try figure(show: [.neurons], by: .input)
    expectPicture(
      of: figure.picture(3, columns: 60),
      """
       x^l         2     0     1   * 3 *   1     0     2
                   ○     ○     ○     ◉     ○     ○     ○
                                   ╱ │ ╲
                                 c╱ b│  ╲a
                                ╱    │    ╲
       x^(l+1)           ●     ●     ●     ●     ○
                         3     5     7…    3…    ·

       x3 is read by y1 through c, y2 through b and y3 through a
       y1 += c·x3   y2 += b·x3   y3 += a·x3
          +  1·3       +  2·3       +  1·3
          =  5         =  7         =  3
      """)
  }

  @Test func `with few rows values are kept longest`() throws {
    let figure = try figure(show: [.neurons], stride: 2)
    expectPicture(
      of: figure.picture(1, columns: 60, rows: 5),
      """
       x^l         2     0     1     3     1     0     2
                      ╲  │  ╱    a╲ b│  ╱c
                         3         ▸ 8 ◂         ·
       y1 = a·x2 + b·x3 + c·x4
          = 8
      """)
  }
}
