import Campaign
import Logistics

/// Says what cannot hold together: each fact with its names, dates and numbers, the rule that it
/// belongs to, and how the planner can give way.
struct ReasonWording {
  let names: Names

  var campaign: Campaign { names.campaign }
  var language: Language { names.language }

  /// As many names are listed; of more only the number is given.
  private static let mostNames = 8
  /// As many dates are listed; of more only the first and the last.
  private static let mostDates = 4

  /// The conflict, a line for every fact; what is the same for several meetings, hosts or people
  /// stands in one line.
  func lines(_ conflict: Conflict) -> [String] {
    lines(
      conflict,
      header: language(
        vi: "Bộ giải ràng buộc đã chứng minh những điều sau không thể cùng đúng; phải đổi ít nhất "
          + "một điều:",
        en: "The constraint solver has proven that these cannot all hold; at least one must change:"
      ))
  }

  /// The same behind another line.
  func lines(_ conflict: Conflict, header: String) -> [String] {
    var lines = [header]
    lines += together(conflict.reasons).map { group in
      "  - " + line(group[0].rule, fact: fact(of: group), way: way(group[0]))
    }
    if !conflict.isMinimal {
      lines.append(
        language(
          vi: "Đã dừng trước khi rút gọn xong, nên có thể có điều thừa.",
          en: "The search stopped before it was clear that each of them plays a part."))
    }
    return lines
  }

  /// The facts alone, without ways to give way; what is the same for several stands in one.
  func facts(_ conflict: Conflict) -> [String] {
    together(conflict.reasons).map { "\(fact(of: $0)) (\($0[0].rule.rawValue))" }
  }

  private func together(_ reasons: [Reason]) -> [[Reason]] {
    var groups: [(key: String?, reasons: [Reason])] = []
    for reason in reasons {
      let key = key(reason)
      if key != nil, let index = groups.firstIndex(where: { $0.key == key }) {
        groups[index].reasons.append(reason)
      } else {
        groups.append((key, [reason]))
      }
    }
    return groups.map(\.reasons)
  }

  /// Facts with the same key say the same of different meetings, hosts or people; nil for a fact that
  /// stands alone.
  private func key(_ reason: Reason) -> String? {
    switch reason {
    case .held: "held"
    case .item(let meeting, _): "item \(meeting)"
    case .refusals(let host): "refusals \(slots(refused(host)))"
    case .dates(let meeting): "dates \(dates(meeting))"
    case .hours: "hours"
    case .away(let person): "away \(slots(absences(person)))"
    case .daysAWeek(_, let most): "week \(most)"
    case .daysInARow(_, let most): "row \(most)"
    default: nil
    }
  }

  /// What facts with the same key say together.
  private func fact(of reasons: [Reason]) -> String {
    func ids<ID>(_ id: (Reason) -> ID?) -> [ID] { reasons.compactMap(id) }
    return switch reasons[0] {
    case .held: required(ids { if case .held(let id) = $0 { id } else { nil } })
    case .item(let meeting, _):
      programme(meeting, ids { if case .item(_, let id) = $0 { id } else { nil } })
    case .refusals: refusals(ids { if case .refusals(let id) = $0 { id } else { nil } })
    case .dates: dates(ids { if case .dates(let id) = $0 { id } else { nil } })
    case .hours: hours(ids { if case .hours(let id) = $0 { id } else { nil } })
    case .away: away(ids { if case .away(let id) = $0 { id } else { nil } })
    case .daysAWeek(_, let most):
      limit(ids { if case .daysAWeek(let id, _) = $0 { id } else { nil } }, most)
    case .daysInARow(_, let most):
      limitInARow(ids { if case .daysInARow(let id, _) = $0 { id } else { nil } }, most)
    default: fact(reasons[0])
    }
  }

  /// One fact alone.
  func sentence(_ reason: Reason) -> String {
    line(reason.rule, fact: fact(reason), way: way(reason))
  }

  private func line(_ rule: RuleID, fact: String, way: String) -> String {
    "\(fact) (\(rule.rawValue)) → \(way)"
  }

  // MARK: Facts

