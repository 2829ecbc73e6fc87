import Campaign
import Documents
import Logistics

/// Says what reserves cost and what they are worth.
struct SturdyWording {
  let report: SturdyReport

  private var language: Language { report.names.language }

  private func number(_ value: Int) -> String { Formatting.integer(value, language) }

  /// Everything, each line ended by a line break.
  func text(file: String, width: Int?) -> String {
    let level = number(report.level + 1)
    let heading = language(
      vi: "Giá của dự phòng (mức \(level) được tăng đến \(report.percent) %), và kết quả thử "
        + "\(number(report.sturdy.stress.result.draws)) lần sự cố ngẫu nhiên:\n",
      en: "The price of reserves (level \(level) may rise by \(report.percent) %), and what "
        + "\(number(report.sturdy.stress.result.draws)) draws of random incidents did:\n")
    return heading + TextTableRenderer(width: width).render(table)
      + language(vi: "Lịch thường: ", en: "The plain schedule: ") + file + "\n"
      + adopt(level) + "\n"
  }

  /// How the campaign itself asks for the same.
  private func adopt(_ level: String) -> String {
    let entry = "exposure: \(report.weight)"
    return report.isLast
      ? language(
        vi: "Để lần sau cũng tính dự phòng: thêm mức “- {\(entry)}” vào cuối objective của đợt "
          + "công tác.",
        en: "To have reserves count from now on, add the level “- {\(entry)}” to the end of the "
          + "campaign's objective.")
      : language(
        vi: "Để lần sau cũng tính dự phòng: thêm “\(entry)” vào mức \(level) của objective trong "
          + "đợt công tác.",
        en: "To have reserves count from now on, add “\(entry)” to level \(level) of the "
          + "campaign's objective.")
  }

  /// Nobody is without somebody in reserve, or nothing better was found.
  static func nothingBetter(_ exposure: Int, percent: Int, _ language: Language) -> String {
    exposure == 0
      ? language(
        vi: "Thành viên đoàn nào cũng đã có người dự phòng.\n",
        en: "There is somebody in reserve for every member of a team.\n")
      : language(
        vi: "Không tìm được lịch có thêm dự phòng mà mức cuối chỉ tăng đến \(percent) %.\n",
        en: "No schedule with more in reserve was found that raises the last level by at most "
          + "\(percent) %.\n")
  }

  // MARK: The table

  private var table: Table {
    Table(
      columns: [
        Table.Column(""),
        Table.Column(language(vi: "LỊCH THƯỜNG", en: "PLAIN"), alignment: .right),
        Table.Column(language(vi: "CÓ DỰ PHÒNG", en: "STURDY"), alignment: .right),
        Table.Column(language(vi: "CHÊNH LỆCH", en: "DIFFERENCE"), alignment: .right),
      ],
      rows: ([total] + report.terms.map(row) + incidents).map { $0.map { Table.Cell($0) } })
  }

  private var total: [String] {
    let (plain, sturdy) = report.totals
    return [
      language(
        vi: "tổng mức \(number(report.level + 1)), chưa kể dự phòng",
        en: "total of level \(number(report.level + 1)) without reserves"),
      number(plain), number(sturdy),
      signed(sturdy - plain) + (plain > 0 ? " (\(percent(sturdy - plain, of: plain)))" : ""),
    ]
  }

  /// `0,31 %`, rounded to the nearest hundredth.
  private func percent(_ part: Int, of whole: Int) -> String {
    let hundredths = (20_000 * part.magnitude + whole.magnitude) / (2 * whole.magnitude)
    return Formatting.hundredths(part < 0 ? -Int(hundredths) : Int(hundredths), language) + " %"
  }

  private func row(_ pair: SturdyReport.Pair) -> [String] {
    func amount(_ value: Int) -> String {
      "\(number(value)) \(pair.term.unit(of: value, in: language))"
    }
    return [
      pair.term.name(in: language), amount(pair.plain), amount(pair.sturdy),
      signed(pair.sturdy - pair.plain),
    ]
  }

  private var incidents: [[String]] {
    let all: (StressTest.Tally) -> Bool = { $0.kind == nil }
    return [
      share(
        language(vi: "cuộc giữ được như lịch", en: "meetings held as planned"), all, \.asPlanned),
      share(
        language(vi: "cuộc có người, xe thay", en: "meetings held by stand-ins"), all,
        \.withStandIns),
      share(language(vi: "cuộc phải xếp lại", en: "meetings lost"), all, \.lost),
      share(
        language(
          vi: "cuộc phải xếp lại khi chỉ có cán bộ vắng", en: "meetings lost to absences alone"),
        { $0.kind == .absence }, \.lost),
    ] + repairs
  }

  /// What part of the meetings is counted, in hundredths of a per cent.
  private func share(
    _ name: String, _ isMeant: (StressTest.Tally) -> Bool,
    _ count: KeyPath<StressTest.Tally, Int>
  ) -> [String] {
    func hundredths(_ side: SturdyReport.Side) -> Int {
      guard let tally = side.stress.result.tallies.first(where: isMeant) else { return 0 }
      let all = max(1, tally.asPlanned + tally.withStandIns + tally.lost)
      return (20_000 * tally[keyPath: count] + all) / (2 * all)
    }
    let (plain, sturdy) = (hundredths(report.plain), hundredths(report.sturdy))
    let difference = sturdy - plain
    return [
      name, Formatting.hundredths(plain, language) + " %",
      Formatting.hundredths(sturdy, language) + " %",
      (difference > 0 ? "+" : "") + Formatting.hundredths(difference, language) + " %",
    ]
  }

  /// How many meetings differ once draws that lose some are planned anew.
  private var repairs: [[String]] {
    let (plain, sturdy) = (report.plain.stress.changes, report.sturdy.stress.changes)
    guard !plain.isEmpty, !sturdy.isEmpty else { return [] }
    let (before, now) = (plain[plain.count / 2], sturdy[sturdy.count / 2])
    return [
      [
        language(
          vi: "số cuộc khác lịch khi xếp lại (giữa)", en: "meetings changed by repairs (median)"),
        number(before), number(now), signed(now - before),
      ]
    ]
  }

  private func signed(_ value: Int) -> String { (value > 0 ? "+" : "") + number(value) }
}
