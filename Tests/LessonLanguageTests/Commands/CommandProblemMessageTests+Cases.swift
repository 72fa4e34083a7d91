import TutorTestSupport

extension CommandProblemMessageTests {
  static let commands: [TestCase<[String]>] = [
    TestCase("", says: "1:1+0 there is no command here; `help` lists them"),
    TestCase(" \t ", says: "1:4+0 there is no command here; `help` lists them"),
    TestCase("cnv1d N=7 K=3", says: "1:1+5 there is no command `cnv1d`; did you mean `conv1d`?"),
    TestCase("  zzz", says: "1:3+3 there is no command `zzz`; `help` lists the commands"),
    TestCase("help strid", says: "1:6+5 there is no help on `strid`; did you mean `stride`?"),
    TestCase("help me", says: "1:6+2 there is no help on `me`; `help` lists the commands"),
    TestCase("help conv1d stride", says: "1:6+13 `help` takes one word, such as help stride"),
    TestCase("floor(7/2", says: "1:6+1 this `(` is never closed"),
    TestCase("flor(2)", says: "1:1+4 there is no function `flor`; did you mean `floor`?"),
    TestCase(
      "conv1d(x=1)", says: "1:1+11 there is no command `conv1d(x=1)`; `help` lists the commands"),
    TestCase("1 < 2", says: "1:1+5 a comparison stands where a number is needed"),
    TestCase("1/0", says: "1:1+3 nothing can be divided by zero"),
  ]

  static let parameters: [TestCase<[String]>] = [
    TestCase(
      "conv1d x=1..8 wieght=a,b",
      says: "1:15+6 `conv1d` has no parameter `wieght`; did you mean `weight`?"),
    TestCase(
      "conv1d x=1..8 w=a zoom=2",
      says: "1:19+4 `conv1d` has no parameter `zoom`; `help conv1d` lists its parameters"),
    TestCase("conv1d x=1..8 w=a S=2 stride=3", says: "1:23+6 `stride` is given twice"),
    TestCase("out N=7 n=7 K=3", says: "1:9+1 `N` is given twice"),
    TestCase(
      "conv1d 3 x=1..8 w=a",
      says: "1:8+1 `3` is no parameter: parameters are written `name = value`"),
    TestCase("conv1d", says: "1:1+6 give `x` or `N`", "1:1+6 give `w` or `K`"),
    TestCase("conv1d x=1..8", says: "1:1+6 give `w` or `K`"),
    TestCase("toeplitz1d w=a,b", says: "1:1+10 give `N`"),
    TestCase("toeplitz1d N=4", says: "1:1+10 give `w` or `K`"),
    TestCase("neurons", says: "1:1+7 give `x` or `N`", "1:1+7 give `K`"),
    TestCase(" out", says: "1:2+3 give `N`", "1:2+3 give `K`"),
    TestCase("conv1d x= w=a", says: "1:8+1 `x` has no value"),
    TestCase("conv1d x=1,2 w=\"\"", says: "1:14+1 `w` has no value"),
    TestCase(
      "true_conv1d x=1..5 w=1,2,3 mode=same padding=2",
      says: "1:46+1 `mode` and `padding` say different things: give one of them"),
    TestCase(
      "conv1d foo=1 x=1,,2 w=2a stride=1/2",
      says: "1:8+3 `conv1d` has no parameter `foo`; `help conv1d` lists its parameters",
      "1:18+1 a value is missing here",
      "1:23+2 `2a` is neither a number nor a symbol such as a or x0",
      "1:33+3 `1/2` is not a whole number"),
  ]

