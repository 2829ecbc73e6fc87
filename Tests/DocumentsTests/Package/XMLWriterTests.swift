import Testing

@testable import Documents

@Suite struct XMLWriterTests {
  @Test func escapesTextAndAttributes() {
    var writer = XMLWriter()
    writer.element("a", ["b": "\"<&>'\n\t"]) { $0.text("<x> & \"y\"\r") }
    #expect(
      writer.output.hasSuffix(
        "\n<a b=\"&quot;&lt;&amp;&gt;'&#10;&#9;\">&lt;x&gt; &amp; \"y\"&#13;</a>"))
  }

  @Test func dropsCharactersThatXMLDoesNotAllow() {
    var writer = XMLWriter()
    writer.element("a") { $0.text("\u{0}\u{8}\u{B}\u{1B}x\u{FFFE}\u{FFFF}\tể🚗") }
    #expect(writer.output.hasSuffix("<a>x\tể🚗</a>"))
  }

  @Test func closesEmptyElementsShort() {
    var writer = XMLWriter()
    writer.element("a") { $0.element("b", ["c": "d"]) }
    #expect(writer.output.hasSuffix("<a><b c=\"d\"/></a>"))
  }
}
