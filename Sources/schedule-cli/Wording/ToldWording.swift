import Campaign
import Documents

/// Says how many must be told of a change.
enum ToldWording {
  /// `Cần báo: 3 đơn vị tiếp, 8 cán bộ.`
  static func count(_ told: ToldList, _ language: Language) -> String {
    let parts = ToldList.Recipient.Kind.allCases.compactMap { kind -> String? in
      let count = told.count(kind)
      guard count > 0 else { return nil }
      return "\(Formatting.integer(count, language)) \(noun(kind, count, language))"
    }
    guard !parts.isEmpty else {
      return language(vi: "Không có ai cần báo.\n", en: "Nobody has to be told.\n")
    }
    let list = parts.joined(separator: ", ")
    return language(vi: "Cần báo: \(list).\n", en: "To be told: \(list).\n")
  }

  private static func noun(
    _ kind: ToldList.Recipient.Kind, _ count: Int, _ language: Language
  ) -> String {
    func noun(_ vietnamese: String, _ one: String, _ many: String) -> String {
      language(vi: vietnamese, en: count == 1 ? one : many)
    }
    return switch kind {
    case .host: noun("đơn vị tiếp", "host", "hosts")
    case .person: noun("cán bộ", "person", "people")
    case .driver: noun("lái xe", "driver", "drivers")
    case .guest: noun("đại biểu", "guest", "guests")
    case .unit: noun("đơn vị thực hiện kế hoạch", "unit", "units")
    case .presenter: noun("người trình bày khác", "other presenter", "other presenters")
    }
  }
}
