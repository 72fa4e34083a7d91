// The only functions that the engine has from elsewhere: those that no sum of products is.
#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension Double: Number {
  public static func exponential(_ exponent: Double) -> Double { exp(exponent) }

  public static func logarithm(_ number: Double) -> Double { log(number) }
}

extension Float: Number {
  public static func exponential(_ exponent: Float) -> Float { expf(exponent) }

  public static func logarithm(_ number: Float) -> Float { logf(number) }
}
