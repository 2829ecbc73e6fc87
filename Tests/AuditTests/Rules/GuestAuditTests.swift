import Audit
import Campaign
import Testing

@Suite struct GuestAuditTests {
  private func plan(_ guests: [GuestID]?) -> Schedule { schedule([held("m1", 17, guests: guests)]) }

  private func finding(
    _ kind: Finding.Kind, guest: GuestID? = nil, pool: PoolID? = nil, found: Int? = nil,
    allowed: Int? = nil
  ) -> Finding {
    Finding(
      .guest, kind, meetings: ["m1"], date: day(17), session: "morning", guest: guest, pool: pool,
      found: found, allowed: allowed)
  }

  @Test func keepsTheLeastAndTheMost() {
    let inviting = campaign(addGuests)
    #expect(findings(.guest, inviting, plan(["g1"])).isEmpty)
    #expect(findings(.guest, inviting, plan(["g1", "g2"])).isEmpty)
  }

  @Test func breaksOneBelowAndOneAbove() {
    let inviting = campaign(addGuests)
    #expect(
      findings(.guest, inviting, plan([]))
        == [finding(.tooFewGuests, pool: "dn", found: 0, allowed: 1)])
    #expect(
      findings(.guest, inviting, plan(["g1", "g2", "g3"]))
        == [finding(.tooManyGuests, pool: "dn", found: 3, allowed: 2)])
    #expect(
      sentences(.guest, inviting, plan([]), .vietnamese) == [
        "UBND huyện Văn Lâm, buổi sáng 17/4/2023: mời 0 đại biểu nhóm “Doanh nghiệp”, cần ít nhất "
          + "1 (guest)"
      ])
    #expect(
      sentences(.guest, inviting, plan([]), .english) == [
        "UBND huyện Văn Lâm, buổi sáng on 17/4/2023: 0 invited from “Doanh nghiệp”, at least 1 "
          + "needed (guest)"
      ])
    #expect(
      sentences(.guest, inviting, plan(["g1", "g2", "g3"]), .vietnamese) == [
        "UBND huyện Văn Lâm, buổi sáng 17/4/2023: mời 3 đại biểu nhóm “Doanh nghiệp”, nhiều nhất "
          + "được 2 (guest)"
      ])
    #expect(
      sentences(.guest, inviting, plan(["g1", "g2", "g3"]), .english) == [
        "UBND huyện Văn Lâm, buổi sáng on 17/4/2023: 3 invited from “Doanh nghiệp”, at most 2 "
          + "allowed (guest)"
      ])
  }

  @Test func listsEveryoneWhoDoesNotBelong() {
    let strict = campaign {
      addGuests(&$0)
      $0.meetings[0].invitations[0].named = ["g3"]
      $0.guests[0].away = [SlotPattern(weekdays: [.monday])]
      $0.guests[1].hosts = ["yen-my"]
    }
    let odd = plan(["g1", "g2", "g2", "h1", "x"])
    #expect(
      findings(.guest, strict, odd) == [
        finding(.namedGuestMissing, guest: "g3", pool: "dn"),
        finding(.guestAway, guest: "g1"),
        finding(.guestRepeated, guest: "g2", found: 2, allowed: 1),
        Finding(
          .guest, .guestNotForHost, meetings: ["m1"], date: day(17), session: "morning",
          host: "van-lam", guest: "g2"),
        finding(.poolNotInvited, guest: "h1", pool: "htx"),
        finding(.unknownGuest, guest: "x"),
      ])
    #expect(
      sentences(.guest, strict, odd, .vietnamese) == [
        "UBND huyện Văn Lâm, buổi sáng 17/4/2023: chưa mời Công ty 3 (bắt buộc, nhóm “Doanh "
          + "nghiệp”) (guest)",
        "UBND huyện Văn Lâm: Công ty 1 bận buổi sáng 17/4/2023 nhưng được mời (guest)",
        "UBND huyện Văn Lâm, buổi sáng 17/4/2023: Công ty 2 được ghi 2 lần trong danh sách mời "
          + "(guest)",
        "UBND huyện Văn Lâm, buổi sáng 17/4/2023: Công ty 2 không thuộc diện mời của UBND huyện "
          + "Văn Lâm (guest)",
        "UBND huyện Văn Lâm, buổi sáng 17/4/2023: Hợp tác xã 1 thuộc nhóm “Hợp tác xã” mà cuộc làm "
          + "việc không mời (guest)",
        "UBND huyện Văn Lâm, buổi sáng 17/4/2023: đợt công tác không có đại biểu “x” (guest)",
      ])
    #expect(
      sentences(.guest, strict, odd, .english) == [
        "UBND huyện Văn Lâm, buổi sáng on 17/4/2023: Công ty 3 of “Doanh nghiệp” must be invited "
          + "and is not (guest)",
        "UBND huyện Văn Lâm: Công ty 1 is not free, buổi sáng on 17/4/2023, but invited (guest)",
        "UBND huyện Văn Lâm, buổi sáng on 17/4/2023: Công ty 2 stands 2 times on the list (guest)",
        "UBND huyện Văn Lâm, buổi sáng on 17/4/2023: Công ty 2 is not to be invited to UBND huyện "
          + "Văn Lâm (guest)",
        "UBND huyện Văn Lâm, buổi sáng on 17/4/2023: Hợp tác xã 1 is of “Hợp tác xã”, which the "
          + "meeting does not invite (guest)",
        "UBND huyện Văn Lâm, buổi sáng on 17/4/2023: the campaign has no guest “x” (guest)",
      ])
  }

  @Test func refusesAGuestInTwoPlacesOrTooOften() {
    let busy = campaign {
      addGuests(&$0)
      $0.meetings[1].invitations = $0.meetings[0].invitations
      $0.rules.mostInvitations = 1
      $0.guests[1].mostMeetings = 2
    }
    let plan = schedule([
      held("m2", 17, by: "d2", guests: ["g1", "g2"]), held("m1", 17, guests: ["g1", "g2"]),
    ])
    #expect(
      findings(.guest, busy, plan) == [
        Finding(
          .guest, .guestInTwoPlaces, meetings: ["m2", "m1"], date: day(17), guest: "g1",
          found: 120, allowed: 0),
        Finding(
          .guest, .tooManyInvitations, meetings: ["m2", "m1"], guest: "g1", found: 2, allowed: 1),
        Finding(
          .guest, .guestInTwoPlaces, meetings: ["m2", "m1"], date: day(17), guest: "g2",
          found: 120, allowed: 0),
      ])
    #expect(
      sentences(.guest, busy, plan, .vietnamese).prefix(2) == [
        "Công ty 1 được mời đến UBND huyện Yên Mỹ và UBND huyện Văn Lâm ngày 17/4/2023, trùng nhau "
          + "120 phút (guest)",
        "Công ty 1 được mời 2 lần, nhiều nhất được 1 lần (guest)",
      ])
    #expect(
      sentences(.guest, busy, plan, .english).prefix(2) == [
        "Công ty 1 is invited to UBND huyện Yên Mỹ and UBND huyện Văn Lâm on 17/4/2023, which "
          + "overlap by 120 minutes (guest)",
        "Công ty 1 is invited 2 times; 1 allowed (guest)",
      ])
  }

  @Test func seatsListAndTeamTogether() {
    let plan = schedule(
      [held("m1", 17, guests: ["g1", "g2"])],
      trips: [trip(17, team: [("leader", "gd"), ("expert", "tp")])])
    func seating(_ capacity: Int) -> Campaign {
      campaign {
        addPeople(&$0)
        addGuests(&$0)
        $0.places[1].capacity = capacity
      }
    }
    #expect(findings(.guest, seating(4), plan).isEmpty)
    #expect(
      findings(.guest, seating(3), plan) == [
        Finding(
          .guest, .capacityExceeded, meetings: ["m1"], date: day(17), session: "morning",
          place: "a", found: 4, allowed: 3)
      ])
    #expect(
      sentences(.guest, seating(3), plan, .vietnamese) == [
        "UBND huyện Văn Lâm, buổi sáng 17/4/2023: Hội trường A có 3 chỗ, có 4 người dự (guest)"
      ])
    #expect(
      sentences(.guest, seating(3), plan, .english) == [
        "UBND huyện Văn Lâm, buổi sáng on 17/4/2023: Hội trường A seats 3, 4 attend (guest)"
      ])
  }

  @Test func isNotStatedWithoutAList() {
    let inviting = campaign(addGuests)
    #expect(
      findings(.guest, inviting, plan(nil))
        == [Finding(.guest, .notStated, meetings: ["m1"])])
    #expect(Auditor.audit(inviting, plan(nil))[.guest]?.status == .notStated)
    #expect(
      sentences(.guest, inviting, plan(nil), .vietnamese) == [
        "Lịch không nêu danh sách đại biểu của 1 cuộc làm việc có mời đại biểu (guest)"
      ])
    #expect(
      sentences(.guest, inviting, plan(nil), .english) == [
        "The schedule gives no attendee list for 1 meeting that invites guests (guest)"
      ])
    #expect(findings(.guest, inviting, schedule([held("m2", 17)])).isEmpty)
  }
}
