import Foundation
import ProofChecker
import Testing

/// Proofs written by hand.
@Suite struct CheckerTests {
  /// Two variables with x + y ≥ 2, x ≠ 1 where y ≤ 1; first x, then y is to be small.
  private static let model = """
    schedule-model 1
    variable 0 3 # x
    variable 0 3 2..2 # y
    constraint linear ( 1 0 1 1 ) ( ) 0 >= 2
    constraint if 1<=1 clause ( 0!=1 )
    minimize ( 1 0 ) ( ) 0
    minimize ( ) ( 2 1>=3 ) 5

    """

  private static func check(_ proof: String, _ model: String = model) throws -> Verdict {
    var checker = Checker(try ProofModel(Array(model.utf8)))
    try checker.read(Array(proof.utf8))
    return try checker.conclude()
  }

  private static func refusal(_ proof: String, _ model: String = model) -> String? {
    do {
      _ = try check(proof, model)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func acceptsEveryKindOfLine() throws {
    let verdict = try CheckerTests.check(
      """
      s 3 0
      a 1 0>=2 1>=1
      v 1 0>=1 1>=2
      g 2 0
      g 3 1
      i o0 2<=0 0<=2
      i 2 0!=1 1>=3
      l 2<=0 0!=1 1>=3 ; + +
      d 2
      s 0 3
      i o0 2<=0
      l 2<=0 ; +
      f p0 0<=0
      f 1 1>=2
      v o1 3<=0 1<=1
      f 2 0<=3
      f o1 3<=0
      c optimal 0 7

      """)
    #expect(verdict == .optimal([0, 7]))
  }

  @Test func acceptsTheLastLevelWithoutAGuard() throws {
    let proof = """
      s 0 3
      g 2 0
      f o0 2<=0
      f p0 0<=0
      f 1 1>=3
      f o1
      c optimal 0 7

      """
    #expect(try CheckerTests.check(proof) == .optimal([0, 7]))
  }

  @Test func listsSolutions() throws {
    let model = """
      schedule-model 1
      variable 0 1
      variable 0 2
      constraint all-different ( 0 1 )
      constraint linear ( 1 0 1 1 ) ( ) 0 <= 2

      """
    let proof = """
      s 0 1
      a s0 0>=1 1!=1
      s 1 0
      a s0 0<=0 1>=1
      s 0 2
      a s0 0>=1 1<=1
      i 1 0>=1 1>=1
      l 0>=1 ; + 1 3
      i 2 1<=1
      i 1 1!=1
      l 1<=1 ; +
      u 2 1>=1
      f 1
      c enumerated 3

      """
    #expect(try CheckerTests.check(proof, model) == .enumerated(3))
    let short = proof.replacing("s 0 2\na s0 0>=1 1<=1\n", with: "")
    #expect(CheckerTests.refusal(short, model) == "line 6: there is no clause 3")
  }

  @Test func acceptsTheExampleOfTheDocumentation() throws {
    let file = URL(filePath: #filePath).resolvingSymlinksInPath()
      .appending(path: "../../../../Documentation/ProofFormat.md")
    let text = String(decoding: try Data(contentsOf: file.standardized), as: UTF8.self)
    let blocks = text.split(separator: "```\n")
    try #require(blocks.count >= 4)
    let verdict = try CheckerTests.check(String(blocks[3]), String(blocks[1]))
    #expect(verdict == .optimal([2]))
  }

  @Test func boundsTheObjective() throws {
    #expect(
      try CheckerTests.check("f 1 1<=3\nc bound 0 0\n") == .bound(level: 0, value: 0))
    #expect(CheckerTests.refusal("c bound 0 1\n") == "line 1: the bound is 0")
    #expect(CheckerTests.refusal("c bound 1 5\n") == "line 1: the levels before are not proven")
    let first = "s 0 3\ng 2 0\nf o0 2<=0\nf p0 0<=0\n"
    #expect(try CheckerTests.check(first + "c bound 1 5\n") == .bound(level: 1, value: 5))
    #expect(
      try CheckerTests.check(first + "f 1 1>=2\nc bound 1 7\n") == .bound(level: 1, value: 7))
    #expect(
      CheckerTests.refusal(first + "f 1 1>=2\nc bound 1 8\n") == "line 6: the bound is 7")
  }

  @Test func provesInfeasibility() throws {
    let model = "schedule-model 1\nvariable 0 1\nconstraint linear ( 2 0 ) ( ) 0 = 1\n"
    #expect(try CheckerTests.check("f 1\nc infeasible\n", model) == .infeasible)
    #expect(try CheckerTests.check("f 1 0>=1\nf 1\nc infeasible\n", model) == .infeasible)
    #expect(
      CheckerTests.refusal("c infeasible\n", model)
        == "line 1: no contradiction has been reached")
  }

  @Test(arguments: [
    ("", "line 1: the file is empty"),
    ("schedule-model 2\n", "line 1: the first line must be: schedule-model 1"),
    ("schedule-model 1\nvariable 0 1", "line 2: the file ends in a line"),
    ("schedule-model 1\n\n", "line 2: neither variable nor constraint nor minimize"),
    ("schedule-model 1\nvariable 1 0\n", "line 2: a variable needs two bounds within ±10⁹"),
    (
      "schedule-model 1\nvariable 0 1000000001\n",
      "line 2: a variable needs two bounds within ±10⁹"
    ),
    ("schedule-model 1\nvariable 0 1 0..1\n", "line 2: the variable has no value"),
    ("schedule-model 1\nvariable 0 9 3-4\n", "line 2: gaps are written 3..5, names behind #"),
    ("schedule-model 1\nconstraint clause ( 0<=1 )\n", "line 2: no atom of a variable above"),
    ("schedule-model 1\nconstraint clause 0<=1\n", "line 2: a list must begin with ("),
    ("schedule-model 1\nconstraint sudoku ( )\n", "line 2: a constraint of an unknown kind"),
    (
      "schedule-model 1\nvariable 0 1\nconstraint linear ( 1 0 ) ( ) 0 < 1\n",
      "line 3: a sum must be compared by <=, >=, = or !="
    ),
    (
      "schedule-model 1\nvariable 0 1\nconstraint linear ( 2305843009213693953 0 ) ( ) 0 <= 1\n",
      "line 3: the sum can leave 62 bits"
    ),
    (
      "schedule-model 1\nvariable 0 1\nconstraint all-different ( 0 ) 1\n",
      "line 3: words behind the end of the constraint"
    ),
    (
      "schedule-model 1\nvariable -1 1\nconstraint no-overlap ( 0 0 - ) ( )\n",
      "line 3: a duration can be negative"
    ),
  ]) func namesMistakesOfModelFiles(_ text: String, _ message: String) {
    let error = #expect(throws: UnreadableModel.self) { try ProofModel(Array(text.utf8)) }
    #expect(error?.description == message)
  }
}
