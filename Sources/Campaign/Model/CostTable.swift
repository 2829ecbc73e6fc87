/// What things cost, in đồng, and the points of the term `representation`. What vehicles and guests
/// cost stands with them.
package struct CostTable: Hashable, Sendable {
  /// Allowance for one person's day out, by `Rank.level`; three entries.
  package var allowanceDong: [Int]
  /// Points by `Rank.level`; three entries, not decreasing.
  package var representationPoints: [Int]
  /// What is paid for a short day instead; nil where every day out is paid alike.
  package var shortTrip: ShortTrip?
  /// Allowance for one person's day that ends away from home, by `Rank.level`; three entries.
  package var nightAllowanceDong: [Int]
  /// One person's night away, by `Rank.level`; three entries.
  package var lodgingDong: [Int]
  package var halls: [Hall]

  package init(
    allowanceDong: [Int] = [0, 0, 0], representationPoints: [Int] = [0, 1, 3],
    shortTrip: ShortTrip? = nil, nightAllowanceDong: [Int] = [0, 0, 0],
    lodgingDong: [Int] = [0, 0, 0], halls: [Hall] = []
  ) {
    self.allowanceDong = allowanceDong
    self.representationPoints = representationPoints
    self.shortTrip = shortTrip
    self.nightAllowanceDong = nightAllowanceDong
    self.lodgingDong = lodgingDong
    self.halls = halls
  }

  package func points(of rank: Rank) -> Int { representationPoints[rank.level] }

  /// The least that a day out can be paid, however long it is.
  package func allowance(of rank: Rank) -> Int {
    min(allowanceDong[rank.level], shortTrip?.allowanceDong[rank.level] ?? .max)
  }

  /// The least that a day out can be paid, with its night where nights may be spent on the way.
  package func leastDay(of rank: Rank, nights: Bool) -> Int {
    let night = nightAllowanceDong[rank.level] + lodgingDong[rank.level]
    return nights ? min(allowance(of: rank), night) : allowance(of: rank)
  }

  /// What the place costs in the session. A price that names the session comes before one that
  /// stands for all sessions.
  package func hallDong(at place: PlaceID, in session: SessionID) -> Int {
    let prices = halls.filter { $0.place == place }
    return (prices.first { $0.session == session } ?? prices.first { $0.session == nil })?.dong ?? 0
  }

  /// A day out that takes no more than so many minutes, from departure until return, is paid less.
  package struct ShortTrip: Hashable, Sendable {
    package var minutes: Int
    /// By `Rank.level`; three entries.
    package var allowanceDong: [Int]

    package init(minutes: Int, allowanceDong: [Int]) {
      self.minutes = minutes
      self.allowanceDong = allowanceDong
    }
  }

  /// What one meeting pays for a place.
  package struct Hall: Hashable, Sendable {
    package var place: PlaceID
    /// Nil stands for every session that has no price of its own.
    package var session: SessionID?
    package var dong: Int

    package init(place: PlaceID, session: SessionID? = nil, dong: Int) {
      self.place = place
      self.session = session
      self.dong = dong
    }
  }
}
