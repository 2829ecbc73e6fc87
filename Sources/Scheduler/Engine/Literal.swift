/// A Boolean variable or its negation.
package struct Literal: Hashable, BitwiseCopyable, Sendable, CustomStringConvertible {
  /// Twice the variable, plus one for the negation; the index of what is kept by literal.
  package let code: Int32

  @inline(__always)
  init(code: Int32) { self.code = code }

  @inline(__always)
  init(variable: Int32, isNegated: Bool) { code = variable << 1 | (isNegated ? 1 : 0) }

  @inline(__always)
  package var variable: Int { Int(code >> 1) }

  @inline(__always)
  package var isNegated: Bool { code & 1 != 0 }

  @inline(__always)
  var index: Int { Int(code) }

  @inline(__always)
  package static prefix func ! (literal: Literal) -> Literal { Literal(code: literal.code ^ 1) }

  package var description: String { "\(isNegated ? "¬" : "")\(variable)" }
}
