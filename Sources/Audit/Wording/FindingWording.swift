package import Campaign

extension Finding {
  /// What was found, in one sentence that ends with the rule's id: `UBND huyện Văn Lâm chưa được
  /// xếp lịch (once)`.
  package func sentence(_ campaign: Campaign, _ language: Language) -> String {
    sentence(Naming(campaign, language))
  }

  /// The sentence, with names looked up once for a whole report.
  func sentence(_ name: Naming) -> String { "\(statement(name)) (\(rule.rawValue))" }

  /// One entry a kind, in both languages.
  private func statement(_ name: Naming) -> String {
    let language = name.language
    let meeting = name.meeting(meetings.first)
    let second = name.meeting(meetings.dropFirst().first)
    let date = name.date(date)
    let session = name.session(session)
    let slot = language(vi: "\(session) \(date)", en: "\(session) on \(date)")
    let delegation = name.delegations(delegations)
    let person = name.person(person)
    let role = name.role(role)
    let vehicle = name.vehicle(vehicle)
    let driver = name.driver(driver)
    let guest = name.guest(guest)
    let pool = name.pool(pool)
    let place = name.place(place)
    let host = name.host(host)
    let (found, allowed) = (name.integer(found), name.integer(allowed))

    switch kind {
    case .unknownMeeting:
      return language(
        vi: "Lịch có cuộc làm việc “\(meeting)” không thuộc đợt công tác",
        en: "The schedule holds “\(meeting)”, which is no meeting of the campaign")
    case .notHeld:
      return language(
        vi: "\(meeting) chưa được xếp lịch", en: "\(meeting) is not scheduled")
    case .heldTooOften:
      return language(
        vi: "\(meeting) được xếp lịch \(found) lần, chỉ được một lần",
        en: "\(meeting) is scheduled \(found) times; once is allowed")

    case .unknownSession:
      return language(
        vi: "\(meeting), ngày \(date): đợt công tác không có buổi “\(session)”",
        en: "\(meeting) on \(date): the campaign has no session “\(session)”")
    case .outsideWindow:
      return language(
        vi: "\(meeting): ngày \(date) nằm ngoài đợt công tác (\(name.dates(dates)))",
        en: "\(meeting): \(date) lies outside the campaign (\(name.dates(dates)))")
    case .slotClosed:
      return language(
        vi: "\(meeting): \(slot) là buổi nghỉ (\(name.rest(rest)))",
        en: "\(meeting): \(slot) is not worked (\(name.rest(rest)))")
    case .tooLong:
      return language(
        vi: "\(meeting): cuộc làm việc dài \(found) phút, \(session) chỉ có \(allowed) phút",
        en: "\(meeting): the meeting takes "
          + "\(name.english(self.found, "minute", "minutes")), "
          + "\(session) has \(allowed)")
    case .outsideOwnDates:
      return language(
        vi: "\(meeting): ngày \(date) không thuộc thời gian của cuộc làm việc "
          + "(\(name.dates(dates)))",
        en: "\(meeting): \(date) is not among the meeting's dates (\(name.dates(dates)))")
    case .hostRefuses:
      return language(
        vi: "\(meeting) không tiếp đoàn \(slot)",
        en: "\(meeting) does not receive, \(slot)")
    case .wrongPlace:
      return language(
        vi: "\(meeting), \(slot): “\(place)” không phải là địa điểm của cuộc làm việc",
        en: "\(meeting), \(slot): “\(place)” is not a place of the meeting")

    case .unknownDelegation:
      return language(
        vi: "\(meeting), \(slot): đợt công tác không có đoàn “\(delegation)”",
        en: "\(meeting), \(slot): the campaign has no delegation “\(delegation)”")
    case .meetingsOverlap:
      return language(
        vi: "\(delegation), ngày \(date): \(meeting) và \(second) trùng nhau \(found) phút",
        en: "\(delegation), \(date): \(meeting) and \(second) overlap by "
          + name.english(self.found, "minute", "minutes"))
    case .roomsExceeded:
      return language(
        vi: "\(place), \(slot): có \(found) cuộc làm việc cùng lúc "
          + "(\(name.meetings(meetings))), chỉ có \(allowed) phòng",
        en: "\(place), \(slot): \(found) meetings at once (\(name.meetings(meetings))), "
          + name.english(self.allowed, "room", "rooms"))
    case .hostNotServed:
      return language(
        vi: "\(delegation) không phụ trách \(host) nhưng được xếp làm việc \(slot)",
        en: "\(delegation) does not serve \(host) but is scheduled there, \(slot)")
    case .delegationAway:
      return language(
        vi: "\(delegation) không đi được \(slot) nhưng được xếp làm việc với \(meeting)",
        en: "\(delegation) is away, \(slot), but scheduled with \(meeting)")

    case .tooLittleTime:
      let minutes = name.integer(self.found.map { max(0, $0) })
      return language(
        vi: "\(delegation), ngày \(date): giữa \(meeting) và \(second) chỉ có \(minutes) phút, "
          + "đi đường cần \(allowed) phút",
        en: "\(delegation), \(date): \(minutes) minutes between \(meeting) and \(second), "
          + "\(allowed) needed for the drive")
    case .departsTooEarly:
      return language(
        vi: "\(delegation), ngày \(date): để kịp đến \(meeting) phải xuất phát lúc "
          + "\(name.time(self.found)), sớm nhất được \(name.time(self.allowed))",
        en: "\(delegation), \(date): leaves at \(name.time(self.found)) for \(meeting); "
          + "\(name.time(self.allowed)) is the earliest allowed")
    case .returnsTooLate:
      return language(
        vi: "\(delegation), ngày \(date): sau \(meeting) về đến nơi lúc "
          + "\(name.time(self.found)), muộn nhất được \(name.time(self.allowed))",
        en: "\(delegation), \(date): is back at \(name.time(self.found)) from \(meeting); "
          + "\(name.time(self.allowed)) is the latest allowed")

    case .unknownPerson:
      return language(
        vi: "\(delegation), ngày \(date): đợt công tác không có cán bộ “\(person)” "
          + "(thành phần “\(role)”)",
        en: "\(delegation), \(date): the campaign has no person “\(person)” (role “\(role)”)")
    case .tooFewInRole:
      return language(
        vi: "\(delegation), ngày \(date): thành phần “\(role)” cần \(allowed) người, "
          + "mới có \(found)",
        en: "\(delegation), \(date): role “\(role)” needs "
          + "\(name.english(self.allowed, "person", "people")), has \(found)")
    case .tooManyInRole:
      return language(
        vi: "\(delegation), ngày \(date): thành phần “\(role)” chỉ cần \(allowed) người, "
          + "đang có \(found)",
        en: "\(delegation), \(date): role “\(role)” takes "
          + "\(name.english(self.allowed, "person", "people")), has \(found)")
    case .roleNotNeeded:
      return language(
        vi: "\(delegation), ngày \(date): \(person) đi với thành phần “\(role)” mà không cuộc "
          + "làm việc nào trong ngày cần",
        en: "\(delegation), \(date): \(person) goes as “\(role)”, which no meeting of the day "
          + "needs")
    case .personRepeated:
      return language(
        vi: "\(delegation), ngày \(date): \(person) được ghi \(found) lần trong đoàn",
        en: "\(delegation), \(date): \(person) stands \(found) times in the team")
    case .notQualified:
      return language(
        vi: "\(delegation), ngày \(date): \(person) không đủ điều kiện cho thành phần “\(role)”",
        en: "\(delegation), \(date): \(person) does not qualify for role “\(role)”")
    case .tripWithoutMeetings:
      return language(
        vi: "\(delegation), ngày \(date): có chuyến đi nhưng không có cuộc làm việc nào",
        en: "\(delegation), \(date): a trip without a meeting")

    case .unitNotRepresented:
      return language(
        vi: "\(delegation), ngày \(date): \(name.unit(unit)) không có cấp trưởng hoặc cấp phó "
          + "đi (thành phần “\(role)”)",
        en: "\(delegation), \(date): neither the head nor a deputy of \(name.unit(unit)) goes "
          + "(role “\(role)”)")

    case .inSeveralTeams:
      return language(
        vi: "\(person) đi \(found) đoàn cùng ngày \(date) (\(delegation))",
        en: "\(person) is in \(found) teams on \(date) (\(delegation))")
    case .personAway:
      return language(
        vi: "\(person) bận \(slot) nhưng được xếp đi \(delegation)",
        en: "\(person) is away, \(slot), but goes with \(delegation)")
    case .tooManyDays:
      return language(
        vi: "\(person) đi \(found) ngày trong tuần từ \(date), nhiều nhất được \(allowed) ngày",
        en: "\(person) is out on \(found) days in the week of \(date); \(allowed) allowed")

    case .tooFewOnDuty:
      return language(
        vi: "Ngày \(date) có \(found) lãnh đạo trực tại cơ quan, cần ít nhất \(allowed)",
        en: "On \(date) "
          + name.english(
            self.found, "leader stays at the office", "leaders stay at the office")
          + ", at least \(allowed) must")

    case .unknownVehicle:
      return language(
        vi: "\(delegation), ngày \(date): đợt công tác không có xe “\(vehicle)”",
        en: "\(delegation), \(date): the campaign has no vehicle “\(vehicle)”")
    case .noVehicle:
      return language(
        vi: "\(delegation), ngày \(date): chưa có xe", en: "\(delegation), \(date): no vehicle")
    case .tooManyVehicles:
      return language(
        vi: "\(delegation), ngày \(date): dùng \(found) xe, nhiều nhất được \(allowed) xe",
        en: "\(delegation), \(date): \(found) vehicles; \(allowed) allowed")
    case .vehicleRepeated:
      return language(
        vi: "\(delegation), ngày \(date): \(vehicle) được ghi \(found) lần",
        en: "\(delegation), \(date): \(vehicle) stands \(found) times in the trip")
    case .vehicleInSeveralTours:
      return language(
        vi: "\(vehicle) chở \(found) đoàn cùng ngày \(date) (\(delegation))",
        en: "\(vehicle) takes \(found) delegations on \(date) (\(delegation))")
    case .vehicleAway:
      return language(
        vi: "\(delegation): \(vehicle) không dùng được ngày \(date)",
        en: "\(delegation): \(vehicle) is not available on \(date)")
    case .tooFewSeats:
      return language(
        vi: "\(delegation), ngày \(date): xe có \(found) chỗ, có \(allowed) người đi",
        en: "\(delegation), \(date): "
          + "\(name.english(self.found, "seat", "seats")) for "
          + name.english(self.allowed, "person", "people"))
    case .noDriver:
      return language(
        vi: "\(delegation), ngày \(date): \(vehicle) chưa có lái xe",
        en: "\(delegation), \(date): \(vehicle) has no driver")
    case .unknownDriver:
      return language(
        vi: "\(delegation), ngày \(date): đợt công tác không có lái xe “\(driver)” (\(vehicle))",
        en: "\(delegation), \(date): the campaign has no driver “\(driver)” (\(vehicle))")
    case .driverNotAllowed:
      return language(
        vi: "\(delegation), ngày \(date): \(driver) không được giao lái \(vehicle)",
        en: "\(delegation), \(date): \(driver) may not drive \(vehicle)")
    case .driverAway:
      return language(
        vi: "\(delegation): lái xe \(driver) nghỉ ngày \(date) nhưng được giao lái \(vehicle)",
        en: "\(delegation): driver \(driver) is away on \(date) but drives \(vehicle)")
    case .driverInSeveralVehicles:
      return language(
        vi: "Lái xe \(driver) lái \(found) xe cùng ngày \(date) (\(delegation))",
        en: "Driver \(driver) drives \(found) vehicles on \(date) (\(delegation))")
    case .vehicleWithoutMeetings:
      return language(
        vi: "\(delegation), ngày \(date): xếp \(vehicle) nhưng không có cuộc làm việc nào",
        en: "\(delegation), \(date): \(vehicle) is taken without a meeting")

    case .unknownGuest:
      return language(
        vi: "\(meeting), \(slot): đợt công tác không có đại biểu “\(guest)”",
        en: "\(meeting), \(slot): the campaign has no guest “\(guest)”")
    case .tooFewGuests:
      return language(
        vi: "\(meeting), \(slot): mời \(found) đại biểu nhóm “\(pool)”, cần ít nhất \(allowed)",
        en: "\(meeting), \(slot): \(found) invited from “\(pool)”, at least \(allowed) needed")
    case .tooManyGuests:
      return language(
        vi: "\(meeting), \(slot): mời \(found) đại biểu nhóm “\(pool)”, nhiều nhất được "
          + "\(allowed)",
        en: "\(meeting), \(slot): \(found) invited from “\(pool)”, at most \(allowed) allowed")
    case .namedGuestMissing:
      return language(
        vi: "\(meeting), \(slot): chưa mời \(guest) (bắt buộc, nhóm “\(pool)”)",
        en: "\(meeting), \(slot): \(guest) of “\(pool)” must be invited and is not")
    case .poolNotInvited:
      return language(
        vi: "\(meeting), \(slot): \(guest) thuộc nhóm “\(pool)” mà cuộc làm việc không mời",
        en: "\(meeting), \(slot): \(guest) is of “\(pool)”, which the meeting does not invite")
    case .guestRepeated:
      return language(
        vi: "\(meeting), \(slot): \(guest) được ghi \(found) lần trong danh sách mời",
        en: "\(meeting), \(slot): \(guest) stands \(found) times on the list")
    case .guestAway:
      return language(
        vi: "\(meeting): \(guest) bận \(slot) nhưng được mời",
        en: "\(meeting): \(guest) is not free, \(slot), but invited")
    case .guestNotForHost:
      return language(
        vi: "\(meeting), \(slot): \(guest) không thuộc diện mời của \(host)",
        en: "\(meeting), \(slot): \(guest) is not to be invited to \(host)")
    case .guestInTwoPlaces:
      return language(
        vi: "\(guest) được mời đến \(meeting) và \(second) ngày \(date), trùng nhau \(found) phút",
        en: "\(guest) is invited to \(meeting) and \(second) on \(date), which overlap by "
          + name.english(self.found, "minute", "minutes"))
    case .tooManyInvitations:
      return language(
        vi: "\(guest) được mời \(found) lần, nhiều nhất được \(allowed) lần",
        en: "\(guest) is invited \(found) times; \(allowed) allowed")
    case .capacityExceeded:
      return language(
        vi: "\(meeting), \(slot): \(place) có \(allowed) chỗ, có \(found) người dự",
        en: "\(meeting), \(slot): \(place) seats \(allowed), \(found) attend")

    case .beginsTooEarly:
      return language(
        vi: "\(second) phải bắt đầu sau khi \(meeting) kết thúc, đang sớm hơn \(found) phút",
        en: "\(second) must begin after \(meeting) has ended; it begins "
          + name.english(self.found, "minute", "minutes") + " too early")
    case .tooFewDaysBetween:
      return language(
        vi: "\(second) phải sau \(meeting) ít nhất \(allowed) ngày, đang là \(found) ngày",
        en: "\(second) must be at least "
          + name.english(self.allowed, "day", "days")
          + " after \(meeting); it is \(found)")
    case .pinnedDate:
      return language(
        vi: "\(meeting) đã chốt ngày \(name.dates(dates)), đang xếp ngày \(date)",
        en: "\(meeting) is fixed to \(name.dates(dates)) and scheduled on \(date)")
    case .pinnedSession:
      return language(
        vi: "\(meeting) đã chốt \(session), đang xếp buổi khác ngày \(date)",
        en: "\(meeting) is fixed to \(session) and scheduled in another session on \(date)")
    case .pinnedPlace:
      return language(
        vi: "\(meeting) đã chốt tại \(place), đang xếp ở nơi khác ngày \(date)",
        en: "\(meeting) is fixed to \(place) and scheduled elsewhere on \(date)")
    case .pinnedDelegation:
      return language(
        vi: "\(meeting) đã chốt cho \(delegation), đang xếp cho đoàn khác ngày \(date)",
        en: "\(meeting) is fixed to \(delegation) and scheduled for another one on \(date)")

    case .meetingBeforeStep, .unknownStep, .stepNotDated, .stepDatedTwice, .stepOutsidePlan,
      .stepNotWorked, .stepLength, .stepTooEarly, .stepTooLate, .stepNotOnDate, .taskTooLate,
      .stepBeforePredecessor, .unitOverloaded:
      return stepStatement(name)

    case .lineOverspent:
      let line = name.budgetLine(budgetLine)
      let over = self.found.flatMap { found in self.allowed.map { found - $0 } }
      return language(
        vi: "Mục chi “\(line)” phải chi \(found) đồng, chỉ còn \(allowed) đồng, vượt "
          + "\(name.integer(over)) đồng",
        en: "The budget line “\(line)” is charged \(found) đồng and has \(allowed) left, "
          + "\(name.integer(over)) too little")

    case .notStated:
      return notStated(language)
    }
  }

  /// What the schedule would have to say, by rule.
  private func notStated(_ language: Language) -> String {
    switch rule {
    case .guest:
      let count = Formatting.integer(meetings.count, language)
      return language(
        vi: "Lịch không nêu danh sách đại biểu của \(count) cuộc làm việc có mời đại biểu",
        en: meetings.count == 1
          ? "The schedule gives no attendee list for 1 meeting that invites guests"
          : "The schedule gives no attendee lists for \(count) meetings that invite guests")
    case .vehicle:
      return language(
        vi: "Lịch không nêu xe của các đoàn", en: "The schedule does not name the vehicles")
    case .plan:
      return language(
        vi: "Lịch không nêu ngày của các bước trong kế hoạch",
        en: "The schedule does not date the steps of the work plan")
    case .budget:
      return language(
        vi: "Lịch không nêu đủ để tính chi phí của các mục chi",
        en: "The schedule does not say enough to count the costs charged to the budget")
    case .once, .window, .onePlace, .travel, .role, .standIn, .person, .duty, .order:
      return language(
        vi: "Lịch không nêu thành phần các đoàn", en: "The schedule does not name the teams")
    }
  }
}
