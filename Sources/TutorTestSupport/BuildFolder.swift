public import Foundation

/// Where the build puts programs and the bundles of tests.
public enum BuildFolder {
  /// The folder; the resources of the tests' helpers lie in it, beside the programs.
  public static let url = Bundle.module.bundleURL.deletingLastPathComponent()
}
