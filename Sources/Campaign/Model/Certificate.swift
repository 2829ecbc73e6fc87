/// Why no schedule is better than a bound: integer prices from which anyone can compute it again.
///
/// `Documentation/CertificateFormat.md` states the computation; it uses nothing but the campaign and
/// the numbers here. A certificate holds one proof a level of the objective that it speaks about.
package struct Certificate: Hashable, Sendable {
  package var proofs: [Proof]

  package init(proofs: [Proof]) { self.proofs = proofs }

  /// A lower bound on one level, for all schedules that keep every rule and whose higher levels are
  /// no worse than `higherTotals`.
  package struct Proof: Hashable, Sendable {
    /// Index into `Objective.levels`; nil bounds the number of required meetings that cannot be
    /// held: above 0, there is no schedule.
    package var level: Int?
    package var bound: Int
    /// Prices are in this part of the level's unit, so that they can be fine where totals must be
    /// met exactly; the bound is rounded up. At least 1.
    package var scale: Int
    /// Totals of the levels above `level`, which the bound may assume are not exceeded.
    package var higherTotals: [Int]
    package var tree: Tree

    package init(level: Int?, bound: Int, scale: Int = 1, higherTotals: [Int], tree: Tree) {
      self.level = level
      self.scale = scale
      self.bound = bound
      self.higherTotals = higherTotals
      self.tree = tree
    }
  }

  /// A case distinction; its bound is the least of its leaves' bounds.
  package indirect enum Tree: Hashable, Sendable {
    case leaf(Prices)
    /// Either the meeting is held on one of the dates, or it is not (held on another date or left
    /// out).
    case branch(meeting: MeetingID, dates: [CivilDate], on: Tree, off: Tree)
  }

  /// Prices of one leaf. What is not listed has price 0; lists are sorted by their keys.
  package struct Prices: Hashable, Sendable {
    /// What holding a meeting is worth; any sign.
    package var meetings: [MeetingPrice]
    /// What a person's day costs on top; at least 0.
    package var personDays: [PersonDayPrice]
    /// What a vehicle's day costs on top; at least 0.
    package var vehicleDays: [VehicleDayPrice]
    /// What a leader's day out costs on top (rule `duty`); at least 0.
    package var dutyDays: [DutyDayPrice]
    /// What a person's day out costs in place of the square of the days (term `balance`); at
    /// least 0.
    package var balance: [BalancePrice]
    /// Multipliers of the higher levels, one each; at least 0.
    package var higherLevels: [Int]

    package init(
      meetings: [MeetingPrice] = [], personDays: [PersonDayPrice] = [],
      vehicleDays: [VehicleDayPrice] = [], dutyDays: [DutyDayPrice] = [],
      balance: [BalancePrice] = [], higherLevels: [Int] = []
    ) {
      self.meetings = meetings
      self.personDays = personDays
      self.vehicleDays = vehicleDays
      self.dutyDays = dutyDays
      self.balance = balance
      self.higherLevels = higherLevels
    }
  }

  package struct MeetingPrice: Hashable, Sendable {
    package var meeting: MeetingID
    package var price: Int

    package init(meeting: MeetingID, price: Int) {
      self.meeting = meeting
      self.price = price
    }
  }

  package struct PersonDayPrice: Hashable, Sendable {
    package var person: PersonID
    package var date: CivilDate
    package var price: Int

    package init(person: PersonID, date: CivilDate, price: Int) {
      self.person = person
      self.date = date
      self.price = price
    }
  }

  package struct VehicleDayPrice: Hashable, Sendable {
    package var vehicle: VehicleID
    package var date: CivilDate
    package var price: Int

    package init(vehicle: VehicleID, date: CivilDate, price: Int) {
      self.vehicle = vehicle
      self.date = date
      self.price = price
    }
  }

  package struct DutyDayPrice: Hashable, Sendable {
    package var date: CivilDate
    package var price: Int

    package init(date: CivilDate, price: Int) {
      self.date = date
      self.price = price
    }
  }

  package struct BalancePrice: Hashable, Sendable {
    package var person: PersonID
    package var price: Int

    package init(person: PersonID, price: Int) {
      self.person = person
      self.price = price
    }
  }
}