  private func fact(_ reason: Reason) -> String {
    switch reason {
    case .held(let meeting): required([meeting])
    case .item(let meeting, let item): programme(meeting, [item])
    case .refusals(let host): refusals([host])
    case .dates(let meeting): dates([meeting])
    case .length(let meeting): length(meeting)
    case .programmeTime(let meeting): programmeTime(meeting)
    case .itemSession(let meeting, let item): itemSession(meeting, item)
    case .itemTime(let meeting, let item): itemTime(meeting, item)
    case .delegations(let count): delegations(count)
    case .hosts(let delegations): hosts(delegations)
    case .delegationsAway(let delegations): away(delegations)
    case .rooms(let place, let rooms):
      language(
        vi: "\(names.place(place)) có \(number(rooms)) phòng, mỗi phòng mỗi lúc một cuộc làm việc",
        en: "\(names.place(place)) has \(english(rooms, "room", "rooms")), each for one meeting at "
          + "a time")
    case .hours(let meeting): hours([meeting])
    case .drive(let first, let second): drive(first, second)
    case .onTheWay(let delegation, let date): onTheWay(delegation, date)
    case .role(let role): roleFact(role)
    case .standIn(let role): standIn(role)
    case .oneTeamADay:
      language(
        vi: "mỗi cán bộ mỗi ngày chỉ đi một đoàn, với một thành phần",
        en: "a person is in one team a day, in one role")
    case .away(let person): away([person])
    case .daysAWeek(let person, let most): limit([person], most)
    case .daysInARow(let person, let most): limitInARow([person], most)
    case .duty(let leaders): duty(leaders)
    case .vehicles(let least, let most):
      language(
        vi: "mỗi ngày có \(range(least, most)) xe dùng được, mỗi xe phục vụ một đoàn",
        en: "\(english(least, most, "vehicle is", "vehicles are")) available on a date, each for "
          + "one delegation")
    case .vehicleAway(let vehicle, let date):
      language(
        vi: "\(names.vehicle(vehicle)) không dùng được ngày \(Formatting.date(date))",
        en: "\(names.vehicle(vehicle)) is not available on \(Formatting.date(date))")
    case .drivers(let least, let most):
      language(
        vi: "mỗi ngày có \(range(least, most)) lái xe, mỗi người lái một xe được giao",
        en: "\(english(least, most, "driver is", "drivers are")) available on a date, each for one "
          + "vehicle")
    case .minutesOut(let minutes, let drivers):
      language(
        vi: "có \(number(drivers)) lái xe được đi quá \(number(minutes)) phút một ngày",
        en: "\(english(drivers, "driver", "drivers")) may be out for more than "
          + "\(english(minutes, "minute", "minutes")) a day")
    case .daysDriven(let least, let most):
      language(
        vi: "các lái xe cộng lại được lái nhiều nhất \(range(least, most)) ngày mỗi tuần",
        en:
          "the drivers may drive on at most \(english(least, most, "day", "days")) of a week, all "
          + "together")
    case .seats(let seats, let vehicles):
      language(
        vi: "có \(number(vehicles)) xe từ \(number(seats)) chỗ trở lên",
        en: "\(english(vehicles, "vehicle has", "vehicles have")) \(number(seats)) seats or more")
    case .pool(let pool): poolFact(pool)
    case .guest(let guest):
      language(
        vi: "\(names.guest(guest)) được mời đích danh, phải rảnh và mỗi lúc chỉ dự một cuộc",
        en: "\(names.guest(guest)) is invited by name, must be free and at one meeting at a time")
    case .invitations(let pool, let times):
      language(
        vi: "nhóm “\(names.pool(pool))” được mời nhiều nhất \(number(times)) lượt trong cả đợt",
        en: "the guests of “\(names.pool(pool))” can be invited "
          + english(times, "time", "times") + " in the whole campaign")
    case .precedence(let first, let second, let days): precedence(first, second, days)
    case .itemOrder(let meeting, let first, let second):
      language(
        vi: "\(item(meeting, second)) phải sau \(item(meeting, first))",
        en: "\(item(meeting, second)) must come after \(item(meeting, first))")
    case .pin(let meeting, let part): pin(meeting, part)
    case .stepOrder, .planWindow, .stepAfter, .stepWork, .stepFrom, .stepDue, .stepDate, .taskDue,
      .capacity, .meetingOn:
      stepFact(reason)
    case .budgetLine(let line, let dong): budgetLine(line, dong)
    case .leastCost(let kind, let least, let most): leastCost(kind, least, most)
    case .cheaperVehicles(let dong, let least, let most):
      language(
        vi: "mỗi ngày có \(range(least, most)) xe kèm lái xe rẻ hơn \(number(dong)) đồng một ngày",
        en:
          "\(english(least, most, "vehicle with a driver costs", "vehicles with drivers cost")) less "
          + "than \(number(dong)) đồng a day on a date")
    case .mostMeetings(let most):
      language(
        vi: "mỗi đoàn mỗi ngày dự nhiều nhất \(number(most)) cuộc làm việc",
        en: "a delegation holds at most \(english(most, "meeting", "meetings")) a day")
    case .hostDays(let host, let days):
      language(
        vi: "các cuộc làm việc với \(names.host(host)) cách nhau ít nhất \(number(days)) ngày",
        en: "meetings with \(names.host(host)) are held at least "
          + "\(english(days, "day", "days")) apart")
    }
  }

