/// An answer to a campaign: which meetings are held when and by whom, and what each delegation's
/// day looks like. Also what is published before planning (a baseline), which may say less.
package struct Schedule: Hashable, Sendable {
  /// Held meetings, in order of (date, session, delegation, meeting).
  package var meetings: [HeldMeeting]
  /// One entry a date and delegation that is out, in that order; nil where the schedule does not
  /// speak of teams and vehicles (a published table of times and hosts).
  package var trips: [Trip]?
  /// The programmes of held meetings in the campaign's order of meetings; nil where the schedule
  /// does not speak of them.
  package var programmes: [Programme]?

  /// The dated steps of the work plan, in its order; nil where the schedule does not speak of them.
  package var steps: [DatedStep]?

  package init(
    meetings: [HeldMeeting], trips: [Trip]?, programmes: [Programme]? = nil,
    steps: [DatedStep]? = nil
  ) {
    self.meetings = meetings
    self.trips = trips
    self.programmes = programmes
    self.steps = steps
  }

  /// The first and last date of a step; a milestone has one date for both.
  package struct DatedStep: Hashable, Sendable {
    package var step: StepID
    package var start: CivilDate
    package var finish: CivilDate

    package init(step: StepID, start: CivilDate, finish: CivilDate) {
      self.step = step
      self.start = start
      self.finish = finish
    }
  }

  package struct HeldMeeting: Hashable, Sendable {
    package var meeting: MeetingID
    package var date: CivilDate
    package var session: SessionID
    /// When it begins, where that is not the start of the session; else nil.
    package var start: ClockTime?
    package var place: PlaceID
    /// The site visited, where the meeting has such a visit.
    package var site: PlaceID?
    /// Never nil after reading (a schedule that names none takes the campaign's first delegation).
    package var delegation: DelegationID
    /// The attendee list, sorted; nil where the schedule does not say.
    package var guests: [GuestID]?

    package init(
      meeting: MeetingID, date: CivilDate, session: SessionID, start: ClockTime? = nil,
      place: PlaceID, site: PlaceID? = nil, delegation: DelegationID, guests: [GuestID]? = nil
    ) {
      self.meeting = meeting
      self.date = date
      self.session = session
      self.start = start
      self.place = place
      self.site = site
      self.delegation = delegation
      self.guests = guests
    }
  }

  /// One delegation's day.
  package struct Trip: Hashable, Sendable {
    package var date: CivilDate
    package var delegation: DelegationID
    /// Who goes, each for the role filled; in order of the campaign's roles, then people. A role
    /// of count n stands n times.
    package var team: [Member]
    /// In order of the campaign's vehicles.
    package var vehicles: [Ride]
    /// Where the delegation spends the night after the date; nil where it returns to the base.
    package var night: PlaceID?

    package init(
      date: CivilDate, delegation: DelegationID, team: [Member], vehicles: [Ride],
      night: PlaceID? = nil
    ) {
      self.date = date
      self.delegation = delegation
      self.team = team
      self.vehicles = vehicles
      self.night = night
    }
  }

  package struct Member: Hashable, Sendable {
    package var role: RoleID
    package var person: PersonID

    package init(role: RoleID, person: PersonID) {
      self.role = role
      self.person = person
    }
  }

  /// When each item of a meeting's programme begins.
  package struct Programme: Hashable, Sendable {
    package var meeting: MeetingID
    /// In order of start.
    package var items: [Entry]

    package init(meeting: MeetingID, items: [Entry]) {
      self.meeting = meeting
      self.items = items
    }

    package struct Entry: Hashable, Sendable {
      package var item: ItemID
      package var session: SessionID
      /// Of a visit to a site, when everybody leaves for it.
      package var start: ClockTime

      package init(item: ItemID, session: SessionID, start: ClockTime) {
        self.item = item
        self.session = session
        self.start = start
      }
    }
  }

  package struct Ride: Hashable, Sendable {
    package var vehicle: VehicleID
    /// Nil where the campaign lists no drivers.
    package var driver: DriverID?

    package init(vehicle: VehicleID, driver: DriverID?) {
      self.vehicle = vehicle
      self.driver = driver
    }
  }
}
