import Campaign

/// Says what is wrong with the program itself.
struct DefectWording {
  let language: Language

  private func number(_ value: Int) -> String { Formatting.integer(value, language) }

  /// The sentences of one defect.
  func sentences(_ defect: CheckedSolution.Defect) -> [String] {
    switch defect {
    case .refused(let reasons):
      [
        language(
          vi: "Lịch tìm được không qua được kiểm tra nên không được ghi:",
          en: "The audit does not accept the schedule that was found, so it is not written:")
      ] + reasons.map { "  - \($0)" }
    case .totalsDiffer(let level, let search, let audit):
      [
        language(
          vi: "Mức \(level + 1): khi tìm tính được \(number(search)), khi kiểm tra tính được "
            + "\(number(audit)); kết quả ghi theo kiểm tra.",
          en: "Level \(level + 1): the search counts \(number(search)), the audit "
            + "\(number(audit)); what is written is the audit's.")
      ]
    case .boundNotProven(let level, let claimed, let proven):
      [
        language(
          vi: "Mức \(level + 1): khi tìm nêu cận \(number(claimed)), chứng thư chỉ chứng minh được "
            + "\(number(proven)); kết quả ghi theo chứng thư.",
          en: "Level \(level + 1): the search claims the bound \(number(claimed)), the certificate "
            + "proves \(number(proven)); what is written is the certificate's.")
      ]
    case .contradicted(let level):
      [
        language(
          vi: "Mức \(level + 1): chứng thư nêu cận cao hơn tổng của lịch; cận này bị bỏ.",
          en: "Level \(level + 1): the certificate gives a bound above the schedule's total; the "
            + "bound is dropped.")
      ]
    }
  }

  /// No schedule was found to exist, but the proof of it does not hold.
  var infeasibilityNotProven: String {
    language(
      vi: "Khi tìm kết luận không có lịch khả thi, nhưng chứng thư không chứng minh được điều đó.",
      en: "The search says that there is no schedule, but its certificate does not prove it.")
  }

  /// All defects, and the command that shows them again.
  func text(_ sentences: [String], replay: String) -> String {
    let lines =
      [
        language(
          vi: "Lỗi của chương trình (không phải lỗi dữ liệu của bạn):",
          en: "A mistake of the program (not of your data):")
      ] + sentences + [
        language(
          vi: "Hãy gửi thư mục đợt công tác cùng lệnh sau cho người phát triển: \(replay)",
          en: "Please send the developers the campaign's folder and this command: \(replay)")
      ]
    return lines.map { $0 + "\n" }.joined()
  }
}
