/// A stretch of time of a model file: a start, a duration, and what says whether it exists.
struct TimedTask: Sendable {
  let start: Int
  let duration: Int
  /// nil for always.
  let presence: Atom?

  var variables: [Int] { [start, duration] + (presence.map { [$0.variable] } ?? []) }

  func isPresent(_ value: (Int) -> Int) -> Bool {
    presence.map { $0.holds(value($0.variable)) } ?? true
  }

  func isPresent(_ box: Box) -> Bool { presence.map(box.isTrue) ?? true }

  func isAbsent(_ box: Box) -> Bool { presence.map(box.isFalse) ?? false }
}
