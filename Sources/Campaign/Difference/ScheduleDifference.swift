/// What a schedule says otherwise than an older one of the same campaign.
///
/// What either of the two does not state is no difference: a published table of times and hosts knows
/// no teams, so it has no other team either. Of trips and programmes only those of held meetings
/// count, and the nights of all trips.
package struct ScheduleDifference: Hashable, Sendable {
  /// The meetings that differ: first those that the new schedule holds, in its order, then those that
  /// it no longer holds, in the order of the old one.
  package var meetings: [MeetingDifference]
  /// The nights that differ, by date and delegation.
  package var nights: [NightDifference]
  /// The steps of the work plan that differ, in its order; those no longer dated come last.
  package var steps: [StepDifference]

  /// Whether the schedules say the same, as far as both speak.
  package var isEmpty: Bool { meetings.isEmpty && nights.isEmpty && steps.isEmpty }

  /// Compares two schedules of the campaign; the order of their entries does not matter. A meeting
  /// that stands several times is compared first with first, second with second, in order of time.
  ///
  /// Complexity: O(n log n) in the schedules, linear in the campaign.
  package init(from old: Schedule, to new: Schedule, in campaign: Campaign) {
    let (old, new) = (old.ordered(for: campaign), new.ordered(for: campaign))
    let (before, after) = (MeetingVersions(old, campaign), MeetingVersions(new, campaign))
    meetings = Pairing.pairs(old.meetings, new.meetings, by: \.meeting).compactMap { pair in
      MeetingDifference(from: pair.old.map(before.version), to: pair.new.map(after.version))
    }
    nights = NightDifference.all(from: old, to: new, in: campaign)
    steps = StepDifference.all(from: old, to: new)
  }
}
