/// Puts the mistakes about what has come up into words.
extension ChangeMistake {
  /// One or two sentences in the language.
  func message(_ language: Language) -> String {
    let words = DiagnosticWords(language: language)
    switch self {
    // Reading
    case .nothingStated(let allowed):
      return language(
        vi: "Mục này không nói có gì thay đổi.", en: "This entry does not say what has changed.")
        + words.fix(nil, allowed: allowed)
    case .twoStated(let found):
      let list = Formatting.list(found.map { "“\($0)”" }, language)
      return language(
        vi: "Mục này nêu \(list) cùng lúc; mỗi mục chỉ nêu một thay đổi, hãy tách ra.",
        en: "This entry states \(list) at once; give each change an entry of its own.")
    case .optionUnclear(let found, let example):
      return language(
        vi: "“\(found)” chưa đủ; viết như \(example).",
        en: "“\(found)” does not say enough; write it like \(example).")

    // Dates
    case .outsideWindow(let dates, let window, let meant):
      return language(
        vi: "\(words.sentenceDates(dates)) nằm ngoài đợt công tác (\(words.dates(window))).",
        en: "\(words.sentenceDates(dates)) lies outside the window (\(words.dates(window))).")
        + words.fix(meant.map(words.date))
    case .noEffect(let needless):
      return message(needless, words)
    case .onlyFrozen(let until):
      return language(
        vi:
          "Thay đổi này chỉ nói về những ngày trước \(words.date(until)), đã giữ nguyên; nó không "
          + "có tác dụng.",
        en: "This change is about dates before \(words.date(until)) only, which stay as they are; "
          + "it has no effect.")
    case .cut(let until):
      return language(
        vi: "Chỉ tính từ \(words.date(until)); trước đó lịch giữ nguyên.",
        en: "It counts from \(words.date(until)) on; what is published before stays as it is.")
    case .frozenBeyondWindow(let date, let window):
      return language(
        vi: "Giữ nguyên đến \(words.date(date)) là sau cả đợt công tác (\(words.dates(window))), "
          + "không còn gì để xếp lại.",
        en: "Frozen until \(words.date(date)) is beyond the window (\(words.dates(window))): "
          + "nothing is left to plan.")
    case .nothingFrozen(let date):
      return language(
        vi:
          "Lịch đã ban hành không có cuộc làm việc nào trước \(words.date(date)); ngày này chỉ để "
          + "biết ngày nào là gần.",
        en: "Nothing is published before \(words.date(date)); the date only tells which dates are "
          + "near.")
    case .noSlotAhead(let id, let host, let until):
      return language(
        vi:
          "Cuộc làm việc “\(id)” không còn buổi nào từ \(words.date(until)): các buổi đủ dài trong "
          + "ngày cho phép đều bị “\(host)” từ chối hoặc đóng. Hãy hủy nó hoặc mở thêm ngày.",
        en:
          "Meeting “\(id)” has no slot left from \(words.date(until)) on: all that are long enough "
          + "on its dates are refused by “\(host)” or closed. Cancel it or open a day.")
    case .closedAndOpened(let date):
      return language(
        vi: "Ngày \(words.date(date)) vừa được mở vừa bị đóng; hãy bỏ một trong hai.",
        en: "\(words.date(date)) is opened and closed at once; remove one of the two.")

    // Meetings
    case .idTaken(let id):
      return language(
        vi: "Mã “\(id)” đã có trong đợt công tác; hãy đặt “id” khác cho cuộc làm việc thêm vào.",
        en: "The id “\(id)” is taken in the campaign; give the added meeting another “id”.")
    case .addedToFrozen(let id, let date, let until):
      return language(
        vi: "Cuộc làm việc thêm vào “\(id)” chỉ được xếp đến \(words.date(date)), nhưng lịch trước "
          + "\(words.date(until)) giữ nguyên; hãy chọn ngày sau.",
        en: "The added meeting “\(id)” may be held until \(words.date(date)) only, but everything "
          + "before \(words.date(until)) stays as it is; choose a later date.")
    case .cancelledInPast(let id, let date):
      return language(
        vi: "Không hủy được “\(id)”: cuộc làm việc đã ban hành cho \(words.date(date)), trong phần "
          + "giữ nguyên.",
        en: "“\(id)” cannot be cancelled: it is published for \(words.date(date)), which is frozen."
      )
    case .orderDropped(let id, let other):
      return language(
        vi: "Hủy “\(id)” nên thứ tự giữa nó và “\(other)” không còn.",
        en: "With “\(id)” cancelled the order between it and “\(other)” no longer counts.")
    case .contradiction(let id):
      return language(
        vi: "Các thay đổi về cuộc làm việc “\(id)” trái nhau; hãy chỉ giữ một.",
        en: "The changes of meeting “\(id)” contradict each other; keep one of them.")
    case .confirmedUnpublished(let id):
      return language(
        vi: "Cuộc làm việc “\(id)” không có trong lịch đã ban hành nên không có gì để xác nhận.",
        en: "Meeting “\(id)” is not in the published schedule, so there is nothing to confirm.")
    case .confirmedImpossible(let id, let date, let session, let obstacle):
      let slot = language(
        vi: "\(session) \(words.date(date))", en: "\(session) on \(words.date(date))")
      return language(
        vi:
          "Cuộc làm việc “\(id)” đã xác nhận vào \(slot), nhưng \(reason(obstacle, words)); hãy bỏ "
          + "xác nhận hoặc sửa thay đổi kia.",
        en:
          "Meeting “\(id)” is confirmed for \(slot), but \(reason(obstacle, words)); withdraw the "
          + "confirmation or correct the other change.")
    }
  }

