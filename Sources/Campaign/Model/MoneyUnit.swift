/// The unit in which a table of amounts is written, by the name that files and documents give it.
package enum MoneyUnit: String, CaseIterable, Sendable {
  case dong = "đồng"
  case thousand = "nghìn đồng"
  case million = "triệu đồng"

  /// Decimals that still make whole đồng.
  package var decimals: Int {
    switch self {
    case .dong: 0
    case .thousand: 3
    case .million: 6
    }
  }

  package var dong: Int {
    switch self {
    case .dong: 1
    case .thousand: 1_000
    case .million: 1_000_000
    }
  }
}
