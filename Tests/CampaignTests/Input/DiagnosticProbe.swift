import Testing
import Foundation
@testable import Campaign

@Suite struct DiagnosticProbe {
  @Test func probe() {
    var out = ""
    for (name, fixture) in DiagnosticCases.all {
      let vi = fixture.read(.vietnamese).diagnostics
      let en = fixture.read(.english).diagnostics
      out += "## \(name)\n"
      for (a, b) in zip(vi, en) { out += "\(a.summary)\n  \(a.message)\n  \(b.message)\n" }
    }
    try? out.write(toFile: "/tmp/probe-reading.txt", atomically: true, encoding: .utf8)
  }
}
