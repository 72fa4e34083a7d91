// The relation, solved for walks in which all that a tap reads stands side by side.
//
// Divided by the stride, the way of a tap has a quotient and a remainder,
//
//     k·D = S·shift(k) + residue(k)
//
// and so has a position of the padded input, i + P = S·q + residue. Through a tap, outputs read only
// cells of its residue, output o the one with the quotient o + shift(k):
//
//     i + P          0   1   2   3   4   5   6   7   8         S = 2, D = 1
//     residue 0      0       1       2       3       4  = q    k = 0: shift 0, output o reads q = o
//                                                              k = 2: shift 1, output o reads q = o + 1
//     residue 1          0       1       2       3      = q    k = 1: shift 0, output o reads q = o
//
// So each tap reads its residue with a stride of one. The other way round, the input of a residue with
// the quotient q is read through each tap of this residue, by output q − shift(k).
extension Relation {
  /// Returns the residue of a tap, `k·D mod S`, which is that of all cells that it reads.
  func residue(of tap: Int) -> Int { tap * dilation % stride }

  /// Returns how many cells of its residue a tap is ahead of the place, `⌊k·D / S⌋`.
  func shift(of tap: Int) -> Int { tap * dilation / stride }

  /// After how many taps the residues come again, `S / gcd(S, D)`.
  private var period: Int { stride / stride.commonDivisor(with: dilation) }

  /// For each residue that is read, the taps that have it, in order.
  var tapsByResidue: [[Int]] {
    let period = period
    return (0..<min(period, kernelSize)).map { first in
      Array(Swift.stride(from: first, to: kernelSize, by: period))
    }
  }
}

// MARK: - Phases

extension Relation {
  /// Returns the phases of the cells that a walk computes.
  ///
  /// By output there is one, of all outputs. By input there is one for each residue that is read; the
  /// inputs of other residues come to nothing.
  ///
  /// - Complexity: O(K).
  func phases(by walk: Walk) -> [Phase] {
    guard walk == .input else {
      return [Phase(taps: Array(0..<kernelSize), places: 0..<outputSize, first: 0, step: 1)]
    }
    return tapsByResidue.map { inputPhase($0) }
  }

  /// Returns the inputs `i = S·q + residue − P` of the residue that the given taps have.
  private func inputPhase(_ taps: [Int]) -> Phase {
    let first = residue(of: taps[0]) - padding.before
    let run = PackedAxis.Run(first: first, step: stride, count: paddedSize, size: inputSize)
    return Phase(taps: taps, places: run.inside, first: first, step: stride)
  }
}

// MARK: - Packed axes

extension Relation {
  /// Returns the cells that a walk reads to compute what is at the given places, packed.
  ///
  /// By output and by tap they are inputs, by input they are outputs. Taps that read nothing but padding
  /// there share zeros of their own, so that what is packed does not grow with padding and dilation.
  ///
  /// - Complexity: O(K).
  func packedAxis(for places: Range<Int>, by walk: Walk) -> PackedAxis {
    var packed = PackedAxis(size: walk == .input ? outputSize : inputSize, taps: kernelSize)
    if walk == .input {
      appendOutputs(for: places, to: &packed)
    } else {
      appendInputs(for: places, to: &packed)
    }
    let idle = (0..<kernelSize).filter { !reads(through: $0, at: places, by: walk) }
    packed.append(taps: idle, first: -places.count, places: places.count)
    return packed
  }

  /// Appends for each residue the inputs from `q = first + least shift` to `last + greatest shift`.
  private func appendInputs(for outputs: Range<Int>, to packed: inout PackedAxis) {
    for taps in tapsByResidue {
      let taps = taps.filter { reads(through: $0, at: outputs, by: .output) }
      guard let least = taps.first else { continue }
      packed.append(
        taps: taps, first: input(output: outputs.lowerBound, tap: least), step: stride,
        places: outputs.count, lead: { shift(of: $0) - shift(of: least) })
    }
  }

  /// Appends the outputs from `q = first − greatest shift` to `last − least shift`.
  private func appendOutputs(for places: Range<Int>, to packed: inout PackedAxis) {
    let taps = (0..<kernelSize).filter { reads(through: $0, at: places, by: .input) }
    guard let greatest = taps.last else { return }
    packed.append(
      taps: taps, first: places.lowerBound - shift(of: greatest), places: places.count,
      lead: { shift(of: greatest) - shift(of: $0) })
  }

  /// Returns whether a tap reads more than padding from the first to the last of the places.
  private func reads(through tap: Int, at places: Range<Int>, by walk: Walk) -> Bool {
    let (first, last) = (places.lowerBound, places.upperBound - 1)
    guard walk == .input else {
      return input(output: first, tap: tap) < inputSize && input(output: last, tap: tap) >= 0
    }
    return first - shift(of: tap) < outputSize && last - shift(of: tap) >= 0
  }
}
