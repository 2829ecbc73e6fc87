/// What a campaign amounts to, in numbers that are cheap to count: what `check` prints.
package struct CampaignSummary: Hashable, Sendable {
  /// A meeting and the number of slots that calendar, host, length and pin leave to it.
  package struct Freedom: Hashable, Sendable {
    package var meeting: MeetingID
    /// The host's name.
    package var host: String
    package var slots: Int

    package init(meeting: MeetingID, host: String, slots: Int) {
      self.meeting = meeting
      self.host = host
      self.slots = slots
    }
  }

  /// What the work plan holds.
  package struct Plan: Hashable, Sendable {
    package var window: DateRange
    package var workingDates: Int
    package var targets: Int
    package var tasks: Int
    package var reviews: Int
    /// Those of tasks and of reviews.
    package var steps: Int
  }

  /// A table of the budget and what it adds up to.
  package struct Table: Hashable, Sendable {
    package var title: String
    /// In which the table is written.
    package var unit: MoneyUnit
    /// Đồng, of the last column; nil where no amount is given.
    package var total: Int?
  }

  /// Meetings listed in `tightest` at most.
  package static let mostListed = 5

  package var title: String
  package var window: DateRange
  package var requiredMeetings: Int
  package var optionalMeetings: Int
  package var workingDates: Int
  package var openSlots: Int
  package var delegations: Int
  package var people: Int
  package var vehicles: Int
  package var drivers: Int
  package var guests: Int
  /// Nil where there is no work plan.
  package var plan: Plan?
  /// The meetings with the fewest possible slots, fewest first, ties in the campaign's order.
  package var tightest: [Freedom]
  /// The tables of the budget.
  package var tables: [Table]

  /// Counts the campaign.
  ///
  /// Complexity: O(meetings × slots × refusals of a host).
  package init(_ campaign: Campaign) {
    title = campaign.title
    window = campaign.window
    requiredMeetings = campaign.meetings.count(where: \.isRequired)
    optionalMeetings = campaign.meetings.count - requiredMeetings
    let slots = campaign.openSlots
    openSlots = slots.count
    workingDates = campaign.workingDates.count
    delegations = campaign.delegations.count
    people = campaign.people.count
    vehicles = campaign.vehicles.count
    drivers = campaign.drivers.count
    guests = campaign.guests.count
    plan = campaign.workPlan.map { plan in
      Plan(
        window: plan.window, workingDates: campaign.workingDates(in: plan.window).count,
        targets: plan.targets.count, tasks: plan.tasks.count, reviews: plan.reviews.count,
        steps: plan.steps.count)
    }
    tables = (campaign.budget?.tables ?? []).map {
      Table(title: $0.title, unit: $0.unit, total: $0.totals.last.flatMap(\.self))
    }
    let names = Dictionary(
      campaign.hosts.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let freedoms = campaign.meetings.map { meeting in
      Freedom(
        meeting: meeting.id,
        host: meeting.hosts.map { names[$0] ?? $0.text }.joined(separator: ", "),
        slots: campaign.possibleSlots(of: meeting, among: slots).count)
    }
    tightest = freedoms.enumerated()
      .sorted { ($0.element.slots, $0.offset) < ($1.element.slots, $1.offset) }
      .prefix(CampaignSummary.mostListed).map(\.element)
  }

  /// Open slots times delegations: as many meetings as could be held if nobody had to drive.
  package var slotPlaces: Int { openSlots * delegations }

  /// Meetings for every hundred slot places, rounded up; nil where there is no slot place.
  package var tightnessPercent: Int? {
    let meetings = requiredMeetings + optionalMeetings
    return slotPlaces == 0 ? nil : (meetings * 100 + slotPlaces - 1) / slotPlaces
  }
}