  /// Items of one programme, in its order, with their minutes.
  private func programme(_ meeting: MeetingID, _ items: [ItemID]) -> String {
    let all = campaign.meetings.first { $0.id == meeting }?.programme.map(\.id) ?? []
    let list = first(
      all.filter(items.contains).map { id in
        let minutes = names.item(id, of: meeting)?.minutes ?? 0
        let length = language(
          vi: "\(number(minutes)) phút", en: english(minutes, "minute", "minutes"))
        let drive =
          names.item(id, of: meeting)?.site == nil
          ? "" : language(vi: " và đường đi", en: " and the drives")
        return "\(item(meeting, id)) (\(length)\(drive))"
      }, vi: "nội dung khác", en: "more")
    return language(
      vi: "chương trình của \(names.meeting(meeting)) có \(list)",
      en: "the programme of \(names.meeting(meeting)) has \(list)")
  }

  private func programmeTime(_ id: MeetingID) -> String {
    let meeting = campaign.meetings.first { $0.id == id }
    let (sessions, minutes) = (meeting?.sessionCount ?? 1, meeting?.minutes ?? 0)
    if sessions == 1 {
      return language(
        vi: "\(names.meeting(id)) kéo dài \(number(minutes)) phút",
        en: "\(names.meeting(id)) takes \(english(minutes, "minute", "minutes"))")
    }
    return language(
      vi:
        "\(names.meeting(id)) kéo dài \(number(sessions)) buổi, buổi cuối \(number(minutes)) phút",
      en: "\(names.meeting(id)) takes \(number(sessions)) sessions, "
        + "\(english(minutes, "minute", "minutes")) of the last one")
  }

  private func itemSession(_ meeting: MeetingID, _ id: ItemID) -> String {
    let session = names.item(id, of: meeting)?.session.map(names.session) ?? ""
    return language(
      vi: "\(item(meeting, id)) phải vào \(session)",
      en: "\(item(meeting, id)) belongs into \(session)")
  }

  private func itemTime(_ meeting: MeetingID, _ id: ItemID) -> String {
    let item = names.item(id, of: meeting)
    let from = item?.from.map(Formatting.time)
    let until = item?.until.map(Formatting.time)
    let begins = from.map {
      language(vi: "không bắt đầu trước \($0)", en: "begins no earlier than \($0)")
    }
    let ends = until.map { language(vi: "phải xong trước \($0)", en: "ends by \($0)") }
    return "\(self.item(meeting, id)) "
      + Formatting.list([begins, ends].compactMap(\.self), language)
  }

  /// `“Thảo luận”`.
  private func item(_ meeting: MeetingID, _ id: ItemID) -> String {
    "“\(names.item(id, of: meeting)?.title ?? id.text)”"
  }

  private func required(_ meetings: [MeetingID]) -> String {
    let list = first(meetings.map(names.meeting), vi: "cuộc khác", en: "more")
    if meetings.count == 1 {
      return language(vi: "phải tổ chức \(list)", en: "\(list) is required")
    }
    return language(
      vi: "phải tổ chức cả \(number(meetings.count)) cuộc làm việc: \(list)",
      en: "all \(number(meetings.count)) meetings are required: \(list)")
  }

  private func refusals(_ hosts: [HostID]) -> String {
    let list = first(hosts.map(names.host), vi: "đơn vị khác", en: "more")
    let slots = slots(refused(hosts[0]))
    return language(
      vi: "\(list) không tiếp \(slots)",
      en: "\(list) \(hosts.count == 1 ? "refuses" : "refuse") \(slots)")
  }

