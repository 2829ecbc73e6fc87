/// A number did not fit 64 bits.
package struct ArithmeticOverflow: Error, Hashable, Sendable {
  package init() {}
}

/// Sum, difference and product that report what does not fit instead of trapping: certificates and
/// schedules come from files, and a file may hold any number.
enum Checked {
  static func sum(_ a: Int, _ b: Int) throws(ArithmeticOverflow) -> Int {
    let (value, overflow) = a.addingReportingOverflow(b)
    if overflow { throw ArithmeticOverflow() }
    return value
  }

  static func difference(_ a: Int, _ b: Int) throws(ArithmeticOverflow) -> Int {
    let (value, overflow) = a.subtractingReportingOverflow(b)
    if overflow { throw ArithmeticOverflow() }
    return value
  }

  static func product(_ a: Int, _ b: Int) throws(ArithmeticOverflow) -> Int {
    let (value, overflow) = a.multipliedReportingOverflow(by: b)
    if overflow { throw ArithmeticOverflow() }
    return value
  }

  /// (rate × metres) / 1,000, rounded half up: what a drive costs at a rate a kilometre.
  static func drivingDong(rate: Int, metres: Int) throws(ArithmeticOverflow) -> Int {
    let halves = try sum(product(rate, metres), 500)
    // Division rounds toward zero; half up rounds toward minus infinity after adding the half.
    return halves >= 0 || halves % 1000 == 0 ? halves / 1000 : halves / 1000 - 1
  }
}

/// A sum of integers that becomes unknown when it leaves 64 bits.
struct CheckedSum {
  /// Nil once the sum has left 64 bits.
  private(set) var value: Int? = 0

  /// Adds what the closure computes.
  mutating func add(_ amount: () throws(ArithmeticOverflow) -> Int) {
    guard let sum = value else { return }
    do throws(ArithmeticOverflow) {
      value = try Checked.sum(sum, amount())
    } catch {
      value = nil
    }
  }
}
