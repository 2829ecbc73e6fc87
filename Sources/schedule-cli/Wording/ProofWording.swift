import Audit
import Campaign

/// Says what a certificate proves.
struct ProofWording {
  let language: Language

  var heading: String { language(vi: "Chứng thư", en: "Certificate") }

  /// The schedule breaks a rule.
  var notCompared: String {
    language(
      vi: "Lịch vi phạm quy tắc nên không so với các cận đã chứng minh.",
      en: "The schedule breaks a rule, so it is not compared with the proven bounds.")
  }

  /// The certificate proves that there is no schedule.
  func infeasible(isContradicted: Bool) -> String {
    isContradicted
      ? language(
        vi: "Chứng thư nói không có lịch khả thi, trong khi lịch này đạt mọi quy tắc: chứng thư "
          + "không thuộc về đợt công tác này.",
        en: "The certificate says that there is no schedule, yet this one keeps every rule: the "
          + "certificate belongs to another campaign.")
      : language(
        vi: "Đã chứng minh: không có lịch nào đạt mọi quy tắc.",
        en: "Proven: no schedule keeps every rule.")
  }

  /// How one level stands.
  func sentence(_ standing: CertificateReport.Standing, _ level: Int, _ total: Int?) -> String {
    func number(_ value: Int) -> String { Formatting.integer(value, language) }
    let known = total.map(number) ?? language(vi: "chưa rõ", en: "unknown")
    let start = language(
      vi: "Mức \(level + 1): tổng \(known); ", en: "Level \(level + 1): total \(known); ")
    switch standing {
    case .optimal:
      return start + language(vi: "tối ưu đã chứng minh.", en: "proven optimal.")
    case .gap(let bound, let above):
      return start
        + language(
          vi: "cận dưới đã chứng minh \(number(bound)), cách cận \(number(above)).",
          en: "proven bound \(number(bound)), gap \(number(above)).")
    case .unproven:
      return start + language(vi: "chưa chứng minh được gì.", en: "nothing is proven.")
    case .contradicted(.finite(let bound)):
      return start
        + language(
          vi: "cận \(number(bound)) cao hơn tổng: chứng thư không thuộc về lịch này.",
          en: "the bound \(number(bound)) is above the total: the certificate belongs to another "
            + "schedule.")
    case .contradicted(.unlimited):
      return start
        + language(
          vi: "chứng thư nói không có lịch như vậy: chứng thư không thuộc về lịch này.",
          en: "the certificate says that there is no such schedule: it belongs to another one.")
    }
  }
}
