import Testing

@testable import Campaign

@Suite struct JSONTests {
  private func mistake(_ text: String, _ language: Language = .english) -> String? {
    let log = DiagnosticLog()
    let node = JSONReader.read(text, file: "a.json", log: log)
    let diagnostics = log.diagnostics(mainFile: "a.json", language: language)
    guard node == nil, let first = diagnostics.first, diagnostics.count == 1 else { return nil }
    return "\(first.line ?? 0):\(first.column ?? 0) \(first.message)"
  }

  /// What a text reads as, written again.
  private func echo(_ text: String) -> String? {
    func value(_ node: JSONNode) -> JSONValue {
      switch node.value {
      case .null: .null
      case .bool(let value): .bool(value)
      case .integer(let value): .integer(value)
      case .otherNumber(let text): .text("number " + text)
      case .text(let text): .text(text)
      case .list(let items): .list(items.map(value))
      case .object(let members): .object(members.map { .init($0.key, value($0.node)) })
      }
    }
    return JSONReader.read(text, file: "", log: DiagnosticLog()).map { value($0).compactText }
  }

  @Test func keepsOrderAndExactIntegers() {
    #expect(
      echo(
        " {\"b\" : [1, -0,9223372036854775807,-9223372036854775808] ,\r\n\"a\":{},\"c\":[true,false,null]}\n"
      )
        == "{\"b\": [1, 0, 9223372036854775807, -9223372036854775808], \"a\": {}, \"c\": [true, "
        + "false, null]}")
    #expect(
      echo("[1.0, 1e3, 9223372036854775808, -1.5E+2]")
        == "[\"number 1.0\", \"number 1e3\", \"number 9223372036854775808\", \"number -1.5E+2\"]")
  }

  @Test func readsAndWritesEscapes() {
    #expect(
      echo(#"["\"\\\/\b\f\n\r\t\u0041\u1ebf\ud83d\ude00", "ế\u007f"]"#)
        == #"["\"\\/\u0008\u000c\n\r\tAế😀", "ế\u007f"]"#)
  }

  @Test(arguments: [
    ("", "1:1 Not valid JSON: expected a value here."),
    ("{\"a\": 1,}", "1:9 Not valid JSON: expected a key in quotation marks here."),
    ("[1,\n  2\n", "3:1 Not valid JSON: expected , or ] here."),
    ("{\"ế\" 1}", "1:6 Not valid JSON: expected : here."),
    ("{\"a\": 1 \"b\"}", "1:9 Not valid JSON: expected , or } here."),
    ("[01]", "1:4 Not valid JSON: a number is malformed."),
    ("[1.]", "1:4 Not valid JSON: a number is malformed."),
    ("[-]", "1:3 Not valid JSON: a number is malformed."),
    ("[1e]", "1:4 Not valid JSON: a number is malformed."),
    ("\"abc", "1:5 Not valid JSON: a text has no closing \"."),
    (
      "\"a\nb\"",
      "1:3 Not valid JSON: a control character stands in a text; write \\n, \\t or \\u…."
    ),
    (
      "\"\\x\"",
      "1:3 Not valid JSON: behind \\ stands one of \" \\ / b f n r t, or u and four hex "
        + "digits."
    ),
    ("1 2", "1:3 Not valid JSON: more text follows the last value."),
    ("{\"a\": 1,\n\"a\": 2}", "2:1 The key “a” stands twice; remove one."),
    ("nul", "1:1 Not valid JSON: expected a value here."),
  ])
  func saysWhereTheTextIsWrong(_ text: String, _ expected: String) {
    #expect(mistake(text) == expected)
  }

  @Test(arguments: ["\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"\\u12g4\"", "\"\\u12"])
  func refusesHalfCharacters(_ text: String) {
    #expect(mistake(text)?.contains("four hex digits") == true)
  }

  @Test func saysItInVietnameseToo() {
    #expect(mistake("[", .vietnamese) == "1:2 JSON sai: ở đây cần một giá trị.")
    #expect(
      mistake("{\"a\":1,\"a\":1}", .vietnamese)
        == "1:8 Khóa “a” viết hai lần; hãy bỏ một.")
  }

  @Test func limitsNesting() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(mistake(deep) == "1:513 JSON is nested more than 512 levels deep.")
    let allowed = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(JSONReader.read(allowed, file: "", log: DiagnosticLog()) != nil)
  }

  @Test func breaksLinesThatAreTooLong() {
    let long = String(repeating: "ế", count: 60)
    let value = JSONValue.object([
      .init("a", .list([.text(long), .text(long)])), .init("b", .list([])),
      .init("c", .object([])),
    ])
    #expect(
      value.prettyText == """
        {
          "a": [
            "\(long)",
            "\(long)"
          ],
          "b": [],
          "c": {}
        }

        """)
  }

  @Test func aLineHoldsAHundredColumnsAndNoMore() {
    let fits = JSONValue.list([.text(String(repeating: "x", count: 96))])
    #expect(fits.prettyText.count == 101)
    let doesNot = JSONValue.list([.text(String(repeating: "x", count: 97))])
    #expect(doesNot.prettyText.split(separator: "\n").count == 3)
  }
}
