import Campaign
import Logistics

/// Says in what a planner gives way, as a request: `thêm một đoàn ngày 24/4/2023`.
struct ConcessionWording {
  let names: Names

  var campaign: Campaign { names.campaign }
  var language: Language { names.language }

  /// As many names or dates are listed; of more only the number is given.
  private static let mostNames = 8

  /// All concessions of a way.
  func sentence(_ concessions: [Concession]) -> String {
    Formatting.list(concessions.map(phrase), language)
  }

  /// One concession.
  func phrase(_ concession: Concession) -> String {
    let amount = concession.amount
    let changed = concession.applied(to: campaign) ?? campaign
    let days = during(concession.extent)
    return switch concession.kind {
    case .laterEnd, .openDay, .earlierLeave, .laterReturn: time(concession, changed)
    case .leaveOut, .anyDate, .laterDates, .shorterMeeting, .longerMeeting, .receive, .unpin,
      .dropItem,
      .anySession, .anyTime, .dropItemOrder:
      meeting(concession, changed)
    case .shorterOrder, .dropOrder, .fewerHostDays: order(concession, changed)
    case .smallerRole, .standIn, .anotherPerson, .present, .moreDaysAWeek, .moreDaysInARow,
      .moreDaysAWeekForAll, .moreDaysInARowForAll, .fewerOnDuty:
      person(concession, changed)
    case .hireVehicle, .keepVehicle, .hireDriver, .moreVehiclesADelegation, .longerDriving,
      .moreDrivingDays:
      vehicle(concession, changed)
    case .laterPlanEnd, .laterTaskDue, .laterStepDue, .earlierStep, .anyStepDate, .shorterStep,
      .lighterStep, .shorterWait, .dropWait, .anotherInUnit:
      step(concession, changed)
    case .moreDelegations:
      language(
        vi: "thêm \(number(amount)) đoàn\(days)",
        en: "add \(english(amount, "delegation", "delegations"))\(days)")
    case .anyHost(let delegations):
      language(
        vi: "cho \(names.delegations(delegations)) đến mọi đơn vị",
        en: "let \(names.delegations(delegations)) visit every host")
    case .goOut(let delegations):
      language(
        vi: "cho \(names.delegations(delegations)) đi cả những buổi đang nghỉ\(days)",
        en: "let \(names.delegations(delegations)) go out in spite of their absence\(days)")
    case .moreMeetingsADay:
      language(
        vi: "cho mỗi đoàn dự đến \(number(changed.rules.mostMeetings ?? 0)) cuộc làm việc mỗi ngày",
        en: "let a delegation hold up to "
          + english(changed.rules.mostMeetings ?? 0, "meeting", "meetings") + " a day")
    case .moreRooms(let place):
      language(
        vi: "thêm \(number(amount)) phòng ở \(names.place(place))",
        en: "add \(english(amount, "room", "rooms")) at \(names.place(place))")
    case .anotherGuest(let pool):
      language(
        vi: "thêm \(number(amount)) đại biểu vào nhóm “\(names.pool(pool))”",
        en: "add \(english(amount, "guest", "guests")) to “\(names.pool(pool))”")
    case .fewerInvited(let pool):
      language(
        vi: "mỗi cuộc làm việc mời bớt \(number(amount)) đại biểu của nhóm “\(names.pool(pool))”",
        en: "invite \(english(amount, "guest", "guests")) of “\(names.pool(pool))” fewer to every "
          + "meeting")
    case .moreInvitations(let pool):
      language(
        vi: "cho mời mỗi đại biểu của nhóm “\(names.pool(pool))” thêm \(number(amount)) lần",
        en: "let each guest of “\(names.pool(pool))” be invited "
          + "\(english(amount, "more time", "more times"))")
    case .uninvite(let guest):
      language(
        vi: "không mời đích danh \(names.guest(guest))",
        en: "do not invite \(names.guest(guest)) by name")
    case .raise(let line):
      language(
        vi: "tăng mục chi “\(names.budgetLine(line))” thêm \(number(amount)) đồng",
        en: "raise the budget line “\(names.budgetLine(line))” by \(number(amount)) đồng")
    }
  }

  // MARK: Days and hours

