import Campaign
import Scheduler

/// The working days of a generated campaign, and random slots of them.
struct GeneratedDates {
  /// Monday 6 March 2023. Public holidays are left out of generated campaigns, so that they stay
  /// the same whatever becomes of the official list.
  private static let firstDay = CivilDate(dayNumber: 19_422)

  let days: [CivilDate]
  let sessions: [Session]

  init(_ settings: GeneratorSettings) {
    var days: [CivilDate] = []
    var date = GeneratedDates.firstDay
    while days.count < settings.days {
      if date.weekday < .saturday { days.append(date) }
      date = date.adding(days: 1)
    }
    self.days = days
    sessions = GeneratedDates.sessions(settings.sessions)
  }

  /// How long a visit takes. With three sessions a day it ends 45 minutes before the second one:
  /// time enough to drive to a neighbor, but not across the province.
  var meetingMinutes: Int { sessions.count == 2 ? 150 : 90 }

  /// From the first day to the last.
  var window: DateRange { days[0]...days[days.count - 1] }

  private static func sessions(_ count: Int) -> [Session] {
    func session(_ id: SessionID, _ name: String, _ start: Int, _ end: Int) -> Session {
      Session(
        id: id, name: name, start: ClockTime(minutes: start), end: ClockTime(minutes: end))
    }
    let afternoon = session("chieu", "buổi chiều", 14 * 60, 16 * 60 + 30)
    return count == 2
      ? [session("sang", "buổi sáng", 8 * 60 + 30, 11 * 60 + 30), afternoon]
      : [
        session("dau-sang", "đầu buổi sáng", 8 * 60, 9 * 60 + 30),
        session("cuoi-sang", "cuối buổi sáng", 10 * 60 + 15, 12 * 60), afternoon,
      ]
  }

  /// One session of one day.
  func slot(random: inout RandomSource) -> SlotPattern {
    let date = days[random.below(days.count)]
    return SlotPattern(
      dates: date...date, sessions: [sessions[random.below(sessions.count)].id])
  }

  /// One or two working days in a row.
  func absence(random: inout RandomSource) -> SlotPattern {
    let first = random.below(days.count)
    let last = min(first + random.below(2), days.count - 1)
    return SlotPattern(dates: days[first]...days[last])
  }

  /// When somebody cannot be out: half of the times a session, half of the times whole days; up to
  /// two times and one more for each week of the window.
  func absences(random: inout RandomSource) -> [SlotPattern] {
    (0..<random.below(2 + days.count / 5)).map { _ in
      random.below(2) == 0 ? slot(random: &random) : absence(random: &random)
    }
  }
}
