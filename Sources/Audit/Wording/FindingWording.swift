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
    let item = name.item(items.first, of: meetings.first)
    let later = name.item(items.dropFirst().first, of: meetings.first)
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

    case .itemMissing:
      return language(
        vi: "\(meeting), ngày \(date): nội dung “\(item)” chưa được xếp giờ",
        en: "\(meeting), \(date): “\(item)” has no time in the programme")
    case .itemRepeated:
      return language(
        vi: "\(meeting), ngày \(date): nội dung “\(item)” được xếp \(found) lần, chỉ được một lần",
        en: "\(meeting), \(date): “\(item)” stands \(found) times in the programme; once is allowed"
      )
    case .unknownItem:
      return language(
        vi: "\(meeting): chương trình không có nội dung “\(item)”",
        en: "\(meeting): the programme has no item “\(item)”")
    case .programmeWithoutMeeting:
      return language(
        vi: "\(meeting): có chương trình nhưng không được xếp lịch",
        en: "\(meeting): a programme without the meeting")

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
    case .tooFewSessions:
      return language(
        vi:
          "\(meeting), \(slot): cuộc làm việc cần \(allowed) buổi liền nhau, ở đây chỉ có \(found)",
        en: "\(meeting), \(slot): the meeting takes \(allowed) sessions, here "
          + "\(self.found == 1 ? "is" : "are") \(found)")
    case .wrongStart:
      return language(
        vi: "\(meeting), \(slot): \(name.time(self.found)) không phải giờ bắt đầu của buổi",
        en: "\(meeting), \(slot): \(name.time(self.found)) is no start of the session")
    case .wrongSite:
      return language(
        vi: "\(meeting), \(slot): “\(place)” không phải nơi cuộc làm việc đến thăm",
        en: "\(meeting), \(slot): “\(place)” is no site of the meeting")
    case .siteNotStated:
      return language(
        vi: "\(meeting), \(slot): lịch không ghi thăm nơi nào",
        en: "\(meeting), \(slot): the schedule does not say which site is visited")

    case .itemOutsideMeeting:
      return language(
        vi: "\(meeting), \(slot): nội dung “\(item)” có \(found) phút nằm ngoài thời gian của cuộc "
          + "làm việc",
        en: "\(meeting), \(slot): \(name.english(self.found, "minute", "minutes")) of “\(item)” "
          + "\(self.found == 1 ? "lies" : "lie") outside the meeting")
    case .itemInOtherSession:
      return language(
        vi: "\(meeting), ngày \(date): nội dung “\(item)” phải vào \(session)",
        en: "\(meeting), \(date): “\(item)” belongs into \(session)")
    case .itemOutsideTimes:
      return language(
        vi: "\(meeting), \(slot): nội dung “\(item)” có \(found) phút nằm ngoài giờ đã định cho nó",
        en: "\(meeting), \(slot): \(name.english(self.found, "minute", "minutes")) of “\(item)” "
          + "\(self.found == 1 ? "lies" : "lie") outside its own times")

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

    case .itemsOverlap:
      return language(
        vi: "\(meeting), \(slot): “\(item)” và “\(later)” trùng nhau \(found) phút",
        en: "\(meeting), \(slot): “\(item)” and “\(later)” overlap by "
          + name.english(self.found, "minute", "minutes"))

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
    case .nightElsewhere:
      return language(
        vi:
          "\(delegation), ngày \(date): nghỉ đêm tại “\(place)”, không phải nơi cuộc làm việc cuối "
          + "cùng kết thúc",
        en:
          "\(delegation), \(date): spends the night at “\(place)”, where its last meeting does not end"
      )
    case .noLodging:
      return language(
        vi: "\(delegation), ngày \(date): không nghỉ đêm được tại “\(place)”",
        en: "\(delegation), \(date): no night can be spent at “\(place)”")
    case .nightWithoutNextDay:
      return language(
        vi: "\(delegation) nghỉ đêm \(date) nhưng hôm sau không có cuộc làm việc",
        en: "\(delegation) stays over on \(date) but holds no meeting on the next date")
    case .teamChangesOnTheWay:
      return language(
        vi: "\(delegation) nghỉ đêm \(date) nhưng hôm sau đi thành phần khác",
        en: "\(delegation) stays over on \(date) but goes on with another team")
    case .vehiclesChangeOnTheWay:
      return language(
        vi: "\(delegation) nghỉ đêm \(date) nhưng hôm sau đi xe hoặc lái xe khác",
        en: "\(delegation) stays over on \(date) but goes on with other vehicles or drivers")
    case .tooManyNights:
      return language(
        vi: "\(delegation) đi \(found) đêm liền từ \(date), nhiều nhất được \(allowed)",
        en: "\(delegation) is away \(name.english(self.found, "night", "nights")) in a row from "
          + "\(date); \(allowed) allowed")

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

    case .tooManyDaysInARow:
      return language(
        vi: "\(person) đi \(found) ngày làm việc liền nhau từ \(date), nhiều nhất được "
          + "\(allowed) ngày",
        en: "\(person) is out on \(found) working days in a row from \(date); \(allowed) allowed")
    case .presenterAway:
      return language(
        vi: "\(meeting): \(person) bận \(slot) nhưng trình bày “\(item)”",
        en: "\(meeting): \(person) is away, \(slot), but presents “\(item)”")
    case .presenterElsewhere:
      return language(
        vi: "\(meeting), ngày \(date): \(person) trình bày “\(item)” nhưng đang đi \(delegation)",
        en: "\(meeting), \(date): \(person) presents “\(item)” but is out with \(delegation)")

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
    case .driverOutTooLong:
      return language(
        vi: "\(delegation), ngày \(date): lái xe \(driver) đi \(found) phút, nhiều nhất được "
          + "\(allowed) phút",
        en: "\(delegation), \(date): driver \(driver) is out for "
          + "\(name.english(self.found, "minute", "minutes")); \(allowed) allowed")
    case .tooManyDrivingDays:
      return language(
        vi: "Lái xe \(driver) lái \(found) ngày trong tuần từ \(date), nhiều nhất được "
          + "\(allowed) ngày",
        en: "Driver \(driver) drives on \(found) days in the week of \(date); \(allowed) allowed")
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

    case .presenterNotInvited:
      return language(
        vi: "\(meeting), ngày \(date): \(guest) trình bày “\(item)” nhưng không có trong danh sách "
          + "mời",
        en: "\(meeting), \(date): \(guest) presents “\(item)” but is not on the list")

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
    case .itemTooEarly:
      return language(
        vi: "\(meeting), ngày \(date): “\(later)” phải sau “\(item)”, đang sớm hơn \(found) phút",
        en: "\(meeting), \(date): “\(later)” must come after “\(item)”; it begins "
          + name.english(self.found, "minute", "minutes") + " too early")
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

    case .pinnedPerson:
      return language(
        vi: "\(meeting) đã chốt có \(person) tham gia, không có trong \(delegation) ngày \(date)",
        en: "\(meeting) is fixed to be attended by \(person), who is not in \(delegation) on "
          + date)

    case .tooManyMeetings:
      return language(
        vi:
          "\(delegation), ngày \(date): dự \(found) cuộc làm việc, nhiều nhất được \(allowed) cuộc",
        en: "\(delegation), \(date): \(name.english(self.found, "meeting", "meetings")); "
          + "\(allowed) allowed")
    case .meetingsTooClose:
      return language(
        vi: "\(meeting) và \(second) (ngày \(date)) cùng đơn vị, phải cách nhau ít nhất "
          + "\(allowed) ngày, đang là \(found) ngày",
        en: "\(meeting) and \(second) (on \(date)) have one host and must be at least "
          + "\(name.english(self.allowed, "day", "days")) apart; it is \(found)")

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
    case .once:
      let count = Formatting.integer(meetings.count, language)
      return language(
        vi: "Lịch không nêu chương trình của \(count) cuộc làm việc",
        en: meetings.count == 1
          ? "The schedule gives no programme for 1 meeting that has one"
          : "The schedule gives no programmes for \(count) meetings that have one")
    case .plan:
      return language(
        vi: "Lịch không nêu ngày của các bước trong kế hoạch",
        en: "The schedule does not date the steps of the work plan")
    case .budget:
      return language(
        vi: "Lịch không nêu đủ để tính chi phí của các mục chi",
        en: "The schedule does not say enough to count the costs charged to the budget")
    case .window, .onePlace, .travel, .role, .standIn, .person, .duty, .order, .load:
      return language(
        vi: "Lịch không nêu thành phần các đoàn", en: "The schedule does not name the teams")
    }
  }
}