  private func time(_ concession: Concession, _ changed: Campaign) -> String {
    let amount = concession.amount
    switch concession.kind {
    case .laterEnd:
      let end = Formatting.date(changed.window.upperBound)
      return language(
        vi: "kéo dài đợt công tác thêm \(number(amount)) ngày làm việc (đến \(end))",
        en:
          "let the campaign go on for \(english(amount, "more working day", "more working days")) "
          + "(until \(end))")
    case .openDay(let date):
      let isWeekend = campaign.sessions.allSatisfy { session in
        if case .weekend = campaign.calendar.rest(on: date, session: session.id) {
          true
        } else {
          false
        }
      }
      let day = Formatting.date(date)
      let weekday = Formatting.weekday(date.weekday, language)
      return isWeekend
        ? language(vi: "làm việc cả \(weekday) \(day)", en: "work on \(weekday), \(day)")
        : language(
          vi: "làm việc cả những buổi đang nghỉ của ngày \(day)",
          en: "work in the closed sessions of \(day)")
    case .earlierLeave:
      let minutes = amount * Concession.halfHour
      let time = Formatting.time(changed.rules.leaveAfter)
      return language(
        vi: "cho xuất phát sớm hơn \(number(minutes)) phút (từ \(time))",
        en: "leave \(english(minutes, "minute", "minutes")) earlier (from \(time))")
    default:
      let minutes = amount * Concession.halfHour
      let time = Formatting.time(changed.rules.backBy)
      return language(
        vi: "cho về muộn hơn \(number(minutes)) phút (đến \(time))",
        en: "be back \(english(minutes, "minute", "minutes")) later (by \(time))")
    }
  }

  // MARK: Meetings

  private func meeting(_ concession: Concession, _ changed: Campaign) -> String {
    let minutes = concession.amount * Concession.quarterHour
    switch concession.kind {
    case .anyDate(let id):
      return language(
        vi: "cho tổ chức \(names.meeting(id)) vào bất kỳ ngày nào của đợt",
        en: "hold \(names.meeting(id)) on any date of the campaign")
    case .laterDates(let ids):
      let list = listed(ids.map(names.meeting), vi: "cuộc khác", en: "more")
      let last = changed.meetings.first { ids.contains($0.id) }?.dates?.upperBound
      let date = last.map(Formatting.date) ?? ""
      return language(
        vi: "cho tổ chức \(list) muộn hơn \(number(concession.amount)) ngày làm việc (đến hết ngày "
          + "\(date))",
        en: "hold \(list) up to "
          + "\(english(concession.amount, "working day", "working days")) later (until \(date))")
    case .shorterMeeting(let id):
      let left = changed.meetings.first { $0.id == id }?.minutes ?? 0
      return language(
        vi: "rút ngắn \(names.meeting(id)) \(number(minutes)) phút (còn \(number(left)) phút)",
        en: "shorten \(names.meeting(id)) by \(english(minutes, "minute", "minutes")) (to "
          + "\(number(left)))")
    case .longerMeeting(let id):
      let all = changed.meetings.first { $0.id == id }?.minutes ?? 0
      return language(
        vi: "kéo dài \(names.meeting(id)) thêm \(number(minutes)) phút (thành \(number(all)) phút)",
        en: "prolong \(names.meeting(id)) by \(english(minutes, "minute", "minutes")) (to "
          + "\(number(all)))")
    case .receive(let host):
      let days = during(concession.extent)
      return language(
        vi: "đề nghị \(names.host(host)) tiếp cả những buổi đã từ chối\(days)",
        en: "ask \(names.host(host)) to receive in slots that it refuses\(days)")
    case .unpin(let id, let part): return unpin(id, part)
    case .dropItem(let id, let item):
      return language(
        vi: "bỏ \(self.item(id, item)) khỏi chương trình của \(names.meeting(id))",
        en: "drop \(self.item(id, item)) from the programme of \(names.meeting(id))")
    case .anySession(let id, let item):
      return language(
        vi: "cho \(self.item(id, item)) vào buổi bất kỳ",
        en: "allow every session for \(self.item(id, item))")
    case .anyTime(let id, let item):
      return language(
        vi: "bỏ giờ ấn định của \(self.item(id, item))",
        en: "allow every time for \(self.item(id, item))")
    case .dropItemOrder(let id, let first, let second):
      return language(
        vi: "\(item(id, second)) không cần sau \(item(id, first))",
        en: "do not keep \(item(id, second)) after \(item(id, first))")
    default: return leftOut(concession)
    }
  }

