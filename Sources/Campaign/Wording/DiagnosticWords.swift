/// The words that diagnostics have in common.
struct DiagnosticWords {
  let language: Language

  /// Kinds of things that carry an id, for the middle of a sentence.
  func noun(_ noun: Noun) -> String {
    switch noun {
    case .session: language(vi: "buổi", en: "session")
    case .place: language(vi: "địa điểm", en: "place")
    case .host: language(vi: "đơn vị tiếp", en: "host")
    case .unit: language(vi: "phòng, đơn vị", en: "unit")
    case .person: language(vi: "cán bộ", en: "person")
    case .role: language(vi: "thành phần", en: "role")
    case .pool: language(vi: "nhóm đại biểu", en: "pool")
    case .guest: language(vi: "đại biểu", en: "guest")
    case .driver: language(vi: "lái xe", en: "driver")
    case .vehicle: language(vi: "xe", en: "vehicle")
    case .delegation: language(vi: "đoàn", en: "delegation")
    case .meeting: language(vi: "cuộc làm việc", en: "meeting")
    case .item: language(vi: "nội dung chương trình", en: "programme item")
    case .taskGroup: language(vi: "nhóm nhiệm vụ", en: "group")
    case .task: language(vi: "nhiệm vụ", en: "task")
    case .step: language(vi: "bước", en: "step")
    case .event: language(vi: "cuộc làm việc hoặc bước", en: "meeting or step")
    case .budgetLine: language(vi: "mục chi", en: "budget line")
    case .budgetColumn: language(vi: "cột", en: "column")
    }
  }

  /// `18/4/2023`, as `Formatting` has it in both languages.
  func date(_ date: CivilDate) -> String { Formatting.date(date) }

  func dates(_ range: DateRange) -> String {
    range.lowerBound == range.upperBound
      ? date(range.lowerBound)
      : language(
        vi: "từ \(date(range.lowerBound)) đến \(date(range.upperBound))",
        en: "\(date(range.lowerBound)) to \(date(range.upperBound))")
  }

  /// Why a slot is not worked.
  func reason(_ rest: WorkCalendar.Rest) -> String {
    switch rest {
    case .weekend(let day): Formatting.weekday(day, language)
    case .official(let day): day.name.isEmpty ? dayKind(day.kind) : day.name
    case .closed(let reason):
      reason.isEmpty ? language(vi: "mục calendar.closed", en: "calendar.closed") : reason
    }
  }

  private func dayKind(_ kind: OfficialDay.Kind) -> String {
    switch kind {
    case .holiday: language(vi: "ngày lễ", en: "public holiday")
    case .inLieu: language(vi: "nghỉ bù", en: "day off in lieu")
    case .swapOff: language(vi: "nghỉ hoán đổi", en: "swapped day off")
    case .swapWork: language(vi: "làm bù", en: "swapped working day")
    }
  }

  func expected(_ expected: Mistake.Expected) -> String {
    switch expected {
    case .key: language(vi: "khóa bằng chữ", en: "a key in plain words")
    case .text: language(vi: "một dòng chữ", en: "a text")
    case .integer: language(vi: "một số nguyên", en: "a whole number")
    case .number: language(vi: "một số", en: "a number")
    case .list:
      language(
        vi: "một danh sách (mỗi dòng bắt đầu bằng “- ”)", en: "a list (lines that begin with “- ”)")
    case .mapping: language(vi: "các cặp “khóa: giá trị”", en: "“key: value” pairs")
    case .table:
      language(
        vi: "một danh sách (mỗi dòng bắt đầu bằng “- ”) hoặc tên một tệp .csv",
        en: "a list (lines that begin with “- ”) or the name of a .csv file")
    case .date: language(vi: "một ngày như 2023-04-18", en: "a date such as 2023-04-18")
    case .dateRange:
      language(
        vi: "khoảng ngày như 2023-04-18..2023-04-28", en: "dates such as 2023-04-18..2023-04-28")
    case .time: language(vi: "giờ như \"08:30\"", en: "a time such as \"08:30\"")
    case .pattern:
      language(
        vi: "buổi như 2023-04-19 morning hoặc friday",
        en: "slots such as 2023-04-19 morning, or friday")
    }
  }

  /// Hundredths of a person as a number of people: `2`, `1,5`.
  func people(_ load: Int) -> String {
    Formatting.hundredths(load, language)
  }

  func vocabulary(_ vocabulary: Mistake.Vocabulary) -> String {
    switch vocabulary {
    case .rank: language(vi: "cấp bậc", en: "a rank")
    case .weekday: language(vi: "thứ trong tuần", en: "a day of the week")
    case .official: language(vi: "lịch nghỉ chính thức", en: "an official calendar")
    case .dayKind: language(vi: "loại ngày", en: "a kind of day")
    case .itemOrder: language(vi: "cách xếp thứ tự", en: "an order")
    case .period: language(vi: "kỳ (tháng, quý, năm)", en: "a period")
    case .circular: language(vi: "thông tư về công tác phí", en: "a circular on working trips")
    case .moneyUnit: language(vi: "đơn vị tiền", en: "a unit of money")
    case .budgetRow: language(vi: "loại dòng của bảng", en: "a kind of row")
    }
  }

