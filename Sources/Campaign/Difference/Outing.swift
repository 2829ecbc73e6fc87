/// A day of a delegation.
struct Outing: Hashable {
  var date: CivilDate
  var delegation: DelegationID

  init(_ trip: Schedule.Trip) { (date, delegation) = (trip.date, trip.delegation) }

  init(_ held: Schedule.HeldMeeting) { (date, delegation) = (held.date, held.delegation) }
}
