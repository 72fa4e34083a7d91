extension Misconception {
  /// The known mistakes; where two lead to the same number the first is named.
  ///
  /// The right formula is `floor((padded - span)/S) + 1`. Who adds 1 before dividing and then rounds
  /// down either is right by chance or gets what the first row gets.
  public static let all: [Misconception] = [
    Misconception(
      "forgot the + 1", formula: "floor((padded - span)/S)",
      explanation: "{given} counts the steps of the filter; the place where it starts gives an "
        + "output too, so 1 is added after dividing."),
    Misconception(
      "forgot the floor", formula: "(padded - span)/S + 1",
      explanation: "{given} is not rounded: a last step that goes past the end gives no output, so "
        + "({padded} - {span})/{S} is rounded down."),
    Misconception(
      "rounded up", formula: "ceil((padded - span)/S) + 1",
      explanation: "{given} is rounded up: a last step that goes past the end gives no output, so "
        + "({padded} - {span})/{S} is rounded down."),
    Misconception(
      "counted the padding once", formula: "floor((N + P - span)/S) + 1",
      explanation: "{given} counts the padding on one side only: {P} before and {P} after make "
        + "{2*P}."),
    Misconception(
      "forgot the padding", formula: "floor((N - span)/S) + 1",
      explanation: "{given} leaves out the padding: with {P} on both sides the filter moves over "
        + "{padded} cells, not {N}."),
    Misconception(
      "ignored the stride", formula: "padded - span + 1",
      explanation: "{given} is right for stride 1; with stride {S} the filter moves {S} cells at a "
        + "time and stops at fewer places."),
    Misconception(
      "ignored the dilation", formula: "floor((padded - K)/S) + 1",
      explanation: "{given} leaves out the dilation: with D = {D} the {K} taps span {span} cells, "
        + "not {K}."),
    Misconception(
      "took D*K for the span of the kernel", formula: "floor((padded - D*K)/S) + 1",
      explanation: "{given} takes D*K = {D*K} cells for the span of the kernel; from its first tap "
        + "to its last it is D*(K - 1) + 1 = {span}."),
    Misconception(
      "added 1 before dividing", formula: "(padded - span + 1)/S",
      explanation: "{given} comes of adding 1 before dividing by {S}: the 1 stands for the place "
        + "where the filter starts, and is added after the division."),
    Misconception(
      "forgot that the kernel must fit", formula: "floor(padded/S)",
      explanation: "{given} is how often {S} goes into {padded}; but the filter needs room for "
        + "{span} cells, so it cannot start in the last ones."),
    Misconception(
      "took the input size", formula: "N",
      explanation: "{given} is the size of the input; there are as many outputs as there are "
        + "places for the filter."),
    Misconception(
      "took the transposed convolution", formula: "(N - 1)*S - 2*P + span",
      explanation: "{given} is what the transposed convolution makes of {N} cells; the convolution "
        + "goes the other way."),
  ].compactMap { $0 }
}
