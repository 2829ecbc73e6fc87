import ArgumentParser
import Campaign

extension CivilDate: ExpressibleByArgument {
  /// The date written `2023-04-12`.
  package init?(argument: String) { self.init(argument) }
}