  private func leftOut(_ concession: Concession) -> String {
    guard case .meetings(let meetings) = concession.extent else {
      return language(vi: "để lại một số cuộc làm việc", en: "leave some meetings out")
    }
    let list = listed(meetings.map(names.meeting), vi: "cuộc khác", en: "more")
    return meetings.count == 1
      ? language(vi: "không tổ chức \(list)", en: "leave out \(list)")
      : language(
        vi: "không tổ chức \(number(meetings.count)) cuộc làm việc: \(list)",
        en: "leave out \(number(meetings.count)) meetings: \(list)")
  }

  private func unpin(_ id: MeetingID, _ part: Reason.PinnedPart) -> String {
    let meeting = names.meeting(id)
    return switch part {
    case .date: language(vi: "bỏ chốt ngày của \(meeting)", en: "free the date of \(meeting)")
    case .session:
      language(vi: "bỏ chốt buổi của \(meeting)", en: "free the session of \(meeting)")
    case .place:
      language(vi: "bỏ chốt địa điểm của \(meeting)", en: "free the place of \(meeting)")
    case .delegation:
      language(vi: "bỏ chốt đoàn của \(meeting)", en: "free the delegation of \(meeting)")
    case .people:
      language(
        vi: "bỏ chốt người tham gia \(meeting)", en: "free who attends \(meeting)")
    }
  }

  private func item(_ meeting: MeetingID, _ id: ItemID) -> String {
    "“\(names.item(id, of: meeting)?.title ?? id.text)”"
  }

  // MARK: Order

  private func order(_ concession: Concession, _ changed: Campaign) -> String {
    switch concession.kind {
    case .shorterOrder(let first, let second):
      let days = changed.lag(first, second)
      let (before, after) = (names.event(first), names.event(second))
      return days == 0
        ? language(
          vi: "\(after) chỉ cần sau \(before), không cần cách ngày",
          en: "let \(after) follow \(before) without days between")
        : language(
          vi: "\(after) chỉ cần sau \(before) \(number(days)) ngày",
          en: "let \(after) follow \(before) after \(english(days, "day", "days"))")
    case .dropOrder(let first, let second):
      return language(
        vi: "\(names.event(second)) không cần sau \(names.event(first))",
        en: "do not keep \(names.event(second)) after \(names.event(first))")
    default:
      guard let days = changed.rules.hostDays else {
        return language(
          vi: "các cuộc làm việc với một đơn vị không cần cách ngày",
          en: "let meetings of one host lie on one date")
      }
      return language(
        vi: "các cuộc làm việc với một đơn vị chỉ cần cách nhau \(number(days)) ngày",
        en: "let meetings of one host lie \(english(days, "day", "days")) apart")
    }
  }

  // MARK: People

