/// Reads places, hosts and the base.
extension CampaignDecoder {
  mutating func readPlaces() {
    let (items, isComplete) = table(
      "places", noun: .place, most: Limits.places, decisive: ["id", "lat", "lon"]
    ) { decoder, fields -> Place? in
      let id = fields.id(table: &decoder.places)
      let name = fields.text("name")
      return decoder.place(&fields, id: id, name: name)
    }
    draft.places = items
    places.isComplete = places.isComplete && isComplete
  }

  /// A place from the keys `lat`, `lon`, `rooms`, `capacity` and `lodging`.
  private func place(_ fields: inout Fields, id: PlaceID?, name: String) -> Place? {
    let latitude = fields.decimal("lat", in: -90...90)
    let longitude = fields.decimal("lon", in: -180...180)
    for (given, missing) in [("lat", "lon"), ("lon", "lat")]
    where fields.value(given) != nil && fields.value(missing) == nil {
      _ = fields.required(missing, example: missing == "lat" ? "lat: 20.65" : "lon: 106.05")
    }
    let rooms = fields.integer("rooms", in: 1...1_000) ?? 1
    let capacity = fields.integer("capacity", in: Limits.seatsInRoom)
    let hasLodging = fields.boolean("lodging") ?? true
    guard let id else { return nil }
    var location: Place.Location?
    if let latitude, let longitude {
      location = Place.Location(latitude: latitude, longitude: longitude)
    }
    return Place(
      id: id, name: name.isEmpty ? id.text : name, location: location, rooms: rooms,
      capacity: capacity, hasLodging: hasLodging)
  }

  mutating func readHosts() {
    let (items, isComplete) = table(
      "hosts", noun: .host, most: Limits.hosts, decisive: ["id", "place", "places", "lat", "lon"]
    ) { $0.host(&$1) }
    draft.hosts = items
    hosts.isComplete = hosts.isComplete && isComplete
  }

  private mutating func host(_ fields: inout Fields) -> Host? {
    let id = fields.id(table: &hosts)
    let name = fields.text("name")
    addOwnPlace(&fields, id: id, name: name)
    var own = fields.references("place", in: places)
    for place in fields.references("places", in: places) where !own.contains(place) {
      own.append(place)
    }
    let sites = fields.references("sites", in: places)
    let patterns = patterns
    let refuses = fields.list("refuses") { patterns.pattern($0) }
    let dislikes = fields.list("dislikes") { dislike($0) }
    guard let id else { return nil }
    if own.isEmpty, fields.failed.isDisjoint(with: ["place", "places", "lat", "lon"]) {
      let place = PlaceID(id.text)
      if places.contains(place) {
        own = [place]
      } else if places.isComplete {
        fields.fail("place", .hostWithoutPlace(id: id.text))
      }
    }
    return Host(
      id: id, name: name.isEmpty ? id.text : name, places: own, sites: sites,
      refuses: refuses, dislikes: dislikes)
  }

  /// A host that gives coordinates of its own makes a place of its id and name.
  private mutating func addOwnPlace(_ fields: inout Fields, id: HostID?, name: String) {
    let hasCoordinates = fields.value("lat") != nil || fields.value("lon") != nil
    guard let place = place(&fields, id: id.map { PlaceID($0.text) }, name: name),
      hasCoordinates, draft.places.count < Limits.places
    else { return }
    if places.register(place.id, at: fields.place(of: "id"), log: log) {
      draft.places.append(Located(place, fields))
    } else {
      fields.fail("lat")
    }
  }

  private func dislike(_ value: SourceValue) -> Host.Dislike? {
    let range = 1...Limits.points.upperBound
    guard case .mapping = value.content, var fields = Fields(value, key: nil, log: log) else {
      return patterns.weighted(value, key: "dislikes", in: range)
        .map { Host.Dislike(slots: $0.0, points: $0.1) }
    }
    let slots = fields.required("slots", example: "slots: friday afternoon")
      .flatMap { patterns.pattern($0) }
    let points = fields.integer("points", in: range) ?? 1
    fields.finish()
    return slots.map { Host.Dislike(slots: $0, points: points) }
  }

  mutating func readBase() {
    if !draft.needsBase, root.value("base") == nil { return }
    guard let value = root.required("base", example: "base: so-khcn"),
      let id = places.reference(value, key: "base", log: log)
    else { return }
    draft.base = Located(id, at: value.place)
  }
}