  private func refused(_ host: HostID) -> [SlotPattern] {
    campaign.hosts.first { $0.id == host }?.refuses ?? []
  }

  private func dates(_ meetings: [MeetingID]) -> String {
    let list = first(meetings.map(names.meeting), vi: "cuộc khác", en: "more")
    return language(
      vi: "\(list) chỉ được tổ chức \(dates(meetings[0]))",
      en: "\(list) may be held only \(dates(meetings[0]))")
  }

  /// `từ 17/4/2023 đến 18/4/2023`.
  private func dates(_ meeting: MeetingID) -> String {
    let dates = campaign.meetings.first { $0.id == meeting }?.dates
    return dates.map { span($0.lowerBound, $0.upperBound) } ?? ""
  }

  private func length(_ meeting: MeetingID) -> String {
    let minutes = campaign.meetings.first { $0.id == meeting }?.minutes ?? 0
    let short = campaign.sessions.filter { $0.minutes < minutes }.map(\.name)
    let list = Formatting.list(short, language)
    // Then the day has too few sessions from some of them on.
    if short.isEmpty { return programmeTime(meeting) }
    return language(
      vi: "\(names.meeting(meeting)) kéo dài \(number(minutes)) phút, dài hơn \(list)",
      en: "\(names.meeting(meeting)) takes \(english(minutes, "minute", "minutes")), longer than "
        + list)
  }

  private func delegations(_ count: Int) -> String {
    let slots = campaign.openSlots.count
    return language(
      vi: "có \(number(count)) đoàn, mỗi đoàn mỗi buổi một cuộc làm việc, cả đợt có "
        + "\(number(slots)) buổi",
      en: "\(english(count, "delegation is", "delegations are")) at one meeting a session, and the "
        + "campaign has \(english(slots, "open slot", "open slots"))")
  }

  private func hosts(_ delegations: [DelegationID]) -> String {
    let hosts = campaign.delegations.first { $0.id == delegations.first }?.hosts ?? []
    let list = listed(
      hosts.map(names.host), vi: "đơn vị", en: "hosts")
    return language(
      vi: "\(names.delegations(delegations)) chỉ đến \(list)",
      en: "\(names.delegations(delegations)) visits only \(list)")
  }

  private func away(_ delegations: [DelegationID]) -> String {
    let away = campaign.delegations.first { $0.id == delegations.first }?.away ?? []
    return language(
      vi: "\(names.delegations(delegations)) không đi \(slots(away))",
      en: "\(names.delegations(delegations)) stays at home in \(slots(away))")
  }

  private func hours(_ meetings: [MeetingID]) -> String {
    let list = first(meetings.map(names.meeting), vi: "nơi khác", en: "more")
    let leave = Formatting.time(campaign.rules.leaveAfter)
    let back = Formatting.time(campaign.rules.backBy)
    return language(
      vi: "đến \(list) không được xuất phát trước \(leave) hoặc về sau \(back)",
      en: "for \(list) no delegation leaves before \(leave) or is back after "
        + back)
  }

  private func drive(_ first: MeetingID, _ second: MeetingID) -> String {
    let names = names.meetings([first, second])
    return language(
      vi: "\(names) cách nhau quá xa để một đoàn kịp đi từ nơi này đến nơi kia giữa hai buổi",
      en: "\(names) are too far apart for one delegation to drive between them from one session to "
        + "the next")
  }

  private func roleFact(_ id: RoleID) -> String {
    guard let role = campaign.roles.first(where: { $0.id == id }) else { return id.text }
    let people = campaign.people.filter(role.isQualified)
    let list = listed(people.map { names.person($0.id) }, vi: "người", en: "people")
    return language(
      vi: "thành phần “\(names.role(id))” cần \(number(role.count)) người mỗi đoàn, "
        + (people.isEmpty ? "không ai" : "có \(list)") + " đủ điều kiện",
      en: "role “\(names.role(id))” takes \(english(role.count, "person", "people")) a team, and "
        + (people.isEmpty
          ? "nobody qualifies" : "\(list) \(people.count == 1 ? "qualifies" : "qualify")"))
  }

  private func standIn(_ id: RoleID) -> String {
    guard let role = campaign.roles.first(where: { $0.id == id }) else { return id.text }
    let leaders = campaign.people.filter { role.isQualified($0) && $0.rank != .specialist }
    let list = listed(leaders.map { names.person($0.id) }, vi: "người", en: "people")
    return language(
      vi: "thành phần “\(names.role(id))” phải có cấp trưởng hoặc cấp phó"
        + (leaders.isEmpty ? ", đơn vị không có ai" : ": \(list)"),
      en: "role “\(names.role(id))” takes the head or a deputy"
        + (leaders.isEmpty ? ", and the unit has none" : ": \(list)"))
  }

