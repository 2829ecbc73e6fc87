/// Puts the mistakes of JSON files into words.
extension JSONMistake {
  /// One sentence in the language.
  func message(_ language: Language) -> String {
    switch self {
    case .syntax(let fault):
      return fault.message(language)
    case .wrongType(let expected, let found):
      let (needed, there) = (JSONMistake.words(expected, language), found.words(language))
      return language(
        vi: "Cần \(needed), đang là \(there).", en: "Expected \(needed), found \(there).")
    case .missingKeys(let keys):
      let names = keys.map { "“\($0)”" }.joined(separator: ", ")
      return language(
        vi: "Thiếu khóa \(names).", en: "\(names) \(keys.count == 1 ? "is" : "are") missing.")
    case .outOfRange(let value, let least, let most?):
      return language(
        vi: "\(value) ngoài phạm vi cho phép: \(least) đến \(most).",
        en: "\(value) is out of range: \(least) to \(most).")
    case .outOfRange(let value, let least, nil):
      return language(
        vi: "\(value) ngoài phạm vi cho phép: từ \(least).",
        en: "\(value) is out of range: \(least) or more.")
    case .badDate(let found):
      return language(
        vi: "“\(found)” không phải là ngày; viết 2023-04-19.",
        en: "“\(found)” is not a date; write 2023-04-19.")
    case .badTime(let found):
      return language(
        vi: "“\(found)” không phải là giờ; viết 08:30.",
        en: "“\(found)” is not a time; write 08:30.")
    case .wrongCount(let found, let needed):
      return language(
        vi: "Có \(found) số, cần \(needed): mỗi mức cao hơn một số.",
        en: "Holds \(found) numbers, \(needed) needed: one for each higher level.")
    case .duplicateTrip(let delegation, let date):
      return language(
        vi: "Đoàn “\(delegation)” ngày \(Formatting.date(date)) được ghi hai lần.",
        en: "Delegation “\(delegation)” on \(Formatting.date(date)) stands twice.")
    case .duplicateProgramme(let meeting):
      return language(
        vi: "Chương trình của “\(meeting)” được ghi hai lần.",
        en: "The programme of “\(meeting)” stands twice.")
    case .duplicatePrice:
      return language(vi: "Mục này đã có ở trên.", en: "This entry stands twice.")
    case .treeTooDeep(let most):
      return language(
        vi: "Cây phân nhánh sâu hơn \(most) mức.",
        en: "The tree of cases is more than \(most) levels deep.")
    }
  }

  private static func words(_ expected: Expected, _ language: Language) -> String {
    switch expected {
    case .object: language(vi: "một đối tượng {…}", en: "an object {…}")
    case .list: language(vi: "một danh sách […]", en: "a list […]")
    case .text: language(vi: "văn bản", en: "a text")
    case .integer: language(vi: "số nguyên (64 bit)", en: "a whole number (64 bits)")
    case .value: language(vi: "một giá trị", en: "a value")
    }
  }
}

extension JSONMistake.Found {
  fileprivate func words(_ language: Language) -> String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let text): language(vi: "số \(text)", en: "the number \(text)")
    case .text(let text): language(vi: "văn bản “\(text)”", en: "the text “\(text)”")
    case .list: language(vi: "một danh sách", en: "a list")
    case .object: language(vi: "một đối tượng", en: "an object")
    }
  }
}

extension JSONReader.Fault {
  fileprivate func message(_ language: Language) -> String {
    switch self {
    case .expected(let token):
      let what = token.words(language)
      return language(
        vi: "JSON sai: ở đây cần \(what).", en: "Not valid JSON: expected \(what) here.")
    case .tooDeep:
      return language(
        vi: "JSON lồng nhau quá \(JSONReader.mostDepth) mức.",
        en: "JSON is nested more than \(JSONReader.mostDepth) levels deep.")
    case .unclosedText:
      return language(
        vi: "JSON sai: văn bản không có dấu \" đóng.",
        en: "Not valid JSON: a text has no closing \".")
    case .controlCharacter:
      return language(
        vi: "JSON sai: trong văn bản có ký tự điều khiển; viết \\n, \\t hoặc \\u….",
        en: "Not valid JSON: a control character stands in a text; write \\n, \\t or \\u….")
    case .badEscape:
      return language(
        vi: "JSON sai: sau \\ chỉ được viết \" \\ / b f n r t hoặc u và bốn chữ số hex.",
        en: "Not valid JSON: behind \\ stands one of \" \\ / b f n r t, or u and four hex digits.")
    case .badNumber:
      return language(
        vi: "JSON sai: số viết không đúng.", en: "Not valid JSON: a number is malformed.")
    case .trailing:
      return language(
        vi: "JSON sai: sau giá trị cuối cùng còn nội dung khác.",
        en: "Not valid JSON: more text follows the last value.")
    }
  }
}

extension JSONReader.Fault.Token {
  fileprivate func words(_ language: Language) -> String {
    switch self {
    case .value: language(vi: "một giá trị", en: "a value")
    case .key: language(vi: "tên khóa trong dấu \"", en: "a key in quotation marks")
    case .colon: language(vi: "dấu :", en: ":")
    case .commaOrBracket: language(vi: "dấu , hoặc ]", en: ", or ]")
    case .commaOrBrace: language(vi: "dấu , hoặc }", en: ", or }")
    }
  }
}
