/// The least total that is known for a campaign's last level.
struct BestKnown {
  var total: Int
  /// Whether it is proven to be the least.
  var isProven: Bool

  /// The proven optima of the published day-tour instances, by name and number of visits.
  static func published(_ name: String, visits: Int) -> BestKnown? {
    switch (name, visits) {
    case ("s10", 10): BestKnown(total: 4_870, isProven: true)
    case ("m30", 30): BestKnown(total: 16_388, isProven: true)
    case ("l104", 104): BestKnown(total: 46_906, isProven: true)
    default: nil
    }
  }
}
