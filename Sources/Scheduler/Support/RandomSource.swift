/// A stream of random numbers that a seed decides, the same on every machine.
///
/// **Source**: xoshiro256** by David Blackman and Sebastiano Vigna, "Scrambled linear pseudorandom
/// number generators", ACM TOMS 47(4), 2021; seeded by SplitMix64 as they advise.
package struct RandomSource: Sendable {
  private var a: UInt64
  private var b: UInt64
  private var c: UInt64
  private var d: UInt64

  package init(seed: UInt64) {
    var state = seed
    func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
    a = next()
    b = next()
    c = next()
    d = next()
  }

  /// The next 64 random bits.
  package mutating func next() -> UInt64 {
    let scrambled = b &* 5
    let result = ((scrambled << 7) | (scrambled >> 57)) &* 9
    let shifted = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 45) | (d >> 19)
    return result
  }

  /// A number from 0 up to, not including, `bound`, which must be positive. Its bias is below
  /// bound / 2^32.
  package mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }

  /// A number from 0 up to, not including, 1.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
