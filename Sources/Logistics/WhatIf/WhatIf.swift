package import Campaign

/// What is known of holding a meeting at one spot instead of where a schedule holds it.
package struct WhatIf: Sendable {
  package var spot: Spot
  package var standing: Standing

  package enum Standing: Sendable {
    /// The schedule holds the meeting here.
    case here
    /// A schedule was found that holds it here, with the others as near as was found to where they were.
    /// Its totals are those of the campaign in which the others are kept; `isOptimal` says whether it is
    /// proven that nothing keeps them nearer, or as near at a lower cost.
    case possible(Solution)
    /// Proven: no schedule that keeps every rule holds it here.
    case impossible(Impossibility)
    /// Neither was found in the time there was.
    case open
  }
}

/// Why no schedule holds a meeting at a spot.
package struct Impossibility: Sendable {
  /// Facts that leave no schedule with the meeting there.
  package var conflict: Conflict?
  /// Where the facts are not known: the rule after which no delegation can hold the meeting there, even
  /// if nothing else is held.
  package var rule: RuleID?
  /// Where prices prove it: meetings that compete, and the proof for the campaign that holds the
  /// meeting there.
  package var competing: [MeetingID] = []
  package var certificate = Certificate(proofs: [])

  /// Whether the meeting could not be held there even if no other were.
  package func isAlone(_ meeting: MeetingID) -> Bool {
    if rule != nil { return true }
    guard let conflict else { return false }
    return conflict.reasons.allSatisfy { reason in
      if case .held(let other) = reason { other == meeting } else { true }
    }
  }
}

/// What a progress display needs while spots are looked at.
package struct WhatIfProgress: Sendable {
  package var seconds: Double
  /// Spots of which something is known, and all that were asked about.
  package var answered: Int
  package var spots: Int
}
