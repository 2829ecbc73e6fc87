import Audit
import Campaign
import Testing

@Suite struct WindowAuditTests {
  @Test func keepsAMeetingThatFillsItsSession() {
    let full = campaign {
      $0.meetings[0].minutes = 180
      $0.meetings[0].dates = day(17)...day(17)
    }
    #expect(findings(.window, full, schedule([held("m1", 17)])).isEmpty)
  }

  @Test func breaksOneMinuteBeyondTheSession() {
    let long = campaign { $0.meetings[0].minutes = 181 }
    let plan = schedule([held("m1", 17)])
    #expect(
      findings(.window, long, plan) == [
        Finding(
          .window, .tooLong, meetings: ["m1"], date: day(17), session: "morning", found: 181,
          allowed: 180)
      ])
    #expect(
      sentences(.window, long, plan, .vietnamese) == [
        "UBND huyện Văn Lâm: cuộc làm việc dài 181 phút, buổi sáng chỉ có 180 phút (window)"
      ])
    #expect(
      sentences(.window, long, plan, .english) == [
        "UBND huyện Văn Lâm: the meeting takes 181 minutes, buổi sáng has 180 (window)"
      ])
  }

  @Test func beginsAtAStartOfTheSession() {
    let early = campaign { $0.sessions[0].laterStarts = [clock("09:30")] }
    var late = held("m1", 17)
    late.start = clock("09:30")
    #expect(findings(.window, early, schedule([late])).isEmpty)
    #expect(
      sentences(.window, campaign { _ in }, schedule([late]), .english) == [
        "UBND huyện Văn Lâm, buổi sáng on 17/4/2023: 09h30 is no start of the session (window)"
      ])
    late.start = clock("10:00")
    #expect(
      sentences(.window, early, schedule([late]), .vietnamese).first
        == "UBND huyện Văn Lâm, buổi sáng 17/4/2023: 10h00 không phải giờ bắt đầu của buổi (window)"
    )
  }

  @Test func visitsASiteOfTheMeeting() {
    // 120 minutes, 50 of drive to `b`, and the visit: the session has 180.
    let visiting = campaign {
      $0.meetings[0].site = .init(places: ["b"], minutes: 10)
      $0.travel.minutes[1][2] = 50
    }
    var visit = held("m1", 17)
    #expect(findings(.window, visiting, schedule([visit])).map(\.kind) == [.siteNotStated])
    visit.site = "b"
    #expect(findings(.window, visiting, schedule([visit])).isEmpty)
    let longer = campaign {
      $0.meetings[0].site = .init(places: ["b"], minutes: 11)
      $0.travel.minutes[1][2] = 50
    }
    #expect(findings(.window, longer, schedule([visit])).map(\.kind) == [.tooLong])
    #expect(
      findings(.window, campaign { _ in }, schedule([visit])).map(\.kind) == [.wrongSite])
    visit.site = "a"
    #expect(findings(.window, visiting, schedule([visit])).map(\.kind) == [.wrongSite])
  }

  @Test func asksEveryHostOfACluster() {
    let cluster = campaign {
      $0.meetings[0].cluster = [$0.meetings[1].host]
      $0.hosts[1].refuses = [SlotPattern(dates: day(17)...day(17))]
    }
    #expect(
      findings(.window, cluster, schedule([held("m1", 17)])).map(\.kind) == [.hostRefuses])
    #expect(findings(.window, cluster, schedule([held("m1", 18)])).isEmpty)
  }

  @Test func keepsTheLastDateAndBreaksTheNext() {
    let short = campaign { $0.window = day(17)...day(18) }
    #expect(findings(.window, short, schedule([held("m1", 18)])).isEmpty)
    let plan = schedule([held("m1", 19)])
    #expect(
      sentences(.window, short, plan, .vietnamese) == [
        "UBND huyện Văn Lâm: ngày 19/4/2023 nằm ngoài đợt công tác "
          + "(từ 17/4/2023 đến 18/4/2023) (window)"
      ])
    #expect(
      sentences(.window, short, plan, .english) == [
        "UBND huyện Văn Lâm: 19/4/2023 lies outside the campaign "
          + "(from 17/4/2023 to 18/4/2023) (window)"
      ])
  }

  @Test func namesWhyASlotIsClosed() {
    let closed = campaign {
      $0.window = day(17)...day(29)
      $0.calendar.closed = [
        .init(slots: SlotPattern(dates: day(18)...day(18), sessions: ["morning"]), reason: "Họp Sở")
      ]
      $0.calendar.officialDays = [
        OfficialDay(date: day(20), kind: .holiday, name: "Giỗ Tổ", status: "statutory")
      ]
    }
    let plan = schedule([
      held("m1", 18), held("m1", 18, "afternoon"), held("m1", 20), held("m1", 22),
    ])
    #expect(
      findings(.window, closed, plan).map(\.rest) == [
        .closed(reason: "Họp Sở"),
        .official(OfficialDay(date: day(20), kind: .holiday, name: "Giỗ Tổ", status: "statutory")),
        .weekend(.saturday),
      ])
    #expect(
      sentences(.window, closed, plan, .vietnamese) == [
        "UBND huyện Văn Lâm: buổi sáng 18/4/2023 là buổi nghỉ (Họp Sở) (window)",
        "UBND huyện Văn Lâm: buổi sáng 20/4/2023 là buổi nghỉ (Giỗ Tổ) (window)",
        "UBND huyện Văn Lâm: buổi sáng 22/4/2023 là buổi nghỉ (thứ Bảy) (window)",
      ])
    #expect(
      sentences(.window, closed, plan, .english).last
        == "UBND huyện Văn Lâm: buổi sáng on 22/4/2023 is not worked (Saturday) (window)")
  }

  @Test func acceptsASwappedWorkingSaturday() {
    let swapped = campaign {
      $0.window = day(17)...day(29)
      $0.calendar.officialDays = [
        OfficialDay(date: day(22), kind: .swapWork, name: "Làm bù", status: "statutory")
      ]
    }
    #expect(findings(.window, swapped, schedule([held("m1", 22)])).isEmpty)
  }

  @Test func listsEveryBreachOfOneMeeting() {
    let picky = campaign {
      $0.meetings[0].dates = day(18)...day(19)
      $0.hosts[0].refuses = [SlotPattern(weekdays: [.monday])]
    }
    let plan = schedule([held("m1", 17, "night", at: "b")])
    #expect(
      findings(.window, picky, plan) == [
        Finding(.window, .unknownSession, meetings: ["m1"], date: day(17), session: "night"),
        Finding(
          .window, .outsideOwnDates, meetings: ["m1"], date: day(17), session: "night",
          dates: day(18)...day(19)),
        Finding(
          .window, .hostRefuses, meetings: ["m1"], date: day(17), session: "night",
          host: "van-lam"),
        Finding(
          .window, .wrongPlace, meetings: ["m1"], date: day(17), session: "night", place: "b"),
      ])
    #expect(
      sentences(.window, picky, plan, .vietnamese) == [
        "UBND huyện Văn Lâm, ngày 17/4/2023: đợt công tác không có buổi “night” (window)",
        "UBND huyện Văn Lâm: ngày 17/4/2023 không thuộc thời gian của cuộc làm việc "
          + "(từ 18/4/2023 đến 19/4/2023) (window)",
        "UBND huyện Văn Lâm không tiếp đoàn night 17/4/2023 (window)",
        "UBND huyện Văn Lâm, night 17/4/2023: “Hội trường B” không phải là địa điểm của cuộc làm "
          + "việc (window)",
      ])
    #expect(
      sentences(.window, picky, plan, .english) == [
        "UBND huyện Văn Lâm on 17/4/2023: the campaign has no session “night” (window)",
        "UBND huyện Văn Lâm: 17/4/2023 is not among the meeting's dates "
          + "(from 18/4/2023 to 19/4/2023) (window)",
        "UBND huyện Văn Lâm does not receive, night on 17/4/2023 (window)",
        "UBND huyện Văn Lâm, night on 17/4/2023: “Hội trường B” is not a place of the meeting "
          + "(window)",
      ])
  }
}
