import Testing

@testable import Campaign

@Suite struct WordingTests {
  @Test func namesEveryRule() {
    #expect(
      RuleID.allCases.map { $0.name(in: .vietnamese) } == [
        "mỗi cuộc làm việc một lần", "buổi làm việc phù hợp", "mỗi lúc một nơi",
        "thời gian đi lại", "thành phần đoàn", "cử cấp phó đi thay", "lịch của cán bộ",
        "lãnh đạo trực cơ quan", "xe và lái xe", "đại biểu mời", "thứ tự và lịch đã chốt",
        "tiến độ kế hoạch", "chi trong dự toán",
        "mật độ làm việc",
      ])
    #expect(
      RuleID.allCases.map { $0.name(in: .english) } == [
        "each meeting once", "suitable sessions", "one place at a time", "travel time",
        "roles of the team", "stand-in by a deputy", "people's days", "leaders at the office",
        "vehicles and drivers", "invited guests", "order and fixed dates",
        "work plan", "costs within the budget", "density of meetings",
      ])
  }

  @Test func saysEveryRuleInOneSentence() {
    for language in Language.allCases {
      for rule in RuleID.allCases {
        let sentence = rule.sentence(in: language)
        #expect(sentence.last == ".")
        #expect(sentence.filter { $0 == "." }.count == 1)
      }
      #expect(Set(RuleID.allCases.map { $0.sentence(in: language) }).count == RuleID.allCases.count)
    }
    #expect(
      RuleID.standIn.sentence(in: .vietnamese)
        == "Đơn vị được yêu cầu tham gia do cấp trưởng đại diện, nếu cấp trưởng không đi thì cử "
        + "cấp phó, không chỉ cử chuyên viên.")
    #expect(
      RuleID.duty.sentence(in: .english)
        == "On every working day enough leaders stay at the office."
    )
  }

  @Test func namesEveryTermWithItsUnit() {
    #expect(
      Term.allCases.map { "\($0.name(in: .vietnamese)): \($0.unit(of: 2, in: .vietnamese))" } == [
        "cuộc làm việc không xếp được: điểm", "thay đổi so với lịch đã ban hành: điểm",
        "đi thay cấp trưởng: điểm", "buổi đơn vị tiếp không muốn: điểm", "chi phí: đồng",
        "bình phương số ngày đi mỗi người: điểm", "số ngày có đoàn đi: ngày",
        "nhiệm vụ chậm thời hạn: điểm", "không có người dự phòng: điểm",
      ])
    #expect(
      Term.allCases.map { "\($0.name(in: .english)): \($0.unit(of: 2, in: .english))" } == [
        "meetings left out: points", "changes to the published schedule: points",
        "stand-ins for heads: points", "sessions that hosts would rather not have: points",
        "cost: đồng", "squares of each person's days out: points",
        "days with a delegation out: days",
        "tasks behind their due dates: points", "meetings with nobody in reserve: points",
      ])
    #expect(Term.compactness.unit(of: 1, in: .english) == "day")
    #expect(Term.balance.unit(of: 1, in: .english) == "point")
  }
}
