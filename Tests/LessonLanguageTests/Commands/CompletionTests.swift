import LessonLanguage
import Testing
import TutorTestSupport

@Suite struct CompletionTests {
  static let lines: [TestCase<[String]>] = [
    TestCase("", CommandForm.all.flatMap(\.names)),
    TestCase("tru", ["true_conv1d", "true_conv2d"]),
    TestCase("  to", ["toeplitz1d", "toeplitz2d"]),
    TestCase("zzz", []),
    TestCase("conv1d st", ["stride="]),
    TestCase("conv1d x=1..5 pad", ["padding=", "padding_mode="]),
    TestCase("conv1d stride=2 st", []),
    TestCase("conv1d S=2 st", []),
    TestCase(
      "out N=7 ",
      [
        "op=", "K=", "stride=", "padding=", "dilation=", "output_padding=", "ceil_mode=", "size=",
      ]),
    TestCase("conv1d walk=", ["output", "input", "tap"]),
    TestCase("conv1d walk = i", ["input"]),
    TestCase("conv1d show=window, t", ["toeplitz"]),
    TestCase("conv1d show=window t", []),
    TestCase("conv1d p=s", ["same"]),
    TestCase("conv1d flip=", ["true", "false"]),
    TestCase("conv1d x=de", ["desk"]),
    TestCase("conv1d x = digit-", (0...9).map { "digit-\($0)" }),
    TestCase("conv1d w=sob", ["sobel-x", "sobel-y"]),
    TestCase("conv1d w=[[box], [line-d", ["line-d1", "line-d2"]),
    TestCase("conv1d w=ze", ["zeros("]),
    TestCase("conv1d w=zeros(3), on", ["ones("]),
    TestCase("conv1d w=c", ["curvature", "cross", "checkerboard"]),
    TestCase("conv1d x=c", ["cross", "checkerboard", "curvature"]),
    TestCase("conv1d x=box(b", []),
    TestCase("conv1d stride=bo", []),
    TestCase("help sobel-", ["sobel-x", "sobel-y"]),
    TestCase("conv1d x=1+", []),
    TestCase("conv1d hello ", []),
    TestCase("cnv1d st", []),
    TestCase("help tr", ["true_conv1d", "true_conv2d", "train", "transpose"]),
    TestCase("help str", ["stride"]),
    TestCase("help conv1d st", []),
    TestCase("1 + fl", []),
    TestCase("conv1d S", ["S="]),
    TestCase("conv1d ker", ["kernel="]),
    TestCase(
      "conv1d show=window, ",
      ["bars", "neurons", "channels", "toeplitz", "unfold", "curve", "gradient"]),
    TestCase("conv1d flip=true, ", []),
    TestCase("conv1d x=[1, 2 ", []),
    TestCase("conv1d x=[1, 2] st", ["stride="]),
    TestCase("conv1d x=1 + s", []),
    TestCase("conv1d x=random(8, s", []),
    TestCase("conv1d -s", []),
    TestCase("conv1d x=1-s", []),
    TestCase("help fl", ["flatten", "flip", "floor"]),
    TestCase("help ou", ["out", "output_padding", "output_size"]),
  ]

  @Test(arguments: lines) func `a line goes on with what the table knows`(
    case: TestCase<[String]>
  ) {
    let line = `case`.name
    #expect(Completion(of: line, cursor: line.count).candidates == `case`.value)
  }

  @Test func `the word before the cursor is replaced, whatever follows`() {
    let completion = Completion(of: "conv1d st x=1..5", cursor: 9)
    #expect(completion.range == 7..<9)
    #expect(completion.candidates == ["stride="])
  }

  @Test func `what is given behind the cursor is not offered`() {
    #expect(Completion(of: "conv1d s stride=2", cursor: 8).candidates == ["show="])
  }

  @Test func `a value may be any name, those first that are likeliest`() {
    let names = ["w", "x"].map { Completion(of: "conv1d \($0)=", cursor: 9).candidates }
    #expect(names[0].first == "identity" && names[1].first == "desk")
    #expect(names[0].sorted() == names[1].sorted())
    #expect(names[0].count == NamedValues.all.count)
  }

  @Test func `a name with a hyphen is replaced as a whole`() {
    #expect(Completion(of: "conv1d w=sobel-", cursor: 15).range == 9..<15)
    #expect(Completion(of: "conv1d w=sobel-x", cursor: 14).candidates == [])
    #expect(Completion(of: "conv1d w=-", cursor: 10).range == 10..<10)
  }

  @Test func `nothing is put into the midst of a word`() {
    #expect(Completion(of: "conv1d stride=2", cursor: 9).candidates == [])
  }

  @Test(arguments: [-5, 0, 3, 99]) func `a cursor outside the line does no harm`(cursor: Int) {
    let range = Completion(of: "con", cursor: cursor).range
    #expect(range == 0..<max(0, min(3, cursor)))
  }

  @Test func `whatever is completed is understood by the table`() {
    for form in CommandForm.all {
      let line = "\(form.name) "
      let keys = Completion(of: line, cursor: line.count).candidates
      #expect(form.name == "help" || keys == form.parameters.map { $0.name + "=" })
    }
  }
}
