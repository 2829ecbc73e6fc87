/// A problem under weights behind one reference.
///
/// To call a method of a value that an object holds may copy the value, here a hundred arrays, each to be
/// counted. So what inner loops call are methods of the object, which read fields of the problem.
///
/// The board cannot be copied, and of such a value the compiler follows every field, also those of the
/// values it holds. With problem and table in each of its parts these were a thousand, and compiling
/// them took four minutes.
final class Setting: Sendable {
  let problem: Problem
  let table: EnergyTable
  /// Whether rescheduling counts who and what comes newly.
  let countsChanges: Bool

  init(_ problem: Problem, _ table: EnergyTable) {
    self.problem = problem
    self.table = table
    countsChanges = problem.published != nil
  }
}
