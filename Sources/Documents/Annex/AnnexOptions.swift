package import Campaign

/// What of a schedule its annexes print beyond number, time and host, how they write times, and what
/// is known of its costs.
package struct AnnexOptions: Hashable, Sendable {
  /// Further columns; printed in the order of `AnnexColumn.allCases`, whatever the order here.
  package var columns: Set<AnnexColumn>
  /// Whether columns without which rows leave something open appear unasked: that of delegations
  /// where several are at work, that of places where a meeting may be held at several, visits one of
  /// several sites, or serves several hosts at one place.
  package var addsNeededColumns: Bool
  package var timeStyle: AnnexTimeStyle
  package var guestStyle: GuestStyle
  /// Whether programmes say when each item begins and ends.
  package var showsItemTimes: Bool
  /// Whether the annex of tasks lists their steps, with their dates where the schedule has any.
  package var showsSteps: Bool
  /// The schedule as it was published before: what the annex of visits has otherwise is marked; nil
  /// marks nothing.
  package var against: Schedule?
  /// What the schedule spends by kind, as counted by whoever asks for the annex; a kind that is
  /// missing is unknown.
  package var costs: [CostAmount]

  package init(
    columns: Set<AnnexColumn> = [], addsNeededColumns: Bool = true,
    timeStyle: AnnexTimeStyle = .published, guestStyle: GuestStyle = .names,
    showsItemTimes: Bool = false, showsSteps: Bool = false, against: Schedule? = nil,
    costs: [CostAmount] = []
  ) {
    self.columns = columns
    self.addsNeededColumns = addsNeededColumns
    self.timeStyle = timeStyle
    self.guestStyle = guestStyle
    self.showsItemTimes = showsItemTimes
    self.showsSteps = showsSteps
    self.against = against
    self.costs = costs
  }

  /// How the column of guests speaks of them.
  package enum GuestStyle: String, CaseIterable, Sendable {
    /// Everyone by name, grouped by pool.
    case names
    /// How many of each pool.
    case counts
  }
}

/// A column that an annex may have besides STT, THỜI GIAN and ĐƠN VỊ; by the name that files and
/// options give it, in the order of print.
package enum AnnexColumn: String, CaseIterable, Sendable {
  case place, delegation, leader, team, guests, vehicle, remarks

  /// The heading, in the capitals of official tables; the words of a pair stay on one line.
  var heading: String {
    switch self {
    case .place: "ĐỊA ĐIỂM"
    case .delegation: "ĐOÀN"
    case .leader: "LÃNH ĐẠO CHỦ\u{A0}TRÌ"
    case .team: "THÀNH PHẦN"
    case .guests: "ĐẠI BIỂU MỜI"
    case .vehicle: "PHƯƠNG TIỆN"
    case .remarks: "GHI CHÚ"
    }
  }

  /// Millimetres that the column would like.
  var width: Int {
    switch self {
    case .place: 45
    case .delegation: 34
    case .leader: 42
    case .team: 62
    case .guests: 58
    case .vehicle: 40
    case .remarks: 35
    }
  }
}
