import Campaign
import Logistics

/// One line about a search under way.
enum ProgressWording {
  /// `3 giây · tổng 0 / 0 / 6.790.000 · cận 0 / 0 / 6.700.000 · cách 0 / 0 / 90.000`, one number a
  /// level.
  static func text(_ progress: Progress, _ language: Language) -> String {
    let time = time(progress.seconds, language)
    guard let totals = progress.totals else {
      return time + language(vi: " · chưa có lịch", en: " · no schedule yet")
    }
    func list(_ values: [Int]) -> String {
      values.map { Formatting.integer($0, language) }.joined(separator: " / ")
    }
    let total = time + language(vi: " · tổng ", en: " · total ") + list(totals)
    guard let bounds = progress.bounds else { return total }
    return total + language(vi: " · cận ", en: " · bound ") + list(bounds)
      + language(vi: " · cách ", en: " · gap ") + list(zip(totals, bounds).map { max(0, $0 - $1) })
  }

  /// `3 giây · đã thử 7 cách · 2 cách tháo gỡ`; before anything is tried, whether a reason is known.
  static func text(_ progress: ExplanationProgress, _ language: Language) -> String {
    let time = time(progress.seconds, language)
    if progress.conflicts == 0, progress.trials == 0 {
      return time + language(vi: " · đang tìm lý do", en: " · looking for reasons")
    }
    let (trials, ways) = (
      Formatting.integer(progress.trials, language), Formatting.integer(progress.ways, language)
    )
    return time
      + language(
        vi: " · đã thử \(trials) cách · \(ways) cách tháo gỡ",
        en: " · \(trials) tried · ways out: \(ways)")
  }

  /// `3 giây · đã rõ 20/36 chỗ`.
  static func text(_ progress: WhatIfProgress, _ language: Language) -> String {
    let answered = Formatting.integer(progress.answered, language)
    let all = Formatting.integer(progress.spots, language)
    return time(progress.seconds, language)
      + language(vi: " · đã rõ \(answered)/\(all) chỗ", en: " · \(answered) of \(all) spots known")
  }

  private static func time(_ seconds: Double, _ language: Language) -> String {
    let whole = Formatting.integer(Int(max(0, min(seconds, 1e9))), language)
    return language(vi: "\(whole) giây", en: "\(whole) s")
  }
}
