/// A point that delegations start from or drive to.
package struct Place: Hashable, Sendable {
  package var id: PlaceID
  package var name: String
  /// Where the file gives coordinates; travel is computed from them where no table gives it.
  package var location: Location?
  /// How many meetings the place holds at once.
  package var rooms: Int
  /// How many people a room seats, delegation and guests together; nil where it does not matter.
  package var capacity: Int?
  /// Whether a delegation may spend the night there.
  package var hasLodging: Bool

  package init(
    id: PlaceID, name: String, location: Location? = nil, rooms: Int = 1, capacity: Int? = nil,
    hasLodging: Bool = true
  ) {
    self.id = id
    self.name = name
    self.location = location
    self.rooms = rooms
    self.capacity = capacity
    self.hasLodging = hasLodging
  }

  /// Degrees in WGS 84.
  package struct Location: Hashable, Sendable {
    package var latitude: Double
    package var longitude: Double

    package init(latitude: Double, longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }
}

/// Driving times and distances between places.
///
/// Both matrices are square and indexed [from][to] by the order of `Campaign.places`; the diagonal
/// is zero. They need not be symmetric.
package struct TravelTable: Hashable, Sendable {
  package var minutes: [[Int]]
  package var metres: [[Int]]

  package init(minutes: [[Int]], metres: [[Int]]) {
    self.minutes = minutes
    self.metres = metres
  }
}
