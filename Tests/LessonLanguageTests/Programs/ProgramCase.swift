import Testing

/// A command whose program is known, under the name of its golden file.
struct ProgramCase: Sendable, CustomTestStringConvertible {
  let name: String
  let command: String

  var testDescription: String { name }

  /// One of each kind, and what PyTorch needs a second thought for.
  static let all = (convolutions + transposed + poolings + patches + dense + gradients + networks)
    .map { ProgramCase(name: $0, command: $1) }

  private static let convolutions = [
    ("conv1d", "conv1d x=3,1,4,1,5,9,2 w=1,0,-1"),
    (
      "conv1d-channels",
      "conv1d x=[[1,2,3,4],[0,1,0,-1]] w=[[[1,-1]],[[0.5,2]]] b=1,-0.25 groups=2 dilation=2"
    ),
    ("conv1d-same", "conv1d x=1..6 w=1,2,3,4 padding=same"),
    ("conv1d-circular", "conv1d x=1..6 w=1,2,3 padding=2 padding_mode=circular stride=2"),
    ("conv2d", "conv2d x=[[1,2,0],[0,1,3],[2,2,1]] w=sobel-x padding=1"),
    ("conv2d-uneven", "conv2d x=arange(4x5) w=sobel-x padding=[[0,2],[1,0]] stride=[1,2]"),
    ("conv2d-reflect", "conv2d x=arange(3x4) w=[[1,2],[3,4]] padding=[1,0] padding_mode=reflect"),
    (
      "conv2d-flip",
      "conv2d x=arange(3x3) w=[[1,2],[3,4]] flip=true padding=1 padding_mode=replicate"
    ),
    ("true-conv1d", "true_conv1d x=0,0,1,0,0 w=1,2,3 mode=same"),
    ("true-conv2d", "true_conv2d x=identity(5x5) w=[[1,2],[3,4]] mode=full"),
  ]

  private static let transposed = [
    ("conv-transpose1d", "conv_transpose1d x=1,2,3 w=1,2,4 stride=2 output_padding=1 b=0.5"),
    ("conv-transpose1d-uneven", "conv_transpose1d x=1,2,3 w=1,2,4 stride=2 padding=[[0,2]]"),
    (
      "conv-transpose2d",
      "conv_transpose2d x=[[[1,2],[3,4]],[[5,6],[7,8]]] w=[[[[1,1]]],[[[2,-1]]]] groups=2 padding=[0,1]"
    ),
  ]

  private static let poolings = [
    ("max-pool1d", "max_pool1d x=3,1,2,5,4,0 K=2"),
    (
      "max-pool1d-uneven",
      "max_pool1d x=3,1,2,5,4 K=2 stride=2 padding=[[0,1]] ceil_mode=true"
    ),
    ("max-pool1d-cut", "max_pool1d x=3,1,2,5 K=2 stride=2 padding=[[1,0]] ceil_mode=true"),
    ("max-pool1d-cut-after", "max_pool1d x=3,1,2,5 K=2 padding=[[0,1]] ceil_mode=true"),
    (
      "max-pool2d", "max_pool2d x=[[1,3,2,0],[4,2,1,1],[0,1,5,2],[2,2,3,6]] K=2 stride=1 dilation=2"
    ),
    ("max-pool2d-uneven", "max_pool2d x=[[1,3,2],[4,2,1],[0,1,5]] K=2 padding=[[0,1],[1,0]]"),
    ("avg-pool1d", "avg_pool1d x=1..7 K=2 ceil_mode=true"),
    ("avg-pool1d-uneven", "avg_pool1d x=1..4 K=2 padding=[[0,1]] ceil_mode=true"),
    (
      "avg-pool2d",
      "avg_pool2d x=[[1,2,3],[4,5,6],[7,8,9]] K=[2,3] stride=1 padding=1 count_include_pad=false"
    ),
    (
      "avg-pool2d-uneven",
      "avg_pool2d x=[[1,2,3],[4,5,6]] K=2 padding=[[0,1],[1,0]] count_include_pad=false"
    ),
    (
      "avg-pool1d-cut",
      "avg_pool1d x=1..4 K=2 padding=[[0,1]] ceil_mode=true count_include_pad=false"
    ),
    ("global-max-pool", "global_max_pool x=random(3x4x4, seed=1)"),
    ("global-avg-pool", "global_avg_pool x=[[1,2],[3,4]]"),
  ]

