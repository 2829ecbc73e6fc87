import Testing

@testable import Scheduler

@Suite struct ElementaryTests {
  /// Values of a double-precision library, to all digits.
  private let logarithms: [(Double, Double)] = [
    (1, 0), (2, 0.6931471805599453), (10, 2.302585092994046), (0.5, -0.6931471805599453),
    (3.7, 1.308332819650179), (1.4142135623730951, 0.3465735902799727),
    (1e-300, -690.7755278982137), (1e300, 690.7755278982137),
  ]
  private let exponentials: [(Double, Double)] = [
    (0, 1), (1, 2.718281828459045), (-1, 0.36787944117144233), (0.5, 1.6487212707001282),
    (10, 22026.465794806718), (-20, 2.061153622438558e-09), (700, 1.0142320547350045e+304),
    (-700, 9.85967654375977e-305),
  ]

  @Test func knowsLogarithms() {
    for (x, expected) in logarithms {
      #expect(abs(Elementary.logarithm(x) - expected) <= 1e-9 * max(1, abs(expected)), "\(x)")
    }
  }

  @Test func knowsExponentials() {
    for (x, expected) in exponentials {
      #expect(abs(Elementary.exponential(x) - expected) <= 1e-9 * expected, "\(x)")
    }
  }

  @Test func cutsOffBeyondSevenHundred() {
    #expect(Elementary.exponential(-701) == 0)
    #expect(Elementary.exponential(-.infinity) == 0)
    #expect(Elementary.exponential(9_999) == Elementary.exponential(700))
  }

  @Test func undoEachOther() {
    for step in -400...400 {
      let x = Double(step) * 1.5
      #expect(abs(Elementary.logarithm(Elementary.exponential(x)) - x) <= 2e-9 * max(1, abs(x)))
    }
  }

  @Test func logarithmsRiseAcrossPowersOfTwo() {
    // The significand is cut at the root of 2 and at 1.
    for x in [1.0, 1.414_213_562_373_095, 2, 1024, 0.25] {
      #expect(Elementary.logarithm(x * (1 - 1e-6)) < Elementary.logarithm(x))
      #expect(Elementary.logarithm(x) < Elementary.logarithm(x * (1 + 1e-6)))
    }
  }
}