  /// `8,5 triệu đồng`.
  func money(_ dong: Int, _ unit: MoneyUnit) -> String {
    "\(Formatting.amount(dong, in: unit, language)) \(unit.name(in: language))"
  }

  func badAmount(key: String, found: String, _ unit: MoneyUnit) -> String {
    let name = unit.name(in: language)
    if unit.decimals == 0 {
      return language(
        vi: "“\(key)” cần số tiền nguyên tính bằng \(name), không phải “\(found)”.",
        en: "“\(key)” needs a whole amount in \(name), not “\(found)”.")
    }
    return language(
      vi: "“\(key)” cần số tiền tính bằng \(name), nhiều nhất \(unit.decimals) chữ số thập phân, "
        + "như 8.5; không phải “\(found)”.",
      en:
        "“\(key)” needs an amount in \(name) with at most \(unit.decimals) decimals, such as 8.5, "
        + "not “\(found)”.")
  }

  /// What a sum of the budget says and what it should say.
  func sum(_ sum: Mistake.Sum) -> String {
    let column = sum.column.map { language(vi: ", cột “\($0)”", en: ", column “\($0)”") } ?? ""
    let (stated, computed) = (money(sum.stated, sum.unit), money(sum.computed, sum.unit))
    let difference = money(abs(sum.stated - sum.computed), sum.unit)
    let off = language(
      vi: "; chênh lệch \(difference).", en: "; the difference is \(difference).")
    switch sum.part {
    case .product(let line):
      return language(
        vi: "“\(line)”\(column): ghi \(stated), số lượng nhân đơn giá là \(computed)",
        en: "“\(line)”\(column): \(stated) is written, quantity times price is \(computed)") + off
    case .section(let number, let name):
      let title = "“\(Formatting.roman(number)). \(name)”"
      return language(
        vi: "Mục \(title)\(column): ghi \(stated), các dòng cộng lại là \(computed)",
        en: "Section \(title)\(column): \(stated) is written, its lines add up to \(computed)")
        + off
    case .total(let table):
      let title = table.isEmpty ? "" : " “\(table)”"
      return language(
        vi: "Tổng cộng của bảng\(title)\(column): ghi \(stated), các mục cộng lại là \(computed)",
        en: "Total of the table\(title)\(column): \(stated) is written, the sections add up to "
          + computed) + off
    }
  }

  /// “Did you mean …?” where something is near, else what is allowed.
  func fix(_ nearest: String?, allowed: [String]) -> String {
    if let nearest {
      return language(vi: " Có phải “\(nearest)”?", en: " Did you mean “\(nearest)”?")
    }
    if allowed.isEmpty { return "" }
    let list = allowed.joined(separator: ", ")
    return language(vi: " Dùng được: \(list).", en: " Allowed: \(list).")
  }

  func fix(_ text: String?) -> String {
    text.map { language(vi: " Có phải \($0)?", en: " Did you mean \($0)?") } ?? ""
  }

  func file(_ name: String, _ problem: TextFile.Problem) -> String {
    switch problem {
    case .missing:
      language(
        vi: "Không có tệp “\(name)”; hãy kiểm tra tên tệp và thư mục.",
        en: "There is no file “\(name)”; check its name and its folder.")
    case .isFolder:
      language(
        vi: "“\(name)” là thư mục; ở đây cần một tệp.",
        en: "“\(name)” is a folder; a file is needed here.")
    case .unreadable:
      language(
        vi:
          "Không đọc được tệp “\(name)”; hãy kiểm tra quyền đọc và đóng tệp nếu đang mở trong chương trình khác.",
        en: "The file “\(name)” cannot be read; check its permissions and close it elsewhere.")
    case .tooLarge(let most):
      language(
        vi: "Tệp “\(name)” quá lớn; nhiều nhất \(most) MiB.",
        en: "The file “\(name)” is too large; at most \(most) MiB.")
    case .notUTF8(let line):
      language(
        vi:
          "Tệp “\(name)” không phải UTF-8 (từ dòng \(line)); trong Excel hãy lưu dạng “CSV UTF-8”.",
        en: "The file “\(name)” is not UTF-8 (from line \(line)); in Excel save it as “CSV UTF-8”.")
    case .outsideFolder:
      language(
        vi: "Tệp “\(name)” nằm ngoài thư mục của đợt công tác; hãy chép tệp vào trong thư mục.",
        en: "The file “\(name)” lies outside the campaign folder; copy it into the folder.")
    }
  }
}
