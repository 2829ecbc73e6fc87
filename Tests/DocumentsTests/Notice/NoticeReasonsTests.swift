import Campaign
import Testing

@testable import Documents

/// Which changes a notice gives as the reasons of which meetings.
@Suite struct NoticeReasonsTests {
  private static let date = CivilDate("2026-02-05") ?? CivilDate(dayNumber: 0)
  private static let slots = SlotPattern(dates: date...date, sessions: ["sáng"])
  private static let anThi: MeetingID = "làm việc với UBND huyện Ân Thi"
  private static let kimDong: MeetingID = "làm việc với UBND huyện Kim Động"
  private static let phuCu: MeetingID = "làm việc với UBND huyện Phù Cừ"

  /// The reasons where all three meetings are moved to the next day.
  private func reasons(_ changes: [Change], general: String = "") -> NoticeReasons {
    let fixture = Fixture.staffed
    var new = fixture.schedule
    for index in new.meetings.indices {
      new.meetings[index].date = new.meetings[index].date.adding(days: 1)
    }
    let difference = ScheduleDifference(from: fixture.schedule, to: new, in: fixture.campaign)
    return NoticeReasons(changes, general: general, difference.meetings, fixture.campaign)
  }

  @Test func saysOneReasonOnce() {
    let changes = [
      Change(.personAway("bình", Self.slots), reason: "họp tỉnh"),
      Change(.vehicleOut("xe-4", Self.slots), reason: "họp tỉnh"),
      Change(.cancelled("không có")), Change(.frozenUntil(Self.date), reason: "đã gửi"),
      Change(.confirmed(Self.phuCu), reason: "đã gọi"),
    ]
    #expect(reasons(changes) == NoticeReasons(general: "họp tỉnh"))
    #expect(reasons([]) == NoticeReasons())
  }

  @Test(arguments: [
    (Change.Kind.personAway("bình", slots), [anThi]),
    (.personAway("cúc", slots), [anThi, kimDong]),
    (.personAway("an", SlotPattern(weekdays: [.monday])), []),
    (.driverAway("hải", slots), [anThi]), (.vehicleOut("xe-4", slots), [anThi]),
    (.guestAway("g2", slots), [anThi]),
    (.guestAway("g2", SlotPattern(sessions: ["chiều"])), []), (.closed(slots), [anThi, kimDong]),
    (.closed(SlotPattern()), [anThi, kimDong, phuCu]),
    (.refused("UBND huyện Kim Động", SlotPattern()), [kimDong]),
    (.refused("UBND huyện Kim Động", SlotPattern(sessions: ["chiều"])), []),
    (.opened(date...date), []), (.cancelled(phuCu), [phuCu]),
    (.optional(phuCu, priority: 3), [phuCu]), (.required(phuCu), [phuCu]),
  ])
  func givesAMeetingTheReasonThatKeepsItFromBeingHeld(
    kind: Change.Kind, meetings: [MeetingID]
  ) {
    let found = reasons([Change(kind, reason: "một")], general: "chung")
    #expect(found.general == "chung")
    #expect(found.meetings == Dictionary(uniqueKeysWithValues: meetings.map { ($0, "một") }))
  }

  /// Those that touch no meeting are no reason of what is announced, unless there is no other.
  @Test func givesInGeneralTheReasonsThatTouchAMeeting() {
    let held = Change(.vehicleOut("xe-4", Self.slots), reason: "xe hỏng")
    let other = Change(.personAway("an", SlotPattern(weekdays: [.monday])), reason: "nghỉ phép")
    let moved = Change(.cancelled(Self.phuCu), reason: "hoãn")
    #expect(reasons([other, held]) == NoticeReasons(general: "xe hỏng"))
    #expect(reasons([other]) == NoticeReasons(general: "nghỉ phép"))
    #expect(
      reasons([other, held, moved])
        == NoticeReasons(
          general: "xe hỏng; hoãn", meetings: [Self.anThi: "xe hỏng", Self.phuCu: "hoãn"]))
  }

  @Test func putsReasonsOfAMeetingBehindEachOther() {
    let changes = [
      Change(.personAway("bình", Self.slots), reason: "họp tỉnh"),
      Change(.guestAway("g1", Self.slots), reason: "đi công tác"),
      Change(.vehicleOut("xe-7", Self.slots)),
    ]
    let found = reasons(changes, general: "yêu cầu công việc")
    #expect(found.general == "yêu cầu công việc")
    #expect(found.meetings == [Self.anThi: "họp tỉnh; đi công tác"])
  }
}
