import ConvEngine

// The parameters that commands have in common, each written down once.
extension ParameterForm {
  static let input = ParameterForm(
    "x", "input", kind: .values,
    "the input's cells, [L] or [H, W], up to [N, C, L] or [N, C, H, W]")
  static let weight = ParameterForm(
    "w", "weight", kind: .values,
    "the filter's weights, [K] or [h, w], up to [C_out, C_in/groups, h, w]")
  static let transposedWeight = ParameterForm(
    "w", "weight", kind: .values,
    "the stamp's weights, [K] or [h, w], up to [C_in, C_out/groups, h, w]")
  static let bias = ParameterForm(
    "b", "bias", kind: .values, fallback: "none", "what outputs begin with, one number a channel")
  static let features = ParameterForm(
    "x", "input", kind: .values, "the features that each output reads, [in] or [N, in]")
  static let linearWeight = ParameterForm(
    "w", "weight", kind: .values, "a row of weights for each output, [out, in]")
  static let featureCount = ParameterForm(
    "N", "n", "in_features", kind: .count,
    "how many features there are; without x it stands for names x0..x(N-1)")
  static let anyInput = ParameterForm("x", "input", kind: .values, "values of any shape")
  static let patches = ParameterForm(
    "x", "input", kind: .values, "the patches, one a column, [C·h·w, L] or [N, C·h·w, L]")
  static let logits = ParameterForm(
    "logits", "x", "input", kind: .values,
    "a number for each class, [classes] or [N, classes]")
  static let target = ParameterForm(
    "target", kind: .values, "the classes that are right, counted from 0, [N]")
  static let reduction = ParameterForm(
    "reduction", kind: .word(CrossEntropy<Double>.Reduction.allCases.map(\.rawValue)),
    fallback: "mean", "how the losses of the examples are made one")
  static let outputGradient = ParameterForm(
    "grad_output", kind: .values,
    "the gradient of a loss by the output, in the output's shape")
  static let inputSize = ParameterForm(
    "N", "n", "input_size", "input_length", kind: .count,
    "the input's size; without x it stands for names x0..x(N-1)")
  static let kernelSize = ParameterForm(
    "K", "k", "kernel", "kernel_size", kind: .count,
    "the filter's size; without w it stands for names a, b, c and so on")
  static let stride = ParameterForm(
    "stride", "S", "s", kind: .count, fallback: "1",
    "how many cells the filter moves from one output to the next")
  static let windowStride = ParameterForm(
    "stride", "S", "s", kind: .count, fallback: "1, in pooling the kernel's size",
    "how many cells the window moves from one output to the next")
  static let padding = ParameterForm(
    "padding", "P", "p", kind: .padding, fallback: "0",
    "cells on each side: a number, [[before, after]], valid, same or full")
  static let windowSize = ParameterForm(
    "K", "k", "kernel", "kernel_size", kind: .count, "the size of the window")
  static let poolingStride = ParameterForm(
    "stride", "S", "s", kind: .count, fallback: "the kernel's size",
    "how many cells the window moves from one output to the next")
  static let sides = ParameterForm(
    "padding", "P", "p", kind: .sides, fallback: "0",
    "cells on each side that never win: a number, or [[before, after]]")
  static let countIncludePad = ParameterForm(
    "count_include_pad", kind: .word(["true", "false"]), fallback: "true",
    "whether the cells of the padding count in an average")
  static let outputSize = ParameterForm(
    "output_size", kind: .count, "the size of the plane that the patches are put back into")
  static let dilation = ParameterForm(
    "dilation", "D", "d", kind: .count, fallback: "1",
    "how many cells lie between neighboring taps, the first of them counted")
  static let outputPadding = ParameterForm(
    "output_padding", kind: .count, fallback: "0",
    "cells added behind the output of a transposed convolution")
  static let ceilMode = ParameterForm(
    "ceil_mode", kind: .word(["true", "false"]), fallback: "false",
    "whether a last window of a pooling counts that is only begun")
  static let sizedOperation = ParameterForm(
    "op", kind: .word(SizedOperation.allCases.map(\.rawValue)), fallback: "conv",
    "the operation whose size it is")
  static let matrixOperation = ParameterForm(
    "op", kind: .word(ArgumentReader.matrixLayers.map(\.rawValue)), fallback: "conv2d",
    "the operation that is computed by matrices")
  static let layers = ParameterForm(
    "layers", kind: .layers, "the layers from the input on, parted by semicolons, in quotes")
  static let unit = ParameterForm(
    "unit", kind: .count,
    "a unit of the last layer, to name what it sees; by input a cell")
  static let exampleShape = ParameterForm(
    "input", kind: .shape, "the shape of one example, such as 3x32x32")
  static let examples = ParameterForm(
    "x", kind: .values, "examples to run the network on, [C, H, W] or [N, C, H, W]")
  static let seed = ParameterForm(
    "seed", kind: .count, fallback: "0", "the number that the weights are drawn from")
  static let hasBias = ParameterForm(
    "bias", kind: .word(["true", "false"]), fallback: "true", "whether a layer has biases")
  static let transpose = ParameterForm(
    "transpose", kind: .word(["true", "false"]), fallback: "false",
    "whether it is the matrix of the transposed convolution")
  static let checkedOperation = ParameterForm(
    "op", kind: .word(CommandForm.checkedLayers.map(\.rawValue)),
    "the operation whose gradients are checked")
  static let size = ParameterForm(
    "size", kind: .count, "the size that the output is to have, where another one is ?")
  static let groups = ParameterForm(
    "groups", kind: .count, fallback: "1",
    "into how many groups the channels are shared out, each on its own")
  static let paddingMode = ParameterForm(
    "padding_mode", kind: .word(PaddingMode.allCases.map(\.rawValue)), fallback: "zeros",
    "what lies in the padding")
  static let flip = ParameterForm(
    "flip", kind: .word(["true", "false"]), fallback: "false",
    "whether the filter is turned around, as a true convolution asks for")
  static let fixedFunction = function("f", "the function that stays")
  static let slidFunction = function("g", "the function that slides")
  static let slidPlace = ParameterForm(
    "t", kind: .values, fallback: "where they touch", "where g has slid to, and is seen first")
  static let slidFlip = ParameterForm(
    "flip", kind: .word(["true", "false"]), fallback: "true",
    "whether g is turned around; else it is a cross-correlation")
  static let show = ParameterForm(
    "show", kind: .words(Scene.allCases.map(\.rawValue)), fallback: "window",
    "the scenes of the figure, side by side")
  static let walk = ParameterForm(
    "walk", kind: .word(Walk.allCases.map(\.rawValue)), fallback: "output; input in a scatter",
    "what a step is about: each output, each input or each tap")
  static let shownExample = ParameterForm(
    "example", kind: .count, fallback: "all", "the example whose frames are shown, from 0")
  static let shownChannel = ParameterForm(
    "channel", kind: .count, fallback: "all",
    "the channel whose frames are shown, from 0; by tap the filter")
  static let gradientSubject = subject([.input, .weight, .bias], "the gradient that is walked")
  static let checkedSubject = subject(
    [.all, .input, .weight, .bias], "the operand whose gradient is walked")
  static let lossSubject = subject([.loss, .input], "whether the loss is walked or its gradient")
  static let networkSubject = subject(
    [.output, .input], "whether what the layers make is walked, or what comes back")
  static let matricesSubject = subject(
    [.output, .input, .weight, .bias], "what is walked: the output, or with grad_output a gradient")
  static let mode = ParameterForm(
    "mode", kind: .word(PaddingAmount.words), fallback: "valid",
    "the padding by what it is good for")
  static let connection = ParameterForm(
    "weights", kind: .word(Connection.allCases.map(\.rawValue)), fallback: "dense",
    "which inputs an output reads, and through whose weights")

  private static func function(_ name: String, _ summary: String) -> ParameterForm {
    ParameterForm(
      name, kind: .word(PiecewiseLinear.Shape.allCases.map(\.rawValue)),
      "\(summary), or its points [[u, value], ...]")
  }

  private static func subject(_ subjects: [Subject], _ summary: String) -> ParameterForm {
    ParameterForm(
      "of", kind: .word(subjects.map(\.rawValue)), fallback: subjects[0].rawValue, summary)
  }
}
