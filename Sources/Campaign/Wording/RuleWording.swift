extension RuleID {
  /// A short noun phrase for tables and headings.
  package func name(in language: Language) -> String {
    switch self {
    case .once: language(vi: "mỗi cuộc làm việc một lần", en: "each meeting once")
    case .window: language(vi: "buổi làm việc phù hợp", en: "suitable sessions")
    case .onePlace: language(vi: "mỗi lúc một nơi", en: "one place at a time")
    case .travel: language(vi: "thời gian đi lại", en: "travel time")
    case .role: language(vi: "thành phần đoàn", en: "roles of the team")
    case .standIn: language(vi: "cử cấp phó đi thay", en: "stand-in by a deputy")
    case .person: language(vi: "lịch của cán bộ", en: "people's days")
    case .duty: language(vi: "lãnh đạo trực cơ quan", en: "leaders at the office")
    case .vehicle: language(vi: "xe và lái xe", en: "vehicles and drivers")
    case .guest: language(vi: "đại biểu mời", en: "invited guests")
    case .order: language(vi: "thứ tự và lịch đã chốt", en: "order and fixed dates")
    case .plan: language(vi: "tiến độ kế hoạch", en: "work plan")
    case .budget: language(vi: "chi trong dự toán", en: "costs within the budget")
    case .load: language(vi: "mật độ làm việc", en: "density of meetings")
    }
  }

  /// What the rule asks, in one sentence; `Documentation/Rules.md` has it to the letter.
  package func sentence(in language: Language) -> String {
    switch self {
    case .once:
      language(
        vi: "Cuộc làm việc bắt buộc được tổ chức đúng một lần, cuộc không bắt buộc nhiều nhất một "
          + "lần.",
        en: "A required meeting is held exactly once, an optional one at most once.")
    case .window:
      language(
        vi: "Mỗi cuộc làm việc diễn ra trong một buổi làm việc đủ dài của đợt công tác, không vào "
          + "ngày nghỉ và không vào buổi đơn vị tiếp từ chối.",
        en: "Every meeting is held in an open session of the window that is long enough and that "
          + "its host does not refuse.")
    case .onePlace:
      language(
        vi: "Mỗi đoàn mỗi lúc chỉ dự một cuộc làm việc, mỗi địa điểm không nhận nhiều cuộc cùng "
          + "lúc hơn số phòng.",
        en: "A delegation is at one meeting at a time, and a place holds no more meetings at once "
          + "than it has rooms.")
    case .travel:
      language(
        vi: "Giữa hai cuộc làm việc liên tiếp có đủ thời gian đi đường; đoàn không xuất phát quá "
          + "sớm và không về quá muộn.",
        en: "Between two meetings there is time for the drive, and no delegation leaves too early "
          + "or is back too late.")
    case .role:
      language(
        vi:
          "Mỗi thành phần của cuộc làm việc có đủ người đúng đơn vị, chức vụ và chuyên môn, không "
          + "thừa, không trùng.",
        en: "Every role is filled by exactly as many people as it asks for, of the right unit, "
          + "rank and skill, nobody twice.")
    case .standIn:
      language(
        vi: "Đơn vị được yêu cầu tham gia do cấp trưởng đại diện, nếu cấp trưởng không đi thì cử "
          + "cấp phó, không chỉ cử chuyên viên.",
        en: "A unit that is called for is represented by its head or a deputy, never by "
          + "specialists alone.")
    case .person:
      language(
        vi:
          "Mỗi cán bộ mỗi ngày chỉ đi một đoàn, không đi khi đang bận và không đi quá số ngày cho "
          + "phép trong tuần hay liền nhau.",
        en:
          "A person is in one team a day, never while away, and on no more days a week or in a row "
          + "than allowed.")
    case .duty:
      language(
        vi: "Mỗi ngày làm việc có đủ số lãnh đạo ở lại trực cơ quan.",
        en: "On every working day enough leaders stay at the office.")
    case .vehicle:
      language(
        vi: "Mỗi đoàn đi có xe đang dùng được, đủ chỗ ngồi và có lái xe; mỗi xe mỗi ngày chỉ phục "
          + "vụ một đoàn.",
        en: "Every delegation that goes out has available vehicles with drivers and seats enough, "
          + "and a vehicle serves one delegation a day.")
    case .guest:
      language(
        vi: "Mỗi cuộc làm việc mời đủ và không quá số đại biểu của từng nhóm; đại biểu được mời "
          + "phải rảnh, không ở hai nơi cùng lúc, không bị mời quá nhiều lần, và phòng đủ chỗ.",
        en: "Every group is invited within its numbers; a guest is free, at one place at a time "
          + "and not invited too often, and the room seats everyone.")
    case .order:
      language(
        vi: "Cuộc làm việc phải trước được tổ chức trước, và những gì đã chốt được giữ nguyên.",
        en: "Meetings that come first are held first, and what is fixed stays as it is.")
    case .plan:
      language(
        vi: "Mỗi bước của kế hoạch theo sau các bước trước, giữ thời hạn và ngày ấn định, và mỗi "
          + "đơn vị mỗi ngày không làm nhiều hơn số người có mặt.",
        en: "Every step of the work plan follows its predecessors and keeps its dates, and no unit "
          + "works on more at once than its people who are there.")
    case .budget:
      language(
        vi: "Chi phí tính vào mỗi mục chi không vượt quá số tiền còn lại của mục.",
        en: "The costs charged to a line of the budget stay within what it has left.")
    case .load:
      language(
        vi:
          "Mỗi đoàn mỗi ngày không dự quá nhiều cuộc làm việc, và các cuộc làm việc với một đơn vị "
          + "cách nhau đủ số ngày.",
        en:
          "A delegation holds no more meetings a day than allowed, and meetings with one host are "
          + "enough days apart.")
    }
  }
}
