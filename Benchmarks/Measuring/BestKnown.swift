/// The least total that is known for a campaign's last level.
struct BestKnown {
  var total: Int
  /// Whether it is proven to be the least.
  var isProven: Bool

  /// The proven optima of the published day-tour instances, by name.
  static func published(_ name: String) -> BestKnown? {
    switch name {
    case "s10": BestKnown(total: 4_870, isProven: true)
    case "m30": BestKnown(total: 16_388, isProven: true)
    case "l104": BestKnown(total: 46_906, isProven: true)
    default: nil
    }
  }
}
