// Layers without weights that slide, layers without a plane, and what ends a network.
extension CommandForm {
  static let poolings = [
    CommandForm(
      .maxPool1d, "finds the largest value of each window, and where it stands",
      sample: "max_pool1d x=3,1,2,5,4,0 K=2"),
    CommandForm(
      .maxPool2d, "finds the largest value of each window of a picture, and its place",
      sample: "max_pool2d x=[[1,3,2,0],[4,2,1,1],[0,1,5,2],[2,2,3,6]] K=2"),
    CommandForm(
      .averagePool1d, "averages each window", sample: "avg_pool1d x=1..7 K=2 ceil_mode=true"),
    CommandForm(
      .averagePool2d, "averages each window of a picture",
      sample: "avg_pool2d x=[[1,2,3],[4,5,6],[7,8,9]] K=2 stride=1"),
    CommandForm(
      .globalMaxPool, "finds the largest value of each channel",
      sample: "global_max_pool x=random(3x4x4, seed=1)"),
    CommandForm(
      .globalAveragePool, "averages each channel", sample: "global_avg_pool x=[[1,2],[3,4]]"),
  ]

  static let patches = [
    CommandForm(
      .unfold, "lays the windows of pictures side by side, each flattened to a column",
      sample: "unfold x=[[1,2,3],[4,5,6],[7,8,9]] K=2"),
    CommandForm(
      .unfold1d, "lays the windows of an input side by side, each as a column",
      sample: "unfold1d N=5 K=3"),
    CommandForm(
      .fold, "puts flattened windows back into pictures, adding where they overlap",
      sample: "fold x=[[1,2],[3,4],[5,6],[7,8]] output_size=[2,3] K=2"),
    CommandForm(
      .fold1d, "puts windows back into a row, adding where they overlap",
      sample: "fold1d x=[[1,2,3],[2,3,4]] output_size=4 K=2"),
    CommandForm(
      "matrices", "computes a convolution by one product of matrices, step by step",
      parameters: [
        .matrixOperation, .input, .weight, .bias, .outputGradient, .stride, .padding,
        .outputPadding,
        .dilation, .inputSize, .kernelSize, .groups, .paddingMode, .matricesSubject,
      ] + LayerKind.conv2d.lookParameters,
      sample: "matrices op=conv1d x=1..5 w=[[[1,0,-1]],[[1,1,1]]]"
    ) { $0.matrices() },
  ]

  static let dense = [
    CommandForm(
      .linear, "connects every output to every input", sample: "linear x=1,2,3 w=[[1,0,0],[1,1,1]]"),
    CommandForm(.relu, "replaces what is negative by zero", sample: "relu x=-1,0,2"),
    CommandForm(
      .flatten, "makes one axis of channels, rows and columns",
      sample: "flatten x=[[1,2],[3,4]]"),
    CommandForm(
      .softmax, "makes a row of numbers into probabilities", sample: "softmax x=2,1,0"),
    CommandForm(
      "softmax_cross_entropy", "measures how little a classifier expects what is right",
      aliases: ["cross_entropy"],
      parameters: [.logits, .target, .reduction, .lossSubject, .show, .walk, .shownExample],
      sample: "softmax_cross_entropy logits=[[2,1,0],[0,0,3]] target=0,2"
    ) { $0.crossEntropy() },
  ]
}