  static let counts: [TestCase<[String]>] = [
    TestCase("out N=7 K=3 S=1.5", says: "1:15+3 `1.5` is not a whole number"),
    TestCase("out N=7 K=3 S=2,1", says: "1:15+3 2 numbers are given for one axis"),
    TestCase("out N=7 K=3 S=[2, 1]", says: "1:15+6 2 numbers are given for one axis"),
    TestCase("out N=7 K=3 S=[2", says: "1:15+2 `[2` is not a whole number"),
    TestCase("out N=7 K=3 S=[[2, 1]]", says: "1:16+6 `[2, 1]` is not a whole number"),
    TestCase("out N=7 K=k", says: "1:11+1 `k` has no value here"),
    TestCase("out N=7 K=3 S=2 3", says: "1:17+1 a sign such as `*` is missing before `3`"),
    TestCase(
      "out N=99999999999999999999 K=3",
      says: "1:7+20 `99999999999999999999` has too many digits"),
    TestCase(
      "out N=9999999999999999 K=3",
      says: "1:7+16 input size N must not be larger than 1000000000000000"),
    TestCase("out N=2^70 K=3", says: "1:7+4 the numbers become too large to calculate with"),
    TestCase("out N=７ K=3", says: "1:7+1 `７` has no meaning here"),
    TestCase("conv1d N=1000001 K=3", says: "1:10+7 there are more than 1000000 values"),
    TestCase("conv1d x=1..8 w=a N=7", says: "1:21+1 `N` is 7, but 8 values are given"),
    TestCase("conv1d N=8 w=a K=2", says: "1:18+1 `K` is 2, but 1 value is given"),
    TestCase("conv1d N=0 K=3", says: "1:10+1 input size N must be at least 1, not 0"),
    TestCase("conv1d N=3 K=-1", says: "1:14+2 kernel size K must be at least 1, not -1"),
  ]

  static let questions: [TestCase<[String]>] = [
    TestCase("out N=7 K=? size=9", says: "1:18+1 no K gives an output of size 9"),
    TestCase("out N=7 K=3 P=? size=6", says: "1:22+1 no P gives an output of size 6"),
    TestCase("out N=7 K=3 P=? size=0", says: "1:22+1 no P gives an output of size 0"),
    TestCase("out N=7 K=? S=? size=3", says: "1:15+1 only one number can be ? at a time"),
    TestCase("out N=7 K=?", says: "1:1+3 give `size`"),
    TestCase("out K=3 S=? size=2", says: "1:1+3 give `N`"),
    TestCase(
      "out N=7 K=3 size=5",
      says: "1:18+1 `size` is only wanted where another one is ?, such as P=?"),
    TestCase("out N=7 K=3 P=? size=?", says: "1:22+1 only one number can be ? at a time"),
    TestCase(
      "conv1d N=? K=3",
      says: "1:10+1 only `out` finds a ?: write out N=? with the other numbers and a `size`"),
    TestCase(
      "conv1d N=7 K=3 p=?",
      says: "1:18+1 only `out` finds a ?: write out padding=? with the other numbers and a `size`"),
    TestCase("out N=32 K=5 S=0 P=? size=32", says: "1:16+1 stride S must be at least 1, not 0"),
    TestCase("out N=4 K=5 S=? size=2", says: "1:11+1 kernel 5 is larger than the padded input 4"),
    TestCase("out N=? K=3 size=0", says: "1:18+1 no N gives an output of size 0"),
    TestCase(
      "out op=pool N=7 K=4",
      says: "1:8+4 `pool` is none of conv, conv_transpose, max_pool, avg_pool, unfold, fold"),
    TestCase("out op=avg_pool N=7 K=2 D=2", says: "1:27+1 `avg_pool` has no `dilation`"),
    TestCase("out op=avg_pool N=7 K=2 D=? size=3", says: "1:27+1 `avg_pool` has no `dilation`"),
    TestCase(
      "out op=fold N=7 K=2 output_padding=1", says: "1:36+1 `fold` has no `output_padding`"),
    TestCase("out N=7 K=2 ceil_mode=true", says: "1:23+4 `conv` has no `ceil_mode`"),
    TestCase(
      "out op=unfold N=7 K=2 P=same",
      says: "1:25+4 `unfold` has no padding by a word: write a number or [[before, after]]"),
    TestCase(
      "out op=max_pool N=7 K=3 P=2",
      says: "1:27+1 padding 2 is more than half of the pooling kernel 3"),
    TestCase(
      "out op=conv_transpose N=7 K=3 S=2 output_padding=2",
      says:
        "1:50+1 output padding 2 must be smaller than the larger of stride 2 and dilation 1"),
    TestCase(
      "out op=conv_transpose N=1 K=2 P=1",
      says: "1:33+1 padding 1 + 1 cuts away all of the 2 output cells"),
  ]

