/// Bytes of a proof that is being written. Most of what logging costs is done here, so there are no
/// strings on the way.
struct ProofText {
  var bytes: [UInt8] = []

  mutating func write(_ letter: Unicode.Scalar) { bytes.append(UInt8(ascii: letter)) }

  /// A number in decimal digits.
  mutating func write(_ number: Int) {
    if number < 0 { write("-") }
    var rest = number.magnitude
    // From the first digit on: writing them backwards and turning them around takes longer.
    var divisor: UInt = 1
    while rest / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  /// A space, and what a literal says, such as 5<=3.
  mutating func write(_ atom: ProofAtom) {
    write(" ")
    write(Int(atom.variable))
    switch atom.relation {
    case .atMost: write("<")
    case .atLeast: write(">")
    case .equal: break
    case .different: write("!")
    }
    write("=")
    write(Int(atom.value))
  }
}
