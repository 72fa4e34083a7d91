import CNcurses
import Testing
import TextCanvas

@Suite struct SystemWidthTests {
  @Test func `the width table agrees with the C library over the basic plane`() throws {
    try #require(cnc_use_utf8() != 0)
    let differences = (UInt32(0x20)...0xFFFF).compactMap(Unicode.Scalar.init).filter { scalar in
      let width = cnc_width(scalar.value)
      return width >= 0 && columnWidth(of: scalar) != Int(width) && !differsOnPurpose(scalar)
    }
    #expect(differences.map { String($0.value, radix: 16) } == [])
  }

  /// Returns whether the scalar is the soft hyphen or one of the Arabic and Syriac format signs.
  private func differsOnPurpose(_ scalar: Unicode.Scalar) -> Bool {
    let isFormat = scalar.properties.generalCategory == .format
    return scalar == "\u{AD}" || (isFormat && (0x600...0x8FF).contains(scalar.value))
  }
}
