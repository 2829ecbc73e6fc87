import Testing

@testable import Campaign

@Suite struct ScheduleDifferenceTests {
  private let campaign = SmallCampaign.make()

  private func difference(_ change: (inout Schedule) -> Void) -> ScheduleDifference {
    var new = SmallCampaign.schedule()
    change(&new)
    return ScheduleDifference(from: SmallCampaign.schedule(), to: new, in: campaign)
  }

  /// `meeting: kinds` of every meeting that differs.
  private func kinds(_ difference: ScheduleDifference) -> [String] {
    difference.meetings.map { meeting in
      "\(meeting.meeting): \(meeting.kinds.map(\.rawValue).joined(separator: ", "))"
    }
  }

  @Test func findsNothingBetweenEqualSchedulesInWhateverOrder() {
    #expect(difference { _ in }.isEmpty)
    let shuffled = difference {
      $0.meetings.reverse()
      $0.meetings[2].guests?.reverse()
      $0.trips?.reverse()
      $0.trips?[1].team.reverse()
      $0.trips?[1].vehicles.reverse()
    }
    #expect(shuffled.isEmpty)
  }

  @Test func tellsDateSessionAndPlaceApart() {
    #expect(
      kinds(difference { $0.meetings[0].session = "afternoon" }) == ["yen-my: session"])
    #expect(
      kinds(difference { $0.meetings[0].start = ClockTime(minutes: 570) }) == ["yen-my: session"])
    #expect(kinds(difference { $0.meetings[2].place = "yen-my" }) == ["an-thi-1: place"])
    // Without a trip on the new date nobody comes.
    #expect(
      kinds(difference { $0.meetings[0].date = SmallCampaign.date(20) })
        == ["yen-my: date, team, vehicles"])
  }

  @Test func takesTheStartOfTheSessionForTheSameWhetherStatedOrNot() {
    #expect(difference { $0.meetings[0].start = ClockTime(minutes: 510) }.isEmpty)
  }

  @Test func saysWhoNewlyComesAndWhoNoLongerDoes() throws {
    let changed = difference { $0.trips?[0].team[0].person = "pgd" }
    #expect(kinds(changed) == ["yen-my: team", "my-hao: team"])
    let team = try #require(changed.meetings.first).team
    #expect(team.removed == [.init(role: "chu-tri", person: "gd")])
    #expect(team.added == [.init(role: "chu-tri", person: "pgd")])
    let people = try #require(changed.meetings.first).people
    #expect(people.removed == ["gd"])
    // The deputy came before, in another role.
    #expect(people.added == [])
  }

  @Test func saysWhichVehiclesDriversAndGuestsChange() throws {
    let changed = difference {
      $0.trips?[0].vehicles[0].driver = nil
      $0.meetings[0].guests = ["g2", "g3"]
    }
    #expect(kinds(changed) == ["yen-my: vehicles, guests", "my-hao: vehicles"])
    let meeting = try #require(changed.meetings.first)
    #expect(meeting.vehicles.removed == [.init(vehicle: "x7", driver: "lx1")])
    #expect(meeting.vehicles.added == [.init(vehicle: "x7", driver: nil)])
    #expect(meeting.guests.removed == ["g1"])
    #expect(meeting.guests.added == ["g3"])
  }

  @Test func listsMeetingsInTheOrderOfTheNewScheduleAndThoseNoLongerHeldLast() {
    let changed = difference {
      $0.meetings.remove(at: 0)
      $0.meetings[1].date = SmallCampaign.date(19)
      $0.meetings.append(
        .init(
          meeting: "an-thi-2", date: SmallCampaign.date(18), session: "morning", place: "an-thi",
          delegation: "2"))
    }
    #expect(
      kinds(changed) == ["an-thi-2: newly-held", "an-thi-1: date", "yen-my: no-longer-held"])
  }

  @Test func comparesAMeetingThatStandsTwiceOccurrenceByOccurrence() {
    var old = SmallCampaign.schedule()
    old.meetings.append(old.meetings[0])
    old.meetings[3].date = SmallCampaign.date(24)
    var new = old
    new.meetings[3].date = SmallCampaign.date(25)
    let changed = ScheduleDifference(from: old, to: new, in: campaign)
    #expect(changed.meetings.map(\.new?.held.date) == [SmallCampaign.date(25)])
    #expect(changed.meetings.map(\.old?.held.date) == [SmallCampaign.date(24)])
  }

  @Test func seesNoDifferenceInWhatAScheduleDoesNotState() {
    let bare = difference {
      $0.trips = nil
      for index in $0.meetings.indices { $0.meetings[index].guests = nil }
    }
    #expect(bare.isEmpty)
    // A table without a column for delegations has the campaign's first one everywhere.
    let table = difference {
      $0.trips = nil
      $0.meetings[2].delegation = "1"
    }
    #expect(table.isEmpty)
    // One that names another delegation somewhere states them all.
    let stated = difference {
      $0.trips = nil
      $0.meetings[0].delegation = "2"
    }
    #expect(kinds(stated) == ["yen-my: delegation"])
    #expect(difference { $0.steps = [] }.isEmpty)
    #expect(difference { $0.programmes = [] }.isEmpty)
    #expect(difference { $0.meetings[0].site = "my-hao" }.isEmpty)
  }

  @Test func saysNightsStepsAndProgrammeTimes() throws {
    var old = SmallCampaign.schedule()
    old.steps = [
      .init(step: "s1", start: SmallCampaign.date(18), finish: SmallCampaign.date(19)),
      .init(step: "s2", start: SmallCampaign.date(20), finish: SmallCampaign.date(20)),
    ]
    old.programmes = [
      .init(
        meeting: "yen-my",
        items: [
          .init(item: "opening", session: "morning", start: ClockTime(minutes: 510)),
          .init(item: "report", session: "morning", start: ClockTime(minutes: 540)),
        ])
    ]
    old.trips?[0].night = "yen-my"
    var new = old
    new.steps = [.init(step: "s1", start: SmallCampaign.date(18), finish: SmallCampaign.date(20))]
    new.programmes?[0].items[1].start = ClockTime(minutes: 555)
    new.programmes?[0].items[0].item = "welcome"
    new.trips?[0].night = nil
    new.trips?[1].night = "an-thi"
    let changed = ScheduleDifference(from: old, to: new, in: campaign)
    let date = SmallCampaign.date(18)
    #expect(
      changed.nights == [
        NightDifference(date: date, delegation: "1", old: "yen-my", new: nil),
        NightDifference(date: date, delegation: "2", old: nil, new: "an-thi"),
      ])
    #expect(changed.steps.map(\.step) == ["s1", "s2"])
    #expect(changed.steps.map(\.new?.finish) == [SmallCampaign.date(20), nil])
    #expect(kinds(changed) == ["yen-my: programme"])
    let items = try #require(changed.meetings.first).programme
    #expect(items.map(\.old?.item) == [nil, "report", "opening"])
    #expect(items.map(\.new?.start.minutes) == [510, 555, nil])
  }
}
