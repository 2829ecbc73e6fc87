extension Term {
  /// A short noun phrase for tables and headings.
  package func name(in language: Language) -> String {
    switch self {
    case .unscheduled: language(vi: "cuộc làm việc không xếp được", en: "meetings left out")
    case .disruption:
      language(vi: "thay đổi so với lịch đã ban hành", en: "changes to the published schedule")
    case .representation: language(vi: "đi thay cấp trưởng", en: "stand-ins for heads")
    case .preference:
      language(vi: "buổi đơn vị tiếp không muốn", en: "sessions that hosts would rather not have")
    case .cost: language(vi: "chi phí", en: "cost")
    case .balance:
      language(
        vi: "bình phương số ngày đi mỗi người", en: "squares of each person's days out")
    case .compactness: language(vi: "số ngày có đoàn đi", en: "days with a delegation out")
    case .lateness: language(vi: "nhiệm vụ chậm thời hạn", en: "tasks behind their due dates")
    case .exposure:
      language(vi: "không có người dự phòng", en: "meetings with nobody in reserve")
    }
  }

  /// What its amount is counted in, to stand behind a number.
  package func unit(of amount: Int, in language: Language) -> String {
    switch self {
    case .unscheduled, .disruption, .representation, .preference, .balance, .lateness, .exposure:
      language(vi: "điểm", en: amount == 1 ? "point" : "points")
    case .cost: "đồng"
    case .compactness: language(vi: "ngày", en: amount == 1 ? "day" : "days")
    }
  }
}