  private static let patches = [
    ("unfold", "unfold x=[[1,2,3],[4,5,6],[7,8,9]] K=2 padding=[1,0] stride=2"),
    ("unfold1d", "unfold1d x=1..5 K=3 padding=[[1,0]]"),
    ("fold", "fold x=[[1,2],[3,4],[5,6],[7,8]] output_size=[2,3] K=2"),
    ("fold1d", "fold1d x=[[1,2,3],[2,3,4]] output_size=3 K=2 padding=[[1,0]]"),
    ("matrices-conv1d", "matrices op=conv1d x=1..5 w=[[[1,0,-1]],[[1,1,1]]] b=1,2"),
    (
      "matrices-conv2d",
      "matrices x=arange(2x3x3) w=[[[[1,2]]],[[[3,4]]]] groups=2 padding=[0,1] grad_output=ones(2x3x4)"
    ),
    ("matrices-transposed", "matrices op=conv_transpose1d x=[[1,2],[3,4]] w=[[[1,2]],[[0,1]]] b=1"),
    (
      "matrices-transposed2d",
      "matrices op=conv_transpose2d x=arange(2x2x2) w=[[[[1,2]]],[[[0,1]]]] groups=2 stride=2 "
        + "output_padding=1"
    ),
  ]

  private static let dense = [
    ("linear", "linear x=1,2,3 w=[[1,0,0],[1,1,1]] b=0,1"),
    ("relu", "relu x=-1,0,2"),
    ("flatten", "flatten x=[[1,2],[3,4]]"),
    ("softmax", "softmax logits=2,1,0"),
    ("cross-entropy", "cross_entropy logits=[[2,1,0],[0,0,3]] target=0,2"),
    ("cross-entropy-none", "cross_entropy logits=[[2,1,0],[0,0,3]] target=0,2 reduction=none"),
  ]

  private static let gradients = [
    ("conv1d-grad", "conv1d_grad x=1..5 w=1,0,-1 b=2 grad_output=1,2,3"),
    (
      "conv2d-grad",
      "conv2d_grad x=[[1,2,3],[4,5,6]] w=[[1,0],[0,1]] flip=true padding=[[0,1],[0,0]] "
        + "grad_output=[[1,1],[2,0]] of=weight"
    ),
    (
      "conv-transpose2d-grad",
      "conv_transpose2d_grad x=[[1,2]] w=[[3]] stride=2 grad_output=[[1,1,2]]"
    ),
    (
      "max-pool2d-grad",
      "max_pool2d_grad x=[[3,1,2],[2,5,2]] K=2 padding=[[0,0],[1,0]] grad_output=[[1,2]]"
    ),
    ("avg-pool1d-grad", "avg_pool1d_grad x=1..4 K=2 grad_output=1,2"),
    ("unfold-grad", "unfold_grad x=[[1,2,3]] K=[1,2] grad_output=[[1,1],[1,1]]"),
    ("fold-grad", "fold_grad x=[[1,1],[1,1]] output_size=[1,3] K=[1,2] grad_output=[[1,2,3]]"),
    ("linear-grad", "linear_grad x=1,2 w=[[1,0],[1,1]] b=0,0 grad_output=1,1"),
    ("relu-grad", "relu_grad x=-1,0,2 grad_output=1,1,1"),
    ("softmax-grad", "softmax_grad logits=2,1,0 grad_output=1,0,0"),
    ("check-gradient", "check_gradient op=conv1d x=1,2,3 w=1,-1"),
  ]

  private static let networks = [
    (
      "network",
      "network layers=\"conv 1->8 k=3 p=1; relu; max_pool k=2; depthwise k=3 p=same; flatten; linear "
        + "10 bias=false\" input=1x16x16"
    ),
    (
      "network-uneven",
      "network layers=\"conv 4 k=3 p=[[2,0]] bias=false; avg_pool k=2 ceil_mode=true; max_pool k=2 s=1 "
        + "p=[[1,0]]; global_avg_pool; flatten; linear 2\" x=arange(3x1x9)"
    ),
  ]
}
