/// An integer variable x of the engine, or −x: a propagator that filters in one direction serves the
/// other one with the signs turned.
///
/// Bounds lie within ±(`Model.greatestValue` + 1), so that negating one does not overflow.
struct IntegerView: Hashable, BitwiseCopyable, Sendable {
  let variable: Int
  let isNegated: Bool

  init(_ variable: Int, isNegated: Bool = false) {
    self.variable = variable
    self.isNegated = isNegated
  }

  @inline(__always)
  static prefix func - (view: IntegerView) -> IntegerView {
    IntegerView(view.variable, isNegated: !view.isNegated)
  }

  @inline(__always)
  func lower(_ core: borrowing Core) -> Int32 {
    isNegated ? -core.upper[variable] : core.lower[variable]
  }

  @inline(__always)
  func upper(_ core: borrowing Core) -> Int32 {
    isNegated ? -core.lower[variable] : core.upper[variable]
  }

  /// The lower bound that holds for good.
  func lowerAtRoot(_ core: borrowing Core) -> Int32 {
    isNegated ? -core.upperAtRoot(variable) : core.lowerAtRoot(variable)
  }

  /// The upper bound that holds for good.
  func upperAtRoot(_ core: borrowing Core) -> Int32 {
    isNegated ? -core.lowerAtRoot(variable) : core.upperAtRoot(variable)
  }

  func addPremise(atLeast bound: Int32, to core: inout Core) {
    if isNegated {
      core.addPremise(variable, atMost: -bound)
    } else {
      core.addPremise(variable, atLeast: bound)
    }
  }

  func addPremise(atMost bound: Int32, to core: inout Core) {
    (-self).addPremise(atLeast: -bound, to: &core)
  }

  /// Raises the lower bound for the collected premises, as `Core.require` does.
  func require(atLeast bound: Int32, in core: inout Core) -> Bool {
    isNegated
      ? core.require(variable, atMost: -bound) : core.require(variable, atLeast: bound)
  }

  /// Lowers the upper bound for the collected premises, as `Core.require` does.
  func require(atMost bound: Int32, in core: inout Core) -> Bool {
    (-self).require(atLeast: -bound, in: &core)
  }
}