  static let words: [TestCase<[String]>] = [
    TestCase(
      "conv1d N=7 K=3 walk=outptu",
      says: "1:21+6 `outptu` is none of output, input, tap; did you mean `output`?"),
    TestCase(
      "conv1d N=7 K=3 show=window, x",
      says:
        "1:29+1 `x` is none of window, bars, neurons, channels, toeplitz, unfold, curve, gradient"),
    TestCase("conv1d N=7 K=3 show=window,,toeplitz", says: "1:28+0 a value is missing here"),
    TestCase("conv1d N=7 K=3 flip=yes", says: "1:21+3 `yes` is none of true, false"),
    TestCase(
      "conv1d N=7 K=3 groups=2", says: "1:23+1 1 channel cannot be shared out among 2 groups"),
    TestCase(
      "out N=7 K=3 P=saem",
      says: "1:15+4 `saem` is no padding: write a number, [[before, after]], valid, same or full; "
        + "did you mean `same`?"),
    TestCase(
      "out N=7 K=3 P=[1,0]",
      says: "1:15+5 `[1,0]` is no padding: write a number, [[before, after]], valid, same or full"),
    TestCase(
      "out N=7 K=3 P=[[1,0,2]]",
      says: "1:15+9 `[[1,0,2]]` is no padding: write a number, [[before, after]], valid, same or "
        + "full"),
    TestCase("out N=7 K=3 P=[[1,b]]", says: "1:19+1 `b` has no value here"),
    TestCase("out N=7 K=3 P=1/2", says: "1:15+3 `1/2` is not a whole number"),
  ]

  static let values: [TestCase<[String]>] = [
    TestCase(
      "conv1d N=7 w=ä",
      says: "1:14+1 there is no filter or picture named `ä`; a symbol is one letter with digits, "
        + "such as a or x0"),
    TestCase("conv1d N=7 w=1..b", says: range("1..b", at: "1:14+4")),
    TestCase("conv1d N=7 w=1...8", says: range("1...8", at: "1:14+5")),
    TestCase("conv1d N=7 w=1..2..3", says: range("1..2..3", at: "1:14+7")),
    TestCase("conv1d N=7 w=..", says: range("..", at: "1:14+2")),
    TestCase("conv1d N=7 w=1, a..x3", says: range("a..x3", at: "1:17+5")),
    TestCase("conv1d N=7 w=E..a", says: range("E..a", at: "1:14+4")),
    TestCase("conv1d N=7 w=x0..y3", says: range("x0..y3", at: "1:14+6")),
    TestCase("conv1d N=7 w=1..0.5", says: range("1..0.5", at: "1:14+6")),
    TestCase("conv1d N=7 w=a+b", says: value("a+b", at: "1:14+3")),
    TestCase("conv1d N=7 w=a-1, 2", says: value("a-1", at: "1:14+3")),
    TestCase("conv1d N=7 w=1e400", says: "1:14+5 `1e400` is too large: numbers go up to 1e+100"),
    TestCase(
      "conv1d N=7 w=1, -2e100", says: "1:17+6 `-2e100` is too large: numbers go up to 1e+100"),
    TestCase("conv1d N=7 w=x9999999999", says: value("x9999999999", at: "1:14+11")),
    TestCase("conv1d N=7 w=--a", says: value("--a", at: "1:14+3")),
    TestCase(
      "conv1d N=7 w=.5",
      says: "1:14+2 `.5` is not a number: a decimal point has digits on both sides, such as 0.5"),
    TestCase("conv1d N=7 w=１", says: "1:14+1 `１` has no meaning here"),
    TestCase("conv1d N=7 w=random", says: generator("random", at: "1:14+6")),
    TestCase("conv1d N=7 w=random()", says: generator("random()", at: "1:14+8")),
    TestCase("conv1d N=7 w=random(0)", says: generator("random(0)", at: "1:14+9")),
    TestCase("conv1d N=7 w=random(3, sed=1)", says: generator("random(3, sed=1)", at: "1:14+16")),
    TestCase(
      "conv1d N=7 w=random(1x1x1x1x3)", says: generator("random(1x1x1x1x3)", at: "1:14+17")),
    TestCase(
      "conv1d N=7 w=random(999999999999999999999)",
      says: generator("random(999999999999999999999)", at: "1:14+29")),
    TestCase("conv1d N=7 w=random(1000001)", says: "1:14+15 there are more than 1000000 values"),
  ]