  private func person(_ concession: Concession, _ changed: Campaign) -> String {
    let amount = concession.amount
    switch concession.kind {
    case .smallerRole(let id):
      let count = changed.roles.first { $0.id == id }?.count ?? 0
      return language(
        vi: "thành phần “\(names.role(id))” chỉ cần \(number(count)) người mỗi đoàn",
        en: "ask for \(english(count, "person", "people")) of role “\(names.role(id))” a team")
    case .standIn(let id): return standIn(id, concession.extent)
    case .anotherPerson(let id):
      return language(
        vi: "thêm \(number(amount)) người cho thành phần “\(names.role(id))”",
        en: "add \(english(amount, "person", "people")) for role “\(names.role(id))”")
    case .present(let id):
      let days = during(concession.extent)
      return language(
        vi: "đổi lịch bận của \(names.person(id))\(days)",
        en: "move the absence of \(names.person(id))\(days)")
    case .moreDaysAWeek(let people):
      return language(
        vi: "cho \(list(people)) đi thêm \(number(amount)) ngày mỗi tuần",
        en: "let \(list(people)) go out on \(english(amount, "more day", "more days")) a week")
    case .moreDaysInARow(let people):
      return language(
        vi: "cho \(list(people)) đi thêm \(number(amount)) ngày làm việc liền nhau",
        en:
          "let \(list(people)) go out on \(english(amount, "more working day", "more working days")) "
          + "in a row")
    case .moreDaysAWeekForAll:
      let most = changed.rules.mostDaysAWeek ?? 0
      return language(
        vi: "cho mọi cán bộ đi đến \(number(most)) ngày mỗi tuần",
        en: "let everybody go out on up to \(english(most, "day", "days")) a week")
    case .moreDaysInARowForAll:
      let most = changed.rules.mostDaysInARow ?? 0
      return language(
        vi: "cho mọi cán bộ đi đến \(number(most)) ngày làm việc liền nhau",
        en: "let everybody go out on up to \(english(most, "working day", "working days")) in a row"
      )
    default:
      let leaders = changed.rules.leadersOnDuty
      return language(
        vi: "chỉ để \(number(leaders)) lãnh đạo ở cơ quan",
        en: "let \(english(leaders, "leader", "leaders")) stay at the office")
    }
  }

  private func standIn(_ id: RoleID, _ extent: Concession.Extent) -> String {
    let (role, rank) = (names.role(id), campaign.standIn(for: id) ?? .specialist)
    let who =
      switch rank {
      case .head: language(vi: "cấp trưởng", en: "a head")
      case .deputy: language(vi: "cấp phó", en: "a deputy")
      case .specialist: language(vi: "chuyên viên", en: "a specialist")
      }
    var place = ""
    if case .meetings(let meetings) = extent {
      place =
        language(vi: " tại ", en: " at ")
        + listed(meetings.map(names.meeting), vi: "nơi khác", en: "more")
    }
    return language(
      vi: "cho phép \(who) dự thay với thành phần “\(role)”\(place)",
      en: "let \(who) stand in for role “\(role)”\(place)")
  }

  private func list(_ people: [PersonID]) -> String {
    listed(people.map(names.person), vi: "người khác", en: "more")
  }

  // MARK: Vehicles

  private func vehicle(_ concession: Concession, _ changed: Campaign) -> String {
    let amount = concession.amount
    let days = during(concession.extent)
    switch concession.kind {
    case .hireVehicle(let seats):
      return language(
        vi: "thuê thêm \(number(amount)) xe \(number(seats)) chỗ kèm lái xe\(days)",
        en:
          "hire \(english(amount, "vehicle", "vehicles")) with \(english(seats, "seat", "seats")) "
          + "and a driver\(days)")
    case .keepVehicle(let id, let date):
      return language(
        vi: "để \(names.vehicle(id)) chạy ngày \(Formatting.date(date))",
        en: "let \(names.vehicle(id)) go on \(Formatting.date(date))")
    case .hireDriver:
      return language(
        vi: "thêm \(number(amount)) lái xe\(days)",
        en: "add \(english(amount, "driver", "drivers"))\(days)")
    case .moreVehiclesADelegation:
      let most = changed.rules.mostVehicles
      return language(
        vi: "cho mỗi đoàn đi đến \(number(most)) xe",
        en: "let a delegation take up to \(english(most, "vehicle", "vehicles"))")
    case .longerDriving:
      let minutes = amount * Concession.halfHour
      return language(
        vi: "cho lái xe đi lâu hơn \(number(minutes)) phút mỗi ngày",
        en: "let drivers be out \(english(minutes, "minute", "minutes")) longer a day")
    default:
      return language(
        vi: "cho lái xe lái thêm \(number(amount)) ngày mỗi tuần",
        en: "let drivers drive on \(english(amount, "more day", "more days")) a week")
    }
  }

  // MARK: The work plan

