/// A Boolean variable of the engine, or its negation.
struct EngineLiteral: Hashable, BitwiseCopyable, Sendable, CustomStringConvertible {
  /// Twice the variable, plus one for the negation; the index of what is kept by literal.
  let code: Int32

  @inline(__always)
  init(code: Int32) { self.code = code }

  @inline(__always)
  init(variable: Int32, isNegated: Bool) { code = variable << 1 | (isNegated ? 1 : 0) }

  /// True from the start, in every core.
  static let always = EngineLiteral(code: 0)

  @inline(__always)
  var variable: Int { Int(code >> 1) }

  @inline(__always)
  var isNegated: Bool { code & 1 != 0 }

  @inline(__always)
  var index: Int { Int(code) }

  @inline(__always)
  static prefix func ! (literal: EngineLiteral) -> EngineLiteral {
    EngineLiteral(code: literal.code ^ 1)
  }

  var description: String { "\(isNegated ? "¬" : "")\(variable)" }
}
