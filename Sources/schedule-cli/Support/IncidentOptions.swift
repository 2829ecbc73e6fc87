import ArgumentParser
import Logistics

/// How often things come up.
struct IncidentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Chance that a person is absent on a working day.", valueName: "per cent"),
    transform: IncidentOptions.rate)
  var absence = IncidentRates.usual[.absence]

  @Option(
    help: ArgumentHelp("The same for a driver.", valueName: "per cent"),
    transform: IncidentOptions.rate)
  var driverAbsence = IncidentRates.usual[.driverAbsence]

  @Option(
    help: ArgumentHelp(
      "Chance that a vehicle is not available on a working day.", valueName: "per cent"),
    transform: IncidentOptions.rate)
  var breakdown = IncidentRates.usual[.breakdown]

  @Option(
    help: ArgumentHelp("Chance that a host says no to its slot.", valueName: "per cent"),
    transform: IncidentOptions.rate)
  var refusal = IncidentRates.usual[.refusal]

  var rates: IncidentRates {
    var rates = IncidentRates()
    rates[.absence] = absence
    rates[.driverAbsence] = driverAbsence
    rates[.breakdown] = breakdown
    rates[.refusal] = refusal
    return rates
  }

  /// Hundredths of a per cent: `1%`, `0.5`, `0,25 %`.
  private static func rate(_ text: String) throws -> Int {
    let number = text.filter { !$0.isWhitespace && $0 != "%" }
    let parts = number.split(
      separator: number.contains(",") ? "," : ".", omittingEmptySubsequences: false)
    let digits = parts.count > 1 ? String(parts[1]) : ""
    guard (1...2).contains(parts.count), digits.count <= 2,
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let whole = Int(parts[0]), whole <= 100,
      let part = Int(digits.isEmpty ? "0" : digits.count == 1 ? digits + "0" : digits),
      100 * whole + part <= IncidentRates.certain
    else {
      throw ValidationError(
        "A chance is 0% to 100%, with two decimals at most, such as 1% or 0.25%.")
    }
    return 100 * whole + part
  }
}