  private func away(_ people: [PersonID]) -> String {
    let list = first(people.map(names.person), vi: "người khác", en: "more")
    let slots = slots(absences(people[0]))
    return language(
      vi: "\(list) bận \(slots)",
      en: "\(list) \(people.count == 1 ? "is" : "are") away in \(slots)")
  }

  private func absences(_ person: PersonID) -> [SlotPattern] {
    campaign.people.first { $0.id == person }?.away ?? []
  }

  private func limit(_ people: [PersonID], _ most: Int) -> String {
    let list = listed(people.map(names.person), vi: "cán bộ", en: "people")
    return language(
      vi: "\(list) đi nhiều nhất \(number(most)) ngày mỗi tuần",
      en: "\(list) \(people.count == 1 ? "goes" : "go") out on at most "
        + english(most, "day", "days") + " a week")
  }

  private func limitInARow(_ people: [PersonID], _ most: Int) -> String {
    let list = listed(people.map(names.person), vi: "cán bộ", en: "people")
    return language(
      vi: "\(list) đi nhiều nhất \(number(most)) ngày làm việc liền nhau",
      en: "\(list) \(people.count == 1 ? "goes" : "go") out on at most "
        + english(most, "working day", "working days") + " in a row")
  }

  private func duty(_ leaders: Int) -> String {
    let leadership = campaign.units.filter(\.isLeadership).map(\.id)
    let all = campaign.people.count { leadership.contains($0.unit) && $0.rank != .specialist }
    return language(
      vi: "mỗi ngày làm việc phải có ít nhất \(number(leaders)) trong \(number(all)) lãnh đạo ở cơ "
        + "quan",
      en: "at least \(number(leaders)) of \(english(all, "leader", "leaders")) must stay at the "
        + "office on every working day")
  }

  private func poolFact(_ pool: PoolID) -> String {
    let guests = campaign.guests.count { $0.pool == pool }
    return language(
      vi: "nhóm “\(names.pool(pool))” có \(number(guests)) đại biểu, ai được mời phải rảnh và mỗi "
        + "lúc chỉ dự một cuộc",
      en: "“\(names.pool(pool))” has \(english(guests, "guest", "guests")), who must be free and "
        + "at one meeting at a time")
  }

  private func precedence(_ first: MeetingID, _ second: MeetingID, _ days: Int) -> String {
    let (before, after) = (names.meeting(first), names.meeting(second))
    if days == 0 {
      return language(
        vi: "\(after) phải bắt đầu sau khi \(before) kết thúc",
        en: "\(after) must begin after \(before) has ended")
    }
    return language(
      vi: "\(after) phải sau \(before) ít nhất \(number(days)) ngày",
      en: "\(after) must be at least \(english(days, "day", "days")) after \(before)")
  }

  private func pin(_ id: MeetingID, _ part: Reason.PinnedPart) -> String {
    let pin = campaign.meetings.first { $0.id == id }?.pin ?? Meeting.Pin()
    if part == .people {
      let list = listed(pin.people.map(names.person), vi: "người", en: "people")
      return language(
        vi: "\(names.meeting(id)) đã chốt có \(list) tham gia",
        en: "\(names.meeting(id)) is fixed to be attended by \(list)")
    }
    let fixed =
      switch part {
      case .date:
        language(vi: "ngày ", en: "") + (pin.date.map(Formatting.date) ?? "")
      case .session: pin.session.map(names.session) ?? ""
      case .place: language(vi: "tại ", en: "") + (pin.place.map(names.place) ?? "")
      case .delegation: language(vi: "cho ", en: "") + (pin.delegation.map(names.delegation) ?? "")
      case .people: ""
      }
    return language(
      vi: "\(names.meeting(id)) đã chốt \(fixed)", en: "\(names.meeting(id)) is fixed to \(fixed)")
  }

  private func budgetLine(_ line: BudgetLineID, _ dong: Int) -> String {
    let kinds = campaign.budget?.kinds(of: line).map { $0.name(in: language) } ?? []
    let list = Formatting.list(kinds, language)
    return language(
      vi: "mục chi “\(names.budgetLine(line))” chỉ còn \(number(dong)) đồng cho \(list)",
      en: "the budget line “\(names.budgetLine(line))” has \(number(dong)) đồng left for \(list)")
  }

