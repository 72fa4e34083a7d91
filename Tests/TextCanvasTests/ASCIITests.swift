import Testing
import TextCanvas
import TutorTestSupport

@Suite struct ASCIITests {
  @Test(arguments: [
    TestCase("the current cell", ("▸ 8 ◂", "> 8 <")),
    TestCase("padding", ("⟨0⟩", "(0)")),
    TestCase("neurons", ("○ ● ◉ ╱ ╲ │ ╳", "o * @ / \\ | x")),
    TestCase("a product", ("3·1 × 2 − 1", "3*1 x 2 - 1")),
    TestCase("comparisons", ("1 ≤ K ≥ N ≠ 2", "1 <= K >= N != 2")),
    TestCase("arrows", ("←→↑↓", "<-->^v")),
    TestCase("quotes and dashes", ("“a” ‘b’ – — …", "\"a\" 'b' - - ...")),
    TestCase("a floor", ("⌊7/2⌋", "floor(7/2)")),
    TestCase("transposes and squares", ("Xᵀ n²", "X^T n^2")),
    TestCase("accents", ("Größe é e\u{301}", "Grosse e e")),
    TestCase("shades", ("░▒▓█", ":+#@")),
    TestCase("anything else", ("漢 ♞", "? ?")),
  ])
  func `text has stand-ins`(_ test: TestCase<(String, String)>) {
    #expect(ASCII.text(test.value.0) == test.value.1)
  }

  @Test func `a dot is pending or a product by its ink`() {
    var canvas = Canvas(size: Size(columns: 5, rows: 1))
    canvas.put("·", at: .zero, ink: .pending)
    canvas.put("a·b", at: Point(x: 2, y: 0))
    expectPicture(of: canvas.inASCII(), ". a*b")
  }

  @Test func `a picture keeps its columns`() {
    var canvas = Canvas(size: Size(columns: 12, rows: 3))
    canvas.put("│K ≤ N│≤│", at: .zero)
    canvas.put("│x → y│→│Xᵀ ", at: Point(x: 0, y: 1))
    canvas.put("│漢│é⌊τ⌋", at: Point(x: 0, y: 2))
    expectPicture(of: canvas.inASCII(), "|K <=N|<|\n|x ->y|>|X^T\n|??|e[T]")
  }

  @Test(arguments: 0..<40)
  func `the picture is ASCII in the same inks`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let canvas = randomCanvas(Size(columns: 12, rows: 4), using: &generator)
    let plain = canvas.inASCII()
    #expect(plain.text.allSatisfy { $0.isASCII })
    #expect(plain.inASCII() == plain)
  }
}
