import TextCanvas

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The relative luminance of a color, as the Web Content Accessibility Guidelines define it.
func luminance(_ color: Color) -> Double {
  let (red, green, blue) = color.channels
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// The contrast of two luminances, from 1 to 21, by the same guidelines.
func contrast(_ one: Double, _ other: Double) -> Double {
  (max(one, other) + 0.05) / (min(one, other) + 0.05)
}

private func linear(_ channel: UInt8) -> Double {
  let value = Double(channel) / 255
  return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
}
