import ConvEngine

/// A parameter that a command takes, as a row of the table.
public struct ParameterForm: Hashable, Sendable {
  /// What may stand behind the equals sign.
  public enum Kind: Hashable, Sendable {
    /// A whole number, which may be calculated: `2*4`; or one for each axis.
    case count
    /// Cells on either side, or a word.
    case padding
    /// Cells on either side.
    case sides
    /// Layers with their own parameters, parted by semicolons.
    case layers
    /// Sizes with crosses between them: `3x32x32`.
    case shape
    /// Numbers and symbols, in lists of lists.
    case values
    /// One of these words.
    case word([String])
    /// Some of these words.
    case words([String])
  }

  /// The name that help and messages use: PyTorch's, or the lecture's letter for an operand.
  public let name: String
  /// The other names it goes by.
  public let aliases: [String]
  public let kind: Kind
  /// What it is, in a few words.
  public let summary: String
  /// What it is when left out.
  public let fallback: String

  init(
    _ name: String, _ aliases: String..., kind: Kind, fallback: String = "", _ summary: String
  ) {
    self.init(names: [name] + aliases, kind: kind, fallback: fallback, summary: summary)
  }

  private init(names: [String], kind: Kind, fallback: String, summary: String) {
    name = names[0]
    aliases = Array(names.dropFirst())
    self.kind = kind
    self.fallback = fallback
    self.summary = summary
  }

  /// Returns the parameter as a command sees it that has another use for it.
  func said(as summary: String) -> ParameterForm {
    ParameterForm(names: names, kind: kind, fallback: fallback, summary: summary)
  }

  /// All names, the first one first.
  public var names: [String] { [name] + aliases }

  /// The words that may be its value.
  public var words: [String] {
    switch kind {
    case .word(let words), .words(let words): words
    case .padding: PaddingAmount.words
    case .count, .sides, .values, .layers, .shape: []
    }
  }
}
