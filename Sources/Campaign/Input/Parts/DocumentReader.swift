/// Reads what the campaign is called, who plans, and the official document.
extension CampaignDecoder {
  mutating func readFormat() {
    guard let value = root.required("format", example: "format: 1") else { return }
    if value.text != "1" {
      log.add(.badFormat(found: Quoting.short(value.text ?? "")), at: value.place)
    }
  }

  mutating func readDocument() {
    if let title = root.required("title", example: "title: Làm việc với UBND các xã") {
      draft.title = title.text(key: "title", log: log) ?? ""
    }
    readOrganizer()
    guard let value = root.value("document"),
      var fields = Fields(value, key: "document", log: log)
    else { return }
    var document = OfficialDocument()
    document.kind = fields.text("kind", default: document.kind)
    document.number = fields.text("number")
    document.symbol = fields.text("symbol")
    document.place = fields.text("place")
    document.annexTitle = fields.text("annex-title", default: document.annexTitle)
    document.annexLabel = annexLabel("annex-label", &fields)
    document.programmeAnnex = annexHeading("programme-annex", &fields)
    if let date = fields.value("date") { readDate(date, into: &document) }
    if let signer = fields.value("signer"), var signer = Fields(signer, key: "signer", log: log) {
      document.signerTitle = signer.text("title")
      document.signerName = signer.text("name")
      signer.finish()
    }
    fields.finish()
    draft.document = document
  }

  /// `{title: , label: }` of an annex.
  mutating func annexHeading(_ key: String, _ fields: inout Fields) -> AnnexHeading {
    guard let value = fields.value(key), var inner = Fields(value, key: key, log: log) else {
      return AnnexHeading()
    }
    let heading = AnnexHeading(title: inner.text("title"), label: annexLabel("label", &inner))
    inner.finish()
    return heading
  }

  /// The label of an annex, which no other annex should have.
  mutating func annexLabel(_ key: String, _ fields: inout Fields) -> String {
    let label = fields.text(key)
    if label.isEmpty { return label }
    let place = fields.place(of: key)
    if let first = annexLabels[label] {
      log.add(.annexLabelTwice(label, first: first), at: place)
    } else {
      annexLabels[label] = place
    }
    return label
  }

  private mutating func readOrganizer() {
    guard let value = root.value("organizer") else { return }
    if let name = value.text {
      draft.organizer = Organizer(name: name)
    } else if var fields = Fields(value, key: "organizer", log: log) {
      draft.organizer = Organizer(name: fields.text("name"), parent: fields.text("parent"))
      fields.finish()
    }
  }

  /// `2023`, `2023-04` or `2023-04-18`; what is missing is left blank in print.
  private func readDate(_ value: SourceValue, into document: inout OfficialDocument) {
    guard let text = value.text(key: "date", log: log) else { return }
    // The parts that are not given are filled to check the ones that are.
    let filler = ["", "", "-01-01", "-01", ""]
    let count = text.split(separator: "-", omittingEmptySubsequences: false).count
    guard (1...3).contains(count), let date = CivilDate(text + filler[count + 1]) else {
      log.add(
        .badDocumentDate(found: Quoting.short(text), fix: DateText.fix(text)?.description),
        at: value.place)
      return
    }
    document.year = date.year
    if count > 1 { document.month = date.month }
    if count > 2 { document.day = date.day }
  }
}
