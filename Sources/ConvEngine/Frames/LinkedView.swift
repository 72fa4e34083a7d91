/// The views of one frame that can stand side by side, all moved by one index.
public enum LinkedView: String, CaseIterable, Sendable {
  case window
  case neurons
  case toeplitz
}
