extension CostKind {
  /// A noun for tables and sentences.
  package func name(in language: Language) -> String {
    switch self {
    case .fuel: language(vi: "tiền đi đường theo km", en: "kilometres driven")
    case .vehicle: language(vi: "tiền xe theo ngày", en: "vehicle days")
    case .allowance: language(vi: "phụ cấp công tác", en: "allowances")
    case .lodging: language(vi: "tiền nghỉ qua đêm", en: "lodging")
    case .hall: language(vi: "thuê hội trường", en: "halls")
    case .meals: language(vi: "tiền ăn của đại biểu", en: "meals of guests")
    case .tea: language(vi: "nước uống, giải khát", en: "tea of guests")
    case .guests: language(vi: "chi khác cho đại biểu", en: "other costs of guests")
    }
  }
}

extension MoneyUnit {
  package func name(in language: Language) -> String {
    switch self {
    case .dong: "đồng"
    case .thousand: language(vi: "nghìn đồng", en: "thousand đồng")
    case .million: language(vi: "triệu đồng", en: "million đồng")
    }
  }
}
