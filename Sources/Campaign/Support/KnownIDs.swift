/// The identifiers of one kind that a campaign has, and how to say that another is not among them.
struct KnownIDs<Named> {
  /// What is named, in the middle of a sentence: `cuộc làm việc`, `meeting`.
  private let noun: (vi: String, en: String)
  private let ids: [Identifier<Named>]
  private let index: Set<Identifier<Named>>

  init(_ ids: [Identifier<Named>], vi: String, en: String) {
    self.ids = ids
    index = Set(ids)
    noun = (vi, en)
  }

  /// The first in the campaign's order.
  var first: Identifier<Named>? { ids.first }

  func contains(_ id: Identifier<Named>) -> Bool { index.contains(id) }

  /// That there is no such thing, and the nearest one or a few of those there are.
  func unknown(_ text: String, _ language: Language) -> String {
    let shown = Quoting.short(text)
    let none = language(
      vi: "không có \(noun.vi) “\(shown)”", en: "there is no \(noun.en) “\(shown)”")
    if let near = Spelling.nearest(to: text, among: ids.lazy.map(\.text)) {
      return none + language(vi: "; có phải là “\(near)”?", en: "; did you mean “\(near)”?")
    }
    guard !ids.isEmpty else {
      return none
        + language(
          vi: "; đợt công tác không có \(noun.vi) nào.", en: "; the campaign has no \(noun.en).")
    }
    let some =
      ids.prefix(6).map { "“\($0.text)”" }.joined(separator: ", ") + (ids.count > 6 ? ", …" : "")
    return none + language(vi: "; hiện có: \(some).", en: "; there are \(some).")
  }
}

/// The identifiers of a campaign by kind, for the readers of schedules and certificates.
struct CampaignIDs {
  let meetings: KnownIDs<Meeting>
  let sessions: KnownIDs<Session>
  let places: KnownIDs<Place>
  let delegations: KnownIDs<Delegation>
  let guests: KnownIDs<Guest>
  let roles: KnownIDs<Role>
  let people: KnownIDs<Person>
  let vehicles: KnownIDs<Vehicle>
  let drivers: KnownIDs<Driver>

  init(_ campaign: Campaign) {
    meetings = KnownIDs(campaign.meetings.map(\.id), vi: "cuộc làm việc", en: "meeting")
    sessions = KnownIDs(campaign.sessions.map(\.id), vi: "buổi", en: "session")
    places = KnownIDs(campaign.places.map(\.id), vi: "địa điểm", en: "place")
    delegations = KnownIDs(campaign.delegations.map(\.id), vi: "đoàn", en: "delegation")
    guests = KnownIDs(campaign.guests.map(\.id), vi: "đại biểu", en: "guest")
    roles = KnownIDs(campaign.roles.map(\.id), vi: "thành phần", en: "role")
    people = KnownIDs(campaign.people.map(\.id), vi: "cán bộ", en: "person")
    vehicles = KnownIDs(campaign.vehicles.map(\.id), vi: "xe", en: "vehicle")
    drivers = KnownIDs(campaign.drivers.map(\.id), vi: "lái xe", en: "driver")
  }
}
