/// What can change of a published meeting, by the name that files give its weight.
package enum DisruptionKind: String, CaseIterable, Sendable {
  case date, session, place, leader, member, vehicle, guest

  /// Where the weight stands.
  fileprivate var weight: WritableKeyPath<DisruptionWeights, Int> {
    switch self {
    case .date: \.date
    case .session: \.session
    case .place: \.place
    case .leader: \.leader
    case .member: \.member
    case .vehicle: \.vehicle
    case .guest: \.guest
    }
  }
}

extension DisruptionWeights {
  /// The points of one change of this kind.
  package subscript(kind: DisruptionKind) -> Int {
    get { self[keyPath: kind.weight] }
    set { self[keyPath: kind.weight] = newValue }
  }

  /// Only changes of one kind, at its weight; near and confirmed ones count as often as here.
  package func only(_ kind: DisruptionKind) -> DisruptionWeights {
    var weights = self
    for other in DisruptionKind.allCases where other != kind { weights[other] = 0 }
    return weights
  }
}