  private func leastCost(_ kind: CostKind, _ least: Int, _ most: Int) -> String {
    let what = kind.name(in: language)
    if kind.isOfTour {
      return language(
        vi: "mỗi chuyến đi tốn ít nhất \(range(least, most)) đồng \(what)",
        en: "a trip costs at least \(english(least, most)) đồng of \(what)")
    }
    return language(
      vi: "mỗi cuộc làm việc tốn ít nhất \(range(least, most)) đồng \(what)",
      en: "a meeting costs at least \(english(least, most)) đồng of \(what)")
  }

  private func onTheWay(_ delegation: DelegationID, _ date: CivilDate) -> String {
    let (night, next) = (Formatting.date(date), Formatting.date(date.adding(days: 1)))
    return language(
      vi: "phần giữ nguyên để \(names.delegations([delegation])) nghỉ lại trên đường đêm \(night) "
        + "vì không kịp về, nên ngày \(next) phải đi tiếp cùng người, cùng xe",
      en: "what is frozen leaves \(names.delegations([delegation])) on the way in the night of "
        + "\(night), too late to return, so on \(next) the same people and vehicles go on")
  }

  // MARK: Ways out

  private func way(_ reason: Reason) -> String {
    switch reason {
    case .held: language(vi: "để một cuộc là không bắt buộc", en: "make one optional")
    case .refusals:
      language(vi: "đề nghị đơn vị tiếp thêm buổi", en: "ask the host for more sessions")
    case .dates: language(vi: "nới khoảng ngày", en: "allow more dates")
    case .length: language(vi: "rút ngắn cuộc làm việc", en: "shorten the meeting")
    case .item: language(vi: "rút ngắn hoặc bỏ bớt nội dung", en: "shorten an item or drop one")
    case .programmeTime:
      language(vi: "thêm thời gian cho cuộc làm việc", en: "give the meeting more time")
    case .itemSession: language(vi: "cho vào buổi khác", en: "allow other sessions")
    case .itemTime: language(vi: "nới giờ của nội dung này", en: "allow other times")
    case .delegations:
      language(vi: "thêm đoàn hoặc thêm ngày", en: "add a delegation or more dates")
    case .hosts: language(vi: "cho đến thêm đơn vị", en: "let them visit more hosts")
    case .delegationsAway: language(vi: "cho đi thêm buổi", en: "let them go out more often")
    case .rooms: language(vi: "thêm phòng hoặc địa điểm khác", en: "add a room or another place")
    case .hours:
      language(vi: "cho đi sớm hơn hoặc về muộn hơn", en: "allow to leave earlier or be back later")
    case .drive:
      language(vi: "thêm đoàn hoặc rút ngắn cuộc làm việc", en: "add a delegation or shorten one")
    case .onTheWay: language(vi: "giữ nguyên ít ngày hơn", en: "freeze fewer dates")
    case .vehicleAway: language(vi: "để xe này chạy", en: "let the vehicle go")
    case .role: language(vi: "thêm người hoặc giảm số người cần", en: "add people or ask for fewer")
    case .standIn:
      language(vi: "cho phép chuyên viên đi thay", en: "let specialists represent the unit")
    case .oneTeamADay:
      language(vi: "thêm người có thể đi", en: "add people who can go")
    case .away: language(vi: "đổi lịch bận", en: "move the absence")
    case .daysAWeek, .daysInARow: language(vi: "cho đi thêm ngày", en: "allow more days")
    case .duty: language(vi: "giảm số người trực", en: "let fewer stay")
    case .vehicles, .seats: language(vi: "thêm hoặc thuê xe", en: "add or hire a vehicle")
    case .drivers: language(vi: "thêm lái xe", en: "add a driver")
    case .minutesOut:
      language(vi: "thêm lái xe hoặc cho đi lâu hơn", en: "add a driver or let them be out longer")
    case .daysDriven:
      language(vi: "thêm lái xe hoặc cho lái thêm ngày", en: "add a driver or allow more days")
    case .pool, .invitations:
      language(vi: "thêm đại biểu hoặc mời ít hơn", en: "add guests or invite fewer")
    case .guest: language(vi: "mời người khác", en: "invite somebody else")
    case .precedence: language(vi: "bỏ hoặc nới thứ tự này", en: "drop or loosen this order")
    case .itemOrder: language(vi: "bỏ thứ tự này", en: "drop this order")
    case .pin: language(vi: "bỏ hoặc đổi phần đã chốt", en: "free it or fix it otherwise")
    case .stepOrder, .stepAfter:
      language(vi: "bỏ hoặc nới thứ tự này", en: "drop or loosen this order")
    case .planWindow: language(vi: "kéo dài kế hoạch", en: "let the plan go on for longer")
    case .stepWork:
      language(vi: "rút ngắn hoặc giảm người", en: "make it shorter or take fewer people")
    case .stepFrom: language(vi: "cho bắt đầu sớm hơn", en: "let it begin earlier")
    case .stepDue, .taskDue: language(vi: "lùi thời hạn", en: "allow more time")
    case .stepDate, .meetingOn: language(vi: "đổi ngày", en: "move the date")
    case .capacity: language(vi: "thêm người hoặc đổi lịch bận", en: "add people or move absences")
    case .budgetLine:
      language(vi: "tăng số tiền của mục chi", en: "raise the amount of the line")
    case .cheaperVehicles:
      language(vi: "dùng xe của cơ quan nhiều hơn", en: "make more of the cheaper ones available")
    case .leastCost:
      language(vi: "giảm mức chi hoặc số người, số xe", en: "spend less, or send fewer")
    case .mostMeetings:
      language(
        vi: "cho dự thêm cuộc mỗi ngày hoặc thêm đoàn", en: "allow more, or add a delegation")
    case .hostDays:
      language(vi: "cho các cuộc gần nhau hơn", en: "let them be nearer to each other")
    }
  }

