extension CommandForm {
  /// All commands: reading, help, completion and suggestions look here.
  public static let all = CommandFamily.all.flatMap(\.forms)

  /// What layers come to together, sizes, and help.
  static let networks = [
    CommandForm(
      "out", "derives the size of an output, or finds the ? that gives it",
      parameters: [
        .sizedOperation, .inputSize.said(as: "the input's size"),
        .kernelSize.said(as: "the size of the filter or the window"), .windowStride, .padding,
        .dilation,
        .outputPadding, .ceilMode, .size,
      ],
      sample: "out N=7 K=3 S=2"
    ) { $0.size() },
    CommandForm(
      "receptive_field", "follows what a unit of each layer sees down to the input",
      parameters: [
        .layers, .inputSize.said(as: "the input's size, or one for each axis: 32x20"), .unit,
        .show, .walk,
      ],
      sample: "receptive_field layers=\"conv k=3; max_pool k=2; conv k=3\" N=20 unit=1"
    ) { $0.receptiveField() },
    CommandForm(
      "network", "sizes a stack of layers, and runs it there and back on examples",
      parameters: [
        .layers, .exampleShape, .examples, .seed, .target, .networkSubject, .show, .walk,
        .shownExample,
      ],
      sample: "network layers=\"conv 1->8 k=3 p=1; relu; max_pool k=2; flatten; linear 10\" "
        + "input=1x16x16"
    ) { $0.network() },
    train,
    CommandForm(
      "picture", "shows the channels of a tensor as pictures",
      parameters: [.anyInput] + LayerKind.conv2d.lookParameters, sample: "picture x=desk"
    ) { $0.picture() },
    CommandForm(
      "help", "says what a command, a parameter or a function does", parameters: [],
      sample: "help conv1d", takesWord: true
    ) { $0.help() },
  ]
}

/// Commands that belong together, under a heading.
public struct CommandFamily: Sendable {
  public let title: String
  public let forms: [CommandForm]

  /// All families, in the order of the lecture.
  public static let all = [
    CommandFamily(title: "Convolutions", forms: CommandForm.convolutions),
    CommandFamily(title: "Transposed convolutions", forms: CommandForm.transposedConvolutions),
    CommandFamily(title: "Pooling", forms: CommandForm.poolings),
    CommandFamily(title: "Patches", forms: CommandForm.patches),
    CommandFamily(title: "Dense layers", forms: CommandForm.dense),
    CommandFamily(title: "Gradients", forms: CommandForm.gradients + [CommandForm.gradientCheck]),
    CommandFamily(title: "Networks and sizes", forms: CommandForm.networks),
  ]
}
