import Campaign

/// What a schedule has otherwise than an older one, for machines: ids and numbers, and for each
/// meeting the phrases that people read.
struct DifferenceDocument: Encodable {
  var meetings: [Meeting]
  var nights: [Night]
  var steps: [Step]

  init(_ difference: ScheduleDifference, _ names: Names) {
    let wording = DifferenceWording(names: names)
    meetings = difference.meetings.map { Meeting($0, wording.changes($0)) }
    nights = difference.nights.map {
      Night(
        date: "\($0.date)", delegation: $0.delegation.text, old: $0.old?.text, new: $0.new?.text)
    }
    steps = difference.steps.map {
      Step(step: $0.step.text, old: $0.old.map(Dates.init), new: $0.new.map(Dates.init))
    }
  }

  struct Meeting: Encodable {
    var meeting: String
    var kinds: [String]
    var old: Placement?
    var new: Placement?
    var team: Change<Member>?
    var vehicles: Change<Ride>?
    var guests: Change<String>?
    var programme: [Item]?
    var messages: [String]

    init(_ difference: MeetingDifference, _ messages: [String]) {
      meeting = difference.meeting.text
      kinds = difference.kinds.map(\.rawValue)
      old = difference.old.map(Placement.init)
      new = difference.new.map(Placement.init)
      team = Change(difference.team) { Member(role: $0.role.text, person: $0.person.text) }
      vehicles = Change(difference.vehicles) {
        Ride(vehicle: $0.vehicle.text, driver: $0.driver?.text)
      }
      guests = Change(difference.guests, \.text)
      let items = difference.programme.compactMap { old, new in
        (new ?? old).map {
          Item(item: $0.item.text, old: old?.start.description, new: new?.start.description)
        }
      }
      programme = items.isEmpty ? nil : items
      self.messages = messages
    }
  }

  struct Placement: Encodable {
    var date: String
    var session: String
    var start: String?
    var place: String
    var site: String?
    var delegation: String?

    init(_ version: MeetingVersion) {
      date = "\(version.held.date)"
      session = version.held.session.text
      start = version.start?.description
      place = version.held.place.text
      site = version.held.site?.text
      delegation = version.delegation?.text
    }
  }

  struct Change<Entry: Encodable>: Encodable {
    var added: [Entry]
    var removed: [Entry]

    /// Nil where nothing changes.
    init?<Element>(_ change: ListChange<Element>, _ entry: (Element) -> Entry) {
      if change.isEmpty { return nil }
      added = change.added.map(entry)
      removed = change.removed.map(entry)
    }
  }

  struct Member: Encodable {
    var role: String
    var person: String
  }

  struct Ride: Encodable {
    var vehicle: String
    var driver: String?
  }

  struct Item: Encodable {
    var item: String
    var old: String?
    var new: String?
  }

  struct Night: Encodable {
    var date: String
    var delegation: String
    var old: String?
    var new: String?
  }

  struct Step: Encodable {
    var step: String
    var old: Dates?
    var new: Dates?
  }

  struct Dates: Encodable {
    var start: String
    var finish: String

    init(_ step: Schedule.DatedStep) {
      start = "\(step.start)"
      finish = "\(step.finish)"
    }
  }
}
