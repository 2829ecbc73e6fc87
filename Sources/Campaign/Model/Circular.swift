/// The circulars of the Ministry of Finance on working trips and conferences whose rates a campaign
/// may take as its defaults. `Documentation/CampaignFormat.md` says what comes from which.
package enum Circular: String, CaseIterable, Sendable {
  /// In force from 1 July 2017.
  case tt40 = "TT-40-2017"
  /// Amends the former from 4 May 2025.
  case tt12 = "TT-12-2025"

  /// Allowance of one day on a working trip, travel included.
  package var allowanceDong: Int {
    switch self {
    case .tt40: 200_000
    case .tt12: 300_000
    }
  }

  /// Lump sum for a night outside cities, for people who are no leaders of a province or ministry;
  /// nil where the circular leaves a range.
  package var lodgingDong: Int? {
    switch self {
    case .tt40: 300_000
    case .tt12: nil
    }
  }
}