  static let names: [TestCase<[String]>] = [
    TestCase("conv1d N=7 w=sobelx", says: unknown("sobelx", "sobel-x", at: "1:14+6")),
    TestCase("conv1d N=7 w=1, SOBEL-Y", says: unknown("SOBEL-Y", "sobel-y", at: "1:17+7")),
    TestCase("conv1d N=7 w=sobel x", says: unknown("sobel x", "sobel-x", at: "1:14+7")),
    TestCase("conv1d N=7 w=gauss", says: unknown("gauss", "gaussian", at: "1:14+5")),
    TestCase("conv1d N=7 w=[gaussan(3)]", says: unknown("gaussan", "gaussian", at: "1:15+7")),
    TestCase(
      "conv1d N=7 w=hello",
      says: "1:14+5 there is no filter or picture named `hello`; a symbol is one letter with "
        + "digits, such as a or x0"),
    TestCase(
      "conv1d N=7 w=flor(2)", says: "1:14+4 there is no function `flor`; did you mean `floor`?"),
    TestCase("conv1d N=7 w=box 3", says: "1:18+1 a comma is missing here"),
    TestCase("conv1d N=7 w=box(3", says: shape("box(3", "box(5x5)", at: "1:14+5")),
    TestCase("conv1d N=7 w=box(3x)", says: shape("box(3x)", "box(5x5)", at: "1:14+7")),
    TestCase("conv1d N=7 w=box(1x3x3)", says: shape("box(1x3x3)", "box(5x5)", at: "1:14+10")),
    TestCase(
      "conv1d N=7 w=box(3, seed=1)", says: shape("box(3, seed=1)", "box(5x5)", at: "1:14+14")),
    TestCase("conv1d w=1 x=zeros", says: shape("zeros", "zeros(3x8)", at: "1:14+5")),
    TestCase("conv1d w=1 x=zeros(-1)", says: shape("zeros(-1)", "zeros(3x8)", at: "1:14+9")),
    TestCase(
      "conv1d w=1 x=checkerboard(8)",
      says: shape("checkerboard(8)", "checkerboard(10x10)", at: "1:14+15")),
    TestCase(
      "conv1d N=7 w=sobel-x(5x5)",
      says: "1:14+12 `sobel-x` has but one size: write it without parentheses"),
    TestCase(
      "conv1d N=99 w=gaussian(33)",
      says: "1:15+12 `gaussian` has at most 31 cells along an axis"),
    TestCase(
      "conv1d w=1 x=ones(1000x1001)", says: "1:14+15 there are more than 1000000 values"),
    TestCase(
      "conv1d w=1 x=a.pgm",
      says: "1:14+5 `a.pgm` is a file, and no file can be opened here"),
    TestCase(
      "conv1d w=1 x=\"my, [photo].jpg\" stride=2",
      says: "1:15+15 `my, [photo].jpg` cannot be read: convert it to PGM or PPM"),
  ]

  private static func unknown(_ word: String, _ name: String, at place: String) -> String {
    "\(place) there is no filter or picture named `\(word)`; did you mean `\(name)`?"
  }

  private static func shape(_ text: String, _ sample: String, at place: String) -> String {
    "\(place) `\(text)` is not understood: write a shape, such as \(sample)"
  }

  private static func range(_ text: String, at place: String) -> String {
    "\(place) `\(text)` is no range: write whole numbers or symbols, such as 1..8 or x0..x6"
  }

  private static func value(_ text: String, at place: String) -> String {
    "\(place) `\(text)` is neither a number nor a symbol such as a or x0"
  }

  private static func generator(_ text: String, at place: String) -> String {
    "\(place) `\(text)` is not understood: write a shape and a seed, such as random(8, seed=1)"
  }