  private func step(_ concession: Concession, _ changed: Campaign) -> String {
    let amount = concession.amount
    let days = language(
      vi: "\(number(amount)) ngày làm việc", en: english(amount, "working day", "working days"))
    func date(_ date: CivilDate?) -> String { date.map(Formatting.date) ?? "" }
    func changedStep(_ id: StepID) -> Step? { changed.workPlan?.steps.first { $0.id == id } }
    switch concession.kind {
    case .laterPlanEnd:
      let end = date(changed.workPlan?.window.upperBound)
      return language(
        vi: "kéo dài kế hoạch thêm \(days) (đến \(end))",
        en: "let the work plan go on for \(days) longer (until \(end))")
    case .laterTaskDue(let id):
      let due = date(changed.workPlan?.tasks.first { $0.id == id }?.due?.date)
      return language(
        vi: "lùi thời hạn nhiệm vụ “\(names.task(id))” \(days) (đến \(due))",
        en: "let task “\(names.task(id))” be done \(days) later (by \(due))")
    case .laterStepDue(let id):
      let due = date(changedStep(id)?.due)
      return language(
        vi: "lùi thời hạn “\(names.step(id))” \(days) (đến \(due))",
        en: "let “\(names.step(id))” be done \(days) later (by \(due))")
    case .earlierStep(let id):
      let from = date(changedStep(id)?.from)
      return language(
        vi: "cho “\(names.step(id))” bắt đầu sớm hơn \(days) (từ \(from))",
        en: "let “\(names.step(id))” begin \(days) earlier (from \(from))")
    case .anyStepDate(let id):
      return language(
        vi: "bỏ ngày ấn định của “\(names.step(id))”", en: "free the date of “\(names.step(id))”")
    case .shorterStep(let id):
      let left = changedStep(id)?.days ?? 0
      return language(
        vi: "rút ngắn “\(names.step(id))” \(days) (còn \(number(left)))",
        en: "shorten “\(names.step(id))” by \(days) (to \(number(left)))")
    case .lighterStep(let id):
      return language(
        vi: "bớt \(number(amount)) người làm “\(names.step(id))”",
        en: "take \(english(amount, "person", "people")) fewer for “\(names.step(id))”")
    case .shorterWait(let id, let event):
      let lag = changedStep(id)?.after.first { $0.event == event }?.lag ?? 0
      return language(
        vi: "“\(names.step(id))” chỉ cần cách \(names.event(event)) \(number(lag)) ngày làm việc",
        en:
          "leave \(english(lag, "working day", "working days")) between \(names.event(event)) and "
          + "“\(names.step(id))”")
    case .dropWait(let id, let event):
      return language(
        vi: "“\(names.step(id))” không cần chờ \(names.event(event))",
        en: "do not let “\(names.step(id))” wait for \(names.event(event))")
    case .anotherInUnit(let unit):
      return language(
        vi: "thêm \(number(amount)) người cho \(names.unit(unit))",
        en: "add \(english(amount, "person", "people")) to \(names.unit(unit))")
    default: return ""
    }
  }

  // MARK: Parts of sentences

  private func number(_ value: Int) -> String { Formatting.integer(value, language) }

  private func english(_ value: Int, _ one: String, _ many: String) -> String {
    "\(number(value)) \(value == 1 ? one : many)"
  }

  /// ` ngày 24/4/2023 và 25/4/2023`; nothing for an extent that is not one of dates.
  private func during(_ extent: Concession.Extent) -> String {
    guard case .dates(let dates) = extent else { return "" }
    return language(vi: " ngày ", en: " on ")
      + listed(dates.map(Formatting.date), vi: "ngày khác", en: "more")
  }

  /// The items, or the first of them and how many there are beside.
  private func listed(_ items: [String], vi: String, en: String) -> String {
    let others = items.count - ConcessionWording.mostNames
    if others <= 1 { return Formatting.list(items, language) }
    return Formatting.list(
      items.prefix(ConcessionWording.mostNames)
        + [language(vi: "\(number(others)) \(vi)", en: "\(number(others)) \(en)")], language)
  }
}

extension Campaign {
  /// The days of the row that has the events in this order.
  func lag(_ first: PlanEvent, _ second: PlanEvent) -> Int {
    let rows =
      precedences.filter { .meeting($0.first) == first && .meeting($0.second) == second }
      .map(\.days)
      + (workPlan?.precedences ?? []).filter { $0.first == first && $0.second == second }
      .map(\.days)
    return rows.max() ?? 0
  }
}
