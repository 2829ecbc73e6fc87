package import Campaign

extension CertificateFinding {
  /// Why the proof is refused, in one sentence; proofs are counted from 1.
  package func sentence(_ language: Language) -> String {
    let proof = Formatting.integer(self.proof + 1, language)
    return language(vi: "Chứng minh \(proof): ", en: "Proof \(proof): ") + statement(language)
  }

  /// One entry a kind, in both languages.
  private func statement(_ language: Language) -> String {
    func number(_ value: Int?) -> String { value.map { Formatting.integer($0, language) } ?? "?" }
    let (found, allowed) = (number(found), number(allowed))
    let day = date.map(Formatting.date)
    let what = [subject.isEmpty ? nil : "“\(subject)”", day].compactMap { $0 }
      .joined(separator: ", ")
    switch kind {
    case .unknownLevel:
      return language(
        vi: "mục tiêu không có mức \(found), chỉ có \(allowed) mức tính từ 0",
        en: "the objective has no level \(found); it has \(allowed), counted from 0")
    case .badScale:
      return language(
        vi: "tỉ lệ (scale) là \(found), phải từ \(allowed)",
        en: "the scale is \(found), it must be at least \(allowed)")
    case .wrongNumberOfHigherTotals:
      return language(
        vi: "ghi \(found) tổng của các mức trên, cần \(allowed)",
        en: "\(found) totals of higher levels given, \(allowed) needed")
    case .wrongNumberOfMultipliers:
      return language(
        vi: "ghi \(found) hệ số cho các mức trên, nhiều nhất được \(allowed)",
        en: "\(found) multipliers of higher levels given; \(allowed) allowed")
    case .higherTotalsDiffer:
      return language(
        vi: "lấy tổng mức \(subject) là \(found), chứng minh trước lấy \(allowed)",
        en: "takes \(found) as the total of level \(subject), an earlier proof takes \(allowed)")
    case .negativePrice:
      return language(
        vi: "giá \(found) (\(what)) không được âm",
        en: "price \(found) (\(what)) must not be negative")
    case .repeatedPrice:
      return language(vi: "ghi giá hai lần (\(what))", en: "priced twice (\(what))")
    case .unknownID:
      return language(
        vi: "đợt công tác không có \(what)", en: "the campaign has no \(what)")
    case .unknownDate:
      return language(
        vi: "ngày không có buổi làm việc nào (\(what))", en: "no open session on the date (\(what))"
      )
    case .overflow:
      return language(vi: "số quá lớn", en: "the numbers are too large")
    case .boundTooHigh:
      return language(
        vi: "cận ghi \(found), tính lại chỉ được \(allowed)",
        en: "states the bound \(found); \(allowed) follows from its prices")
    }
  }
}
