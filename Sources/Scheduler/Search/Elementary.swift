/// Logarithm and exponential from arithmetic alone, so that a search does the same on every
/// machine and with every C library.
package enum Elementary {
  /// Natural logarithm of a positive finite number, to about nine digits.
  ///
  /// With x = m · 2^e and m within [√½, √2), log m = 2 artanh((m − 1) / (m + 1)), whose series ends
  /// here after the ninth power.
  package static func logarithm(_ x: Double) -> Double {
    var exponent = Double(x.exponent)
    var significand = x.significand
    if significand > 1.414_213_562_373_095 {
      significand /= 2
      exponent += 1
    }
    let s = (significand - 1) / (significand + 1)
    let q = s * s
    let series = s * (1 + q * (1.0 / 3 + q * (1.0 / 5 + q * (1.0 / 7 + q * (1.0 / 9)))))
    return exponent * 0.693_147_180_559_945_3 + 2 * series
  }

  /// e to the power of x, to about nine digits; 0 below −700, and x is taken as 700 above.
  package static func exponential(_ x: Double) -> Double {
    if x < -700 { return 0 }
    let x = min(x, 700)
    let exponent = (x / 0.693_147_180_559_945_3).rounded()
    let r = x - exponent * 0.693_147_180_559_945_3
    var term = 1.0
    var sum = 1.0
    for n in 1...11 {
      term *= r / Double(n)
      sum += term
    }
    return Double(sign: .plus, exponent: Int(exponent), significand: sum)
  }
}
