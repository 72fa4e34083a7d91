import ConvEngine
import Expressions

// Layers as they are written: `conv 3->8 k=3 p=1; relu; max_pool k=2; flatten; linear 10`.
extension ArgumentReader {
  /// Returns the layers of a stack, or nil where none are given or something is wrong with them.
  mutating func layers() -> [Layer]? {
    let text: WrittenText? = read("layers") { text throws(Diagnostic) in text }
    guard let text else { return nil }
    var parts = text.split(at: ";")
    // A semicolon at the end parts nothing.
    if parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
    let layers = parts.map { layer($0) }
    return layers.contains { $0 == nil } ? nil : layers.compactMap(\.self)
  }

  private mutating func layer(_ text: WrittenText) -> Layer? {
    let name = text.firstWord
    guard !name.isEmpty else {
      report(.emptyItem, at: text.range)
      return nil
    }
    guard let form = LayerForm.named(name.string) else {
      let words = LayerForm.all.map(\.command.name)
      let near = Spelling.nearest(to: name.string, among: words)
      report(.unknownWord(name.string, words: words, suggestion: near), at: name.range)
      return nil
    }
    let line = ParameterLine(text.part(name.characters.count..<text.characters.count))
    var reader = ArgumentReader(
      form.command, words: line.words, nameRange: name.range, parameters: line.parameters)
    let layer = form.layer(&reader)
    adopt(reader)
    return reader.isClean ? layer : nil
  }
}

// MARK: - One layer

extension ArgumentReader {
  mutating func convolutionLayer() -> Layer? {
    let (channels, window, bias) = (channels(), window(), flag("bias") ?? true)
    let groups = count("groups") ?? 1
    guard let window else { return nil }
    return .convolution(
      ConvolutionLayer(
        inputs: channels?.inputs, outputs: channels?.outputs, window: window,
        grouping: .groups(groups), hasBias: bias))
  }

  mutating func depthwiseLayer() -> Layer? {
    let (channels, window, bias) = (channels(), window(), flag("bias") ?? true)
    guard let window else { return nil }
    return .convolution(
      ConvolutionLayer(
        inputs: channels?.inputs, outputs: channels?.outputs, window: window,
        grouping: .depthwise, hasBias: bias))
  }

  mutating func poolingLayer(_ kind: PoolingLayer.Kind) -> Layer? {
    let isCeiling = flag("ceil_mode") ?? false
    guard var window = window() else { return nil }
    window.isCeiling = isCeiling
    return .pooling(PoolingLayer(kind, window: window))
  }

  mutating func linearLayer() -> Layer? {
    let (channels, bias) = (channels(), flag("bias") ?? true)
    guard let channels else {
      if isClean { report(.missingOutputs, at: nameRange) }
      return nil
    }
    return .linear(
      LinearLayer(inputs: channels.inputs, outputs: channels.outputs, hasBias: bias))
  }

  /// Returns the window with as many numbers as are written, one for all axes or one for each.
  private mutating func window() -> Window? {
    let (kernel, stride) = (numbers("K"), numbers("stride"))
    let (padding, dilation) = (paddingList(), numbers("dilation"))
    require(oneOf: ["K"])
    guard isClean, let kernel else { return nil }
    return Window(
      kernel: kernel, stride: stride, padding: padding ?? [.valid], dilation: dilation ?? [1])
  }

  /// Returns the channels in `3->8`, or in `8` those that come out; nil where nothing is written.
  private mutating func channels() -> (inputs: Int?, outputs: Int)? {
    guard !words.isEmpty else { return nil }
    do throws(Diagnostic) {
      let parts = words.parted(by: "->")
      let numbers = try parts.map { part throws(Diagnostic) in try CountReader.count(of: part) }
      if let outputs = numbers.last, numbers.count < 3 {
        return (numbers.count == 2 ? numbers[0] : nil, outputs)
      }
      throw Diagnostic(.command(.notWhole(words.string)), at: words.range)
    } catch {
      adopt(error)
      return nil
    }
  }
}

extension WrittenText {
  /// The characters up to the first blank.
  var firstWord: WrittenText {
    part(0..<characters.prefix { !$0.isWhitespace }.count)
  }

  /// Returns the parts between separators of two characters, without the blanks around them.
  fileprivate func parted(by separator: String) -> [WrittenText] {
    let sign = Array(separator)
    let place = characters.indices.dropLast().first { characters[$0...].starts(with: sign) }
    guard let place else { return [self] }
    let rest = part(place + sign.count..<characters.count)
    return [part(0..<place)] + rest.parted(by: separator)
  }
}