  private func message(_ needless: Needless, _ words: DiagnosticWords) -> String {
    let language = words.language
    let why =
      switch needless {
      case .notWorked:
        language(
          vi: "không buổi nào trong đó là buổi làm việc của đợt công tác",
          en: "none of its slots is worked in the window")
      case .alreadyWorked:
        language(vi: "những ngày đó vốn là ngày làm việc", en: "its dates are worked already")
      case .alreadyGone:
        language(
          vi: "đợt công tác đã tính đến việc này", en: "the campaign says so already")
      case .alreadyOptional:
        language(
          vi: "cuộc làm việc vốn không bắt buộc", en: "the meeting is optional already")
      case .alreadyRequired:
        language(vi: "cuộc làm việc vốn bắt buộc", en: "the meeting is required already")
      case .alreadyStated:
        language(vi: "một thay đổi khác đã nói như vậy", en: "another change says the same")
      case .heldAlready(let date):
        language(
          vi: "cuộc làm việc đã ban hành cho \(words.date(date)), trong phần giữ nguyên",
          en: "the meeting is published for \(words.date(date)), which is frozen")
      }
    return language(
      vi: "Thay đổi này không có tác dụng: \(why).", en: "This change has no effect: \(why).")
  }

  private func reason(_ obstacle: Obstacle, _ words: DiagnosticWords) -> String {
    let language = words.language
    return switch obstacle {
    case .closed(let rest):
      language(
        vi: "buổi đó không làm việc (\(words.reason(rest)))",
        en: "that is not worked (\(words.reason(rest)))")
    case .refused(let host):
      language(vi: "“\(host)” không tiếp được buổi đó", en: "“\(host)” refuses that slot")
    case .unfit:
      language(
        vi: "buổi hoặc địa điểm đó không thuộc những gì đợt công tác cho phép",
        en: "the campaign does not allow that slot or place")
    }
  }
}

extension DiagnosticWords {
  /// Dates at the beginning of a sentence: `Ngày 19/4/2023`, `Khoảng 19/4/2023 – 21/4/2023`.
  fileprivate func sentenceDates(_ range: DateRange) -> String {
    let (first, last) = (date(range.lowerBound), date(range.upperBound))
    return first == last
      ? language(vi: "Ngày \(first)", en: first)
      : language(vi: "Khoảng \(first) – \(last)", en: "\(first) to \(last)")
  }
}
