import Campaign
import Logistics

/// One line about a search under way.
enum ProgressWording {
  /// `3 giây · tổng 0 / 0 / 6.790.000 · cận 0 / 0 / 6.700.000 · cách 0 / 0 / 90.000`, one number a
  /// level.
  static func text(_ progress: Progress, _ language: Language) -> String {
    let seconds = Formatting.integer(Int(max(0, min(progress.seconds, 1e9))), language)
    let time = language(vi: "\(seconds) giây", en: "\(seconds) s")
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
}
