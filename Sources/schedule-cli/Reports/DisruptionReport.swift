import Audit
import Campaign
import Documents

/// The term `disruption` of a schedule kind by kind: how often something has changed, what it weighs,
/// and the points that this comes to.
struct DisruptionReport {
  struct Part: Encodable {
    var kind: String
    var count: Int
    var weight: Int
    /// Near and confirmed changes count several times.
    var points: Int
  }

  /// The kinds of which anything has changed.
  let parts: [Part]
  private let names: Names

  /// Asks the audit kind by kind: with the other weights at 0 the term is the points of one kind, and
  /// with a weight of 1 that nothing multiplies, the number of its changes.
  init(_ schedule: Schedule, _ names: Names) {
    let campaign = names.campaign
    func amount(_ weights: DisruptionWeights) -> Int {
      var weighed = campaign
      weighed.disruption = weights
      return Auditor.audit(weighed, schedule)[.disruption] ?? 0
    }
    parts = DisruptionKind.allCases.compactMap { kind in
      var single = campaign.disruption.only(kind)
      let points = amount(single)
      (single.nearTimes, single.confirmedTimes, single[kind]) = (1, 1, 1)
      let count = amount(single)
      return count == 0
        ? nil
        : Part(
          kind: kind.rawValue, count: count, weight: campaign.disruption[kind], points: points)
    }
    self.names = names
  }

  /// A row for each kind, and what counts several times; empty where nothing has changed.
  func text(width: Int?) -> String {
    guard !parts.isEmpty else { return "" }
    let language = names.language
    func number(_ value: Int) -> Table.Cell { Table.Cell(Formatting.integer(value, language)) }
    let table = Table(
      columns: [
        Table.Column(language(vi: "THAY ĐỔI", en: "CHANGE")),
        Table.Column(language(vi: "SỐ LẦN", en: "COUNT"), alignment: .right),
        Table.Column(language(vi: "TRỌNG SỐ", en: "WEIGHT"), alignment: .right),
        Table.Column(language(vi: "ĐIỂM", en: "POINTS"), alignment: .right),
      ],
      rows: parts.map { part in
        let name = DisruptionKind(rawValue: part.kind)?.name(in: language) ?? part.kind
        return [Table.Cell(name), number(part.count), number(part.weight), number(part.points)]
      })
    let multiples = parts.contains { $0.points != $0.count * $0.weight }
    return TextTableRenderer(width: width).render(table) + (multiples ? explanation : "")
  }

  private var explanation: String {
    let (weights, language) = (names.campaign.disruption, names.language)
    var lines: [String] = []
    if let first = names.campaign.revision?.frozenUntil {
      let dates = Formatting.date(first)
      lines.append(
        language(
          vi: "Thay đổi của các cuộc đã ban hành trong \(weights.nearDays) ngày từ \(dates) tính "
            + "\(weights.nearTimes) lần.",
          en: "Changes of meetings published for the \(weights.nearDays) days from \(dates) on "
            + "count \(weights.nearTimes) times."))
    }
    if names.campaign.revision?.confirmed.isEmpty == false {
      lines.append(
        language(
          vi: "Thay đổi của các cuộc đã xác nhận tính \(weights.confirmedTimes) lần.",
          en: "Changes of confirmed meetings count \(weights.confirmedTimes) times."))
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension DisruptionKind {
  fileprivate func name(in language: Language) -> String {
    switch self {
    case .date: language(vi: "đổi ngày hoặc thôi tổ chức", en: "another date, or no longer held")
    case .session: language(vi: "đổi buổi, giờ", en: "another session or start")
    case .place: language(vi: "đổi địa điểm", en: "another place")
    case .leader: language(vi: "lãnh đạo mới tham gia", en: "leaders who newly come")
    case .member: language(vi: "cán bộ mới tham gia", en: "others who newly come")
    case .vehicle: language(vi: "xe mới phục vụ", en: "vehicles that newly serve")
    case .guest: language(vi: "đại biểu thêm, bớt", en: "guests newly invited or no longer")
    }
  }
}
