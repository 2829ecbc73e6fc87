/// A problem under weights behind one reference.
///
/// The board cannot be copied, and of such a value the compiler follows every field, also those of the
/// values it holds. With problem and table in each of its parts these were a thousand, and compiling
/// them took four minutes.
final class Setting: Sendable {
  let problem: Problem
  let table: EnergyTable

  init(_ problem: Problem, _ table: EnergyTable) {
    self.problem = problem
    self.table = table
  }
}