  static let lists: [TestCase<[String]>] = [
    TestCase("conv1d w=a x=1,,2", says: "1:16+1 a value is missing here"),
    TestCase("conv1d w=a x=1,2,", says: "1:18+0 a value is missing here"),
    TestCase("conv1d w=a x=,1", says: "1:14+1 a value is missing here"),
    TestCase("conv1d w=a x=[]", says: "1:15+1 a value is missing here"),
    TestCase("conv1d w=a x=1 2 3", says: "1:16+1 a comma is missing here"),
    TestCase("conv1d w=a x=[1,2] 3", says: "1:20+1 a comma is missing here"),
    TestCase("conv1d w=a x=1 [2]", says: "1:16+1 a comma is missing here"),
    TestCase("conv1d w=a x=[[1] [2]]", says: "1:19+1 a comma is missing here"),
    TestCase("conv1d x=[1,2 w=a", says: "1:10+1 this `[` has no partner"),
    TestCase("conv1d x=1,2] w=a", says: "1:13+1 this `]` has no partner"),
    TestCase("conv1d w=a x=[[1,2]", says: "1:14+1 this `[` has no partner"),
    TestCase("conv1d w=a x=\"1,2", says: "1:14+1 this quotation mark has no partner"),
    TestCase("conv1d w=a x=1\"2", says: "1:15+1 this quotation mark has no partner"),
    TestCase("conv1d w=a x=(1+2", says: "1:14+1 this `(` is never closed"),
    TestCase(
      "conv1d w=a x=[1,2],[3]",
      says: "1:20+3 the lists inside a list must all have the same length"),
    TestCase(
      "conv1d w=a x=1,[2]", says: "1:16+3 the lists inside a list must all have the same length"),
    TestCase(
      "conv1d w=a x=[[[[[1]]]]]",
      says: "1:18+1 lists may be nested 4 deep: batch, channel, height, width"),
    TestCase(
      "conv1d w=a x=[[[desk]]]",
      says: "1:17+4 lists may be nested 4 deep: batch, channel, height, width"),
    TestCase("conv1d w=a x=1..1000001", says: "1:14+10 there are more than 1000000 values"),
  ]

