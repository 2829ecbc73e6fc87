import Campaign
import Scheduler

/// Makes campaigns as a provincial department might have them, from a size and a seed.
///
/// Equal settings give equal campaigns. A schedule exists in all likelihood, as visits fill only a
/// part of the slots and units have people to spare, but it is not built in.
struct CampaignGenerator {
  private let settings: GeneratorSettings
  private let dates: GeneratedDates
  private var random: RandomSource

  /// The settings must lie within the ranges that `GeneratorSettings` states.
  init(_ settings: GeneratorSettings) {
    self.settings = settings
    dates = GeneratedDates(settings)
    random = RandomSource(seed: settings.seed)
  }

  mutating func campaign() -> Campaign {
    let places = GeneratedPlaces(communes: settings.visits, random: &random)
    let staff = GeneratedStaff(settings, dates: dates, random: &random)
    var campaign = Campaign(
      title: "Đợt làm việc sinh ngẫu nhiên: \(settings.visits) đơn vị, hạt giống \(settings.seed)",
      window: dates.window, sessions: dates.sessions, base: "so", places: list(places),
      travel: TravelTable(minutes: places.minutes, metres: places.metres))
    campaign.calendar.closed = closures()
    campaign.hosts = hosts()
    campaign.units = staff.units
    campaign.people = staff.people
    campaign.roles = staff.roles
    campaign.delegations = (1...settings.delegations).map {
      Delegation(id: DelegationID("\($0)"), name: "Đoàn \($0)")
    }
    campaign.vehicles = vehicles()
    campaign.meetings = meetings(staff)
    if settings.hasGuests { addGuests(to: &campaign, places) }
    campaign.rules = RuleSettings(
      switchedOff: [.load], mostDaysAWeek: 4, leadersOnDuty: 1,
      mostInvitations: settings.hasGuests ? 6 : nil)
    let allowance = [200_000, 200_000, 150_000]
    campaign.costs = CostTable(allowanceDong: allowance, nightAllowanceDong: allowance)
    return campaign
  }

  private func list(_ generated: GeneratedPlaces) -> [Place] {
    [Place(id: "so", name: "Trụ sở")]
      + generated.cluster.enumerated().map { commune, cluster in
        Place(
          id: PlaceID(commune: commune), name: "Trụ sở xã \(commune + 1), cụm \(cluster + 1)",
          capacity: 40)
      }
  }

  /// One session in every two weeks belongs to the office.
  private mutating func closures() -> [WorkCalendar.Closure] {
    guard settings.days >= 5 else { return [] }
    return stride(from: 4, to: settings.days, by: 10).map { day in
      let date = dates.days[day]
      let session = dates.sessions[dates.sessions.count - 1].id
      return WorkCalendar.Closure(
        slots: SlotPattern(dates: date...date, sessions: [session]), reason: "họp giao ban")
    }
  }

  /// Hosts refuse some slots, dislike one day of the week or its session, and some single slots.
  private mutating func hosts() -> [Host] {
    (0..<settings.visits).map { commune in
      let refusals = random.below(1 + settings.days / 3)
      let refuses = (0..<refusals).map { _ in dates.slot(random: &random) }
      var dislikes = [Host.Dislike(slots: weekly(), points: 1 + random.below(2))]
      for _ in 0..<random.below(1 + settings.days / 2) {
        let points = [1, 1, 2, 5][random.below(4)]
        dislikes.append(Host.Dislike(slots: dates.slot(random: &random), points: points))
      }
      return Host(
        id: HostID(commune: commune), name: "UBND xã \(commune + 1)",
        places: [PlaceID(commune: commune)], refuses: refuses, dislikes: dislikes)
    }
  }

  /// A working day of every week, or one of its sessions.
  private mutating func weekly() -> SlotPattern {
    let weekday = Weekday.allCases[random.below(5)]
    let session = random.below(dates.sessions.count + 1)
    return SlotPattern(
      weekdays: [weekday],
      sessions: session < dates.sessions.count ? [dates.sessions[session].id] : [])
  }

  /// Two more than there are delegations: every other one a small bus, the last one hired.
  private mutating func vehicles() -> [Vehicle] {
    (0..<(settings.delegations + 2)).map { number in
      let isBus = number % 2 == 0
      let isHired = number == settings.delegations + 1
      let absences = isHired ? 0 : random.below(1 + settings.days / 5)
      return Vehicle(
        id: VehicleID("xe-\(number + 1)"),
        name: isHired ? "Xe thuê 16 chỗ" : isBus ? "Xe 16 chỗ" : "Xe 7 chỗ",
        seats: isBus || isHired ? 15 : 6, dongPerKilometre: isBus || isHired ? 18_000 : 12_000,
        dongPerDay: isHired ? 600_000 : 0,
        away: (0..<absences).map { _ in dates.absence(random: &random) })
    }
  }

  /// One visit in ten may be left out, and one in ten has only one half of the window.
  private mutating func meetings(_ staff: GeneratedStaff) -> [Meeting] {
    let middle = dates.days.count / 2
    return (0..<settings.visits).map { commune in
      let roles = staff.need(random: &random)
      let isOptional = random.below(10) == 0
      let priority = isOptional ? 1 + random.below(3) : 1
      var half: DateRange?
      if settings.days >= 4, random.below(10) == 0 {
        half =
          random.below(2) == 0
          ? dates.days[0]...dates.days[middle - 1]
          : dates.days[middle]...dates.days[dates.days.count - 1]
      }
      return Meeting(
        id: MeetingID(commune: commune), topic: "Hoạt động khoa học, công nghệ và chuyển đổi số",
        host: HostID(commune: commune), places: [PlaceID(commune: commune)],
        minutes: dates.meetingMinutes, roles: roles, isRequired: !isOptional,
        priority: priority, dates: half)
    }
  }

  /// Enterprises that come to the visits of their cluster, and experts who ride along to one visit
  /// in four.
  private mutating func addGuests(to campaign: inout Campaign, _ places: GeneratedPlaces) {
    campaign.pools = [
      GuestPool(id: "doanh-nghiep", name: "Doanh nghiệp"),
      GuestPool(id: "chuyen-gia", name: "Chuyên gia", travels: true),
    ]
    for cluster in 0..<places.clusterCount {
      let communes = (0..<settings.visits).filter { places.cluster[$0] == cluster }
      for number in 0..<max(4, communes.count) {
        campaign.guests.append(
          Guest(
            id: GuestID("dn-\(cluster + 1)-\(number + 1)"),
            name: "Doanh nghiệp \(number + 1), cụm \(cluster + 1)", pool: "doanh-nghiep",
            hosts: communes.map { HostID(commune: $0) }, away: dates.absences(random: &random),
            mostMeetings: 3, dong: 100_000))
      }
    }
    for number in 0..<max(3, settings.visits / 6) {
      campaign.guests.append(
        Guest(
          id: GuestID("cg-\(number + 1)"), name: "Chuyên gia \(number + 1)", pool: "chuyen-gia",
          away: dates.absences(random: &random), dong: 300_000))
    }
    for index in campaign.meetings.indices {
      let least = 1 + random.below(2)
      campaign.meetings[index].invitations.append(
        Meeting.Invitation(pool: "doanh-nghiep", least: least, most: least + 2))
      if random.below(4) == 0 {
        campaign.meetings[index].invitations.append(
          Meeting.Invitation(pool: "chuyen-gia", least: 1, most: 1))
      }
    }
  }
}

extension Identifier {
  /// The commune's number from 1, the same for its place, its host and its visit.
  fileprivate init(commune: Int) { self.init("xa-\(commune + 1)") }
}
