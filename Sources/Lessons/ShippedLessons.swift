/// The lessons that are compiled into the program.
public enum ShippedLessons {
  /// Each lesson's file name, without its ending, and its bytes, in the order of the lecture.
  public static var all: [(name: String, bytes: [UInt8])] {
    [
      ("convolution-layer", PackageResources.convolution_layer_md),
      ("toeplitz-matrix", PackageResources.toeplitz_matrix_md),
      ("convolution-filter", PackageResources.convolution_filter_md),
      ("stride", PackageResources.stride_md),
    ]
  }
}
