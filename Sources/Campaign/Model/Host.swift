/// The people's committee or office that receives a delegation.
package struct Host: Hashable, Sendable {
  package var id: HostID
  /// As the annex prints it: `UBND huyện Yên Mỹ`.
  package var name: String
  /// Where it receives; a meeting may narrow or replace the list.
  package var places: [PlaceID]
  /// What it can show: candidates for the site that a meeting visits.
  package var sites: [PlaceID]
  /// Slots in which it cannot receive (rule `window`), local holidays included.
  package var refuses: [SlotPattern]
  /// Slots it would rather not have (term `preference`).
  package var dislikes: [Dislike]

  package init(
    id: HostID, name: String, places: [PlaceID] = [], sites: [PlaceID] = [],
    refuses: [SlotPattern] = [],
    dislikes: [Dislike] = []
  ) {
    self.id = id
    self.name = name
    self.places = places
    self.sites = sites
    self.refuses = refuses
    self.dislikes = dislikes
  }

  /// Slots to avoid, and how many points a meeting in one of them costs. Where several match, the
  /// points add up.
  package struct Dislike: Hashable, Sendable {
    package var slots: SlotPattern
    package var points: Int

    package init(slots: SlotPattern, points: Int) {
      self.slots = slots
      self.points = points
    }
  }
}