  // MARK: Parts of sentences

  func number(_ value: Int) -> String { Formatting.integer(value, language) }

  func english(_ value: Int, _ one: String, _ many: String) -> String {
    "\(number(value)) \(value == 1 ? one : many)"
  }

  private func english(_ least: Int, _ most: Int, _ one: String, _ many: String) -> String {
    least == most ? english(most, one, many) : "\(number(least)) to \(english(most, one, many))"
  }

  private func english(_ least: Int, _ most: Int) -> String {
    least == most ? number(most) : "\(number(least)) to \(number(most))"
  }

  private func range(_ least: Int, _ most: Int) -> String {
    least == most ? number(most) : "từ \(number(least)) đến \(number(most))"
  }

  /// The names, or the first of them and how many there are beside.
  private func first(_ items: [String], vi: String, en: String) -> String {
    let others = items.count - ReasonWording.mostNames
    if others <= 1 { return Formatting.list(items, language) }
    return Formatting.list(
      items.prefix(ReasonWording.mostNames)
        + [language(vi: "\(number(others)) \(vi)", en: "\(number(others)) \(en)")], language)
  }

  /// The names, or only how many there are.
  private func listed(_ items: [String], vi: String, en: String) -> String {
    items.count <= ReasonWording.mostNames
      ? Formatting.list(items, language)
      : language(vi: "\(number(items.count)) \(vi)", en: "\(number(items.count)) \(en)")
  }

  /// How many of the open slots the patterns mean, and on which dates.
  private func slots(_ patterns: [SlotPattern]) -> String {
    let open = campaign.openSlots
    let meant = open.filter { slot in
      patterns.contains { $0.matches(slot.date, campaign.sessions[slot.session].id) }
    }
    var dates: [CivilDate] = []
    for slot in meant where dates.last != slot.date { dates.append(slot.date) }
    let count = language(
      vi: "\(number(meant.count)) trong \(number(open.count)) buổi",
      en: "\(number(meant.count)) of \(english(open.count, "slot", "slots"))")
    guard let first = dates.first, let last = dates.last else { return count }
    let when =
      dates.count <= ReasonWording.mostDates
      ? language(vi: "ngày ", en: "on ")
        + Formatting.list(dates.map(Formatting.date), language) : span(first, last)
    return "\(count) \(when)"
  }

  private func span(_ first: CivilDate, _ last: CivilDate) -> String {
    let (start, end) = (Formatting.date(first), Formatting.date(last))
    if first == last { return language(vi: "ngày \(start)", en: "on \(start)") }
    return language(vi: "từ \(start) đến \(end)", en: "from \(start) to \(end)")
  }
}