  static let convolutions: [TestCase<[String]>] = [
    TestCase("conv1d x=1,2 w=a,b,c", says: "1:16+5 kernel 3 is larger than the padded input 2"),
    TestCase("conv1d N=7 K=3 stride=0", says: "1:23+1 stride S must be at least 1, not 0"),
    TestCase("conv1d N=7 K=3 p=-1", says: "1:18+2 padding P must be at least 0, not -1"),
    TestCase(
      "out N=7 K=3 S=2 P=same",
      says: "1:19+4 padding same keeps the size only with stride 1, not 2"),
    TestCase("conv1d N=7 K=3 b=1,2", says: "1:18+3 2 biases for 1 output channel"),
    TestCase(
      "conv1d x=[[1,2],[3,4]] w=a",
      says: "1:26+1 weight [1, 1, 1] reads 1 channel, but input [1, 2, 2] has 2"),
    TestCase(
      "conv2d x=[[1,2],[3,4]] K=3",
      says: "1:26+1 kernel 3 is larger than the padded input 2"),
    TestCase(
      "conv2d N=4 K=2 stride=[1,0]", says: "1:23+5 stride S must be at least 1, not 0"),
    TestCase("conv2d N=4 K=2 stride=1,2,3", says: "1:23+5 3 numbers are given for 2 axes"),
    TestCase(
      "conv2d N=4 K=2 padding=[[1,0]] padding_mode=valid",
      says: "1:45+5 `valid` is none of zeros, reflect, replicate, circular"),
    TestCase(
      "conv2d N=4 w=[[[[[1]]]]]",
      says: "1:18+1 lists may be nested 4 deep: batch, channel, height, width"),
    TestCase(
      "conv1d x=[[[[1]]]] w=1", says: "1:10+9 input [1, 1, 1, 1] has 4 axes instead of 3"),
    TestCase(
      "conv2d x=[[1,2],[3,4]] N=[2,3] w=1",
      says: "1:26+5 `N` is 2x3, but 2x2 values are given"),
    TestCase(
      "conv1d x=[[1,2],[3,4]] w=[1,2] show=toeplitz",
      says:
        "1:26+5 weight [1, 1, 2] reads 1 channel, but input [1, 2, 2] has 2"
    ),
    TestCase(
      "conv1d N=100000 K=3 padding_mode=circular",
      says: "1:10+6 99998·3 products are more than 200000, too many to wait for"),
    TestCase(
      "conv1d_grad x=ones(20000) w=ones(8000) grad_output=ones(12001)",
      says: "1:15+11 12001·8000·2 products are more than 100000000, too many to wait for"),
    TestCase(
      "matrices x=ones(100x100) w=ones(50x1x10x10) grad_output=ones(50x91x91)",
      says: "1:12+13 8281·100·50·3 products are more than 100000000, too many to wait for"),
    TestCase("flatten N=1000", says: "1:11+4 there are more than 200000 values"),
    TestCase("linear N=200001 w=1", says: "1:10+6 there are more than 200000 values"),
    TestCase("conv2d x=1 K=500", says: "1:14+3 there are more than 200000 values"),
    TestCase(
      "conv_transpose1d x=[[1],[2]] w=1",
      says: "1:32+1 weight [1, 1, 1] takes 1 channel, but input [1, 2, 1] has 2"),
    TestCase(
      "max_pool1d x=1,a,2 K=2",
      says: "1:14+5 max_pool1d compares values, so it needs numbers, not a"),
    TestCase(
      "max_pool2d N=4 K=2", says: "1:14+1 max_pool2d compares values, so it needs numbers, not x0"),
    TestCase(
      "avg_pool1d N=4 K=2 padding=same",
      says: "1:28+4 `same` is no padding: write a number or [[before, after]]"),
    TestCase("avg_pool1d x=1..4", says: "1:1+10 give `K`"),
    TestCase("conv1d_grad N=4 K=2", says: "1:1+11 give `grad_output`"),
    TestCase(
      "conv1d_grad N=4 K=2 grad_output=1,2",
      says: "1:33+3 grad_output [1, 1, 2] has not the shape of the output, [1, 1, 3]"),
    TestCase(
      "check_gradient op=conv1 x=1 w=1",
      says:
        "1:19+5 `conv1` is none of conv1d, conv2d, conv_transpose1d, conv_transpose2d, max_pool1d, "
        + "max_pool2d, avg_pool1d, avg_pool2d, unfold, fold, linear, relu; did you mean `conv1d`?"),
    TestCase("check_gradient x=1 w=1", says: "1:1+14 give `op`"),
    TestCase(
      "check_gradient op=relu x=1 stride=2",
      says: "1:28+6 `relu_grad` has no parameter `stride`; `help relu_grad` lists its parameters"),
    TestCase(
      "softmax_cross_entropy logits=1,2 target=0.5",
      says: "1:41+3 target must be a class from 0 to 1, not 0.5"),
    TestCase(
      "toeplitz1d N=1 w=ones(1x1x100000) padding=99999 padding_mode=replicate",
      says: "1:14+1 100000·100000 products are more than 100000000, too many to wait for"),
    TestCase(
      "linear x=1,2 w=1 b=3", says: "1:16+1 weight [1, 1] reads 1 feature, but input [1, 2] has 2"),
    TestCase(
      "linear x=1,2 w=[[1,2],[3,4]] b=3", says: "1:32+1 1 bias for 2 output channels"),
    TestCase(
      "fold1d x=[[1],[2]] K=2 output_size=3",
      says: "1:10+9 1 column is given for the [2] places of the kernel"),
    TestCase(
      "toeplitz2d N=1000 K=3",
      says: "1:14+4 a result of shape [996004, 1000000] has more than 1000000 values"),
  ]

  static let blocks: [TestCase<[String]>] = [
    TestCase(
      "conv1d\nx = 1..8\nwieght = a, b",
      says: "3:1+6 `conv1d` has no parameter `wieght`; did you mean `weight`?"),
    TestCase("conv1d x=1..8\nw = a\n\nx = 2", says: "4:1+1 `x` is given twice"),
    TestCase(
      "conv1d\nx = 1..8\nhello there\nw = a",
      says: "3:1+11 `hello there` is no parameter: parameters are written `name = value`"),
    TestCase("conv1d\nx = 1,\n    2,, 3\nw = a", says: "3:7+1 a value is missing here"),
    TestCase(
      "conv1d\nx = 1,\n    2\n    3, 4b\nw = a", says: "4:5+1 a comma is missing here"),
    TestCase(
      "conv1d\nx = 1, 2 w = a",
      says: "2:10+1 in a block `w` needs a line of its own, indented like the others"),
    TestCase("conv1d\n  x =\n  w = a", says: "2:3+1 `x` has no value"),
    TestCase(
      "conv1d N=7 K=3\nstride = 0\nwalk = tip", says: "2:10+1 stride S must be at least 1, not 0",
      "3:8+3 `tip` is none of output, input, tap; did you mean `tap`?"),
    TestCase("conv1d\n\nN = 7", says: "1:1+6 give `w` or `K`"),
  ]
}
