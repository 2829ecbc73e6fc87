extension CertificateFile {
  /// The certificate of a JSON file of format 1, or nil and every mistake in it.
  ///
  /// Numbers are exact within 64 bits and nothing is said of their sizes: whoever adds them up must
  /// expect overflow. The answer's lists are sorted by their keys, as `Certificate` promises.
  package static func read(
    path: String, displayName: String, campaign: Campaign, language: Language
  ) -> (certificate: Certificate?, diagnostics: [Diagnostic]) {
    DiagnosticLog.collect(file: displayName, language: language) { log in
      TextFile.read(path: path, displayName: displayName, log: log)
        .flatMap { parse($0, file: displayName, campaign: campaign, log: log) }
    }
  }

  /// The same for a text that was read already; `file` names it in messages.
  package static func parse(
    _ text: String, file: String, campaign: Campaign, language: Language
  ) -> (certificate: Certificate?, diagnostics: [Diagnostic]) {
    DiagnosticLog.collect(file: file, language: language) { log in
      parse(text, file: file, campaign: campaign, log: log)
    }
  }

  private static func parse(
    _ text: String, file: String, campaign: Campaign, log: DiagnosticLog
  ) -> Certificate? {
    guard let node = JSONReader.read(text, file: file, log: log) else { return nil }
    let reading = Reading(
      form: JSONForm(file: file, log: log), ids: CampaignIDs(campaign),
      levels: campaign.objective.levels.count)
    return reading.certificate(node)
  }

  private struct Reading {
    let form: JSONForm
    let ids: CampaignIDs
    let levels: Int

    func certificate(_ node: JSONNode) -> Certificate? {
      guard let root = form.object(node, at: "", required: ["format", "proofs"]) else {
        return nil
      }
      form.checkFormat(root)
      let proofs = form.list(root, "proofs").compactMap { proof($0.node, at: $0.path) }
      return Certificate(proofs: proofs)
    }

    private func proof(_ node: JSONNode, at path: String) -> Certificate.Proof? {
      guard
        let object = form.object(
          node, at: path, required: ["level", "bound", "scale", "higher-totals", "tree"])
      else { return nil }
      var level: Int?
      if object["level"] != nil {
        level = form.integer(object, "level", in: 0...max(0, levels - 1))
        if level == nil { return nil }
      }
      let bound = form.integer(object, "bound")
      let scale = form.integer(object, "scale", in: 1...Int.max)
      let totals = integers(object, "higher-totals", count: level ?? 0, from: .min)
      let cases = form.value(object, "tree").flatMap {
        tree($0, at: object.path(of: "tree"), higher: level ?? 0, depth: 0)
      }
      guard let bound, let scale, let totals, let cases else { return nil }
      return Certificate.Proof(
        level: level, bound: bound, scale: scale, higherTotals: totals, tree: cases)
    }

    /// The tree of a proof with so many levels above it, inside so many case distinctions.
    private func tree(
      _ node: JSONNode, at path: String, higher: Int, depth: Int
    ) -> Certificate.Tree? {
      guard depth <= mostDepth else {
        form.report(.json(.treeTooDeep(most: mostDepth)), at: node, "")
        return nil
      }
      guard isBranch(node) else { return prices(node, at: path, higher: higher).map { .leaf($0) } }
      guard
        let object = form.object(node, at: path, required: ["meeting", "dates", "on", "off"])
      else { return nil }
      let meeting = form.id(object, "meeting", among: ids.meetings)
      let dates = form.list(object, "dates").compactMap { form.date($0.node, at: $0.path) }
      let on = form.value(object, "on").flatMap {
        tree($0, at: object.path(of: "on"), higher: higher, depth: depth + 1)
      }
      let off = form.value(object, "off").flatMap {
        tree($0, at: object.path(of: "off"), higher: higher, depth: depth + 1)
      }
      guard let meeting, let on, let off else { return nil }
      return .branch(meeting: meeting, dates: dates, on: on, off: off)
    }

    private func isBranch(_ node: JSONNode) -> Bool {
      guard case .object(let members) = node.value else { return false }
      return members.contains { ["meeting", "dates", "on", "off"].contains($0.key) }
    }

    private func prices(
      _ node: JSONNode, at path: String, higher: Int
    ) -> Certificate.Prices? {
      let lists = [
        "meetings", "person-days", "vehicle-days", "duty-days", "balance", "higher-levels",
      ]
      guard let object = form.object(node, at: path, required: [], optional: lists) else {
        return nil
      }
      var prices = Certificate.Prices()
      prices.meetings = entries(object, "meetings", keys: ["meeting", "price"]) { entry in
        let meeting = form.id(entry, "meeting", among: ids.meetings)
        let price = form.integer(entry, "price")
        guard let meeting, let price else { return nil }
        return (Key(id: meeting.text), .init(meeting: meeting, price: price))
      }
      prices.personDays = dayPrices(object, "person-days", of: "person", among: ids.people) {
        .init(person: $0, date: $1, price: $2)
      }
      prices.vehicleDays = dayPrices(object, "vehicle-days", of: "vehicle", among: ids.vehicles) {
        .init(vehicle: $0, date: $1, price: $2)
      }
      prices.dutyDays = entries(object, "duty-days", keys: ["date", "price"]) { entry in
        let date = form.date(entry, "date")
        let price = form.integer(entry, "price", in: 0...Int.max)
        guard let date, let price else { return nil }
        return (Key(date: date), .init(date: date, price: price))
      }
      prices.balance = entries(object, "balance", keys: ["person", "price"]) { entry in
        let person = form.id(entry, "person", among: ids.people)
        let price = form.integer(entry, "price", in: 0...Int.max)
        guard let person, let price else { return nil }
        return (Key(id: person.text), .init(person: person, price: price))
      }
      if object["higher-levels"] != nil {
        prices.higherLevels = integers(object, "higher-levels", count: higher, from: 0) ?? []
      }
      return prices
    }

    /// What an entry of a price list is for; a list has one price for it.
    private struct Key: Hashable, Comparable {
      var id = ""
      var date = CivilDate(dayNumber: 0)

      static func < (a: Key, b: Key) -> Bool {
        a.id == b.id
          ? a.date < b.date : Identifier<Never>(a.id) < Identifier<Never>(b.id)
      }
    }

    /// The prices of the days of people or vehicles.
    private func dayPrices<Named, Entry>(
      _ object: JSONForm.Object, _ name: String, of key: String, among known: KnownIDs<Named>,
      entry make: (Identifier<Named>, CivilDate, Int) -> Entry
    ) -> [Entry] {
      entries(object, name, keys: [key, "date", "price"]) { entry in
        let id = form.id(entry, key, among: known)
        let date = form.date(entry, "date")
        let price = form.integer(entry, "price", in: 0...Int.max)
        guard let id, let date, let price else { return nil }
        return (Key(id: id.text, date: date), make(id, date, price))
      }
    }

    /// The entries of a price list, sorted by their keys; two for one key are reported.
    private func entries<Entry>(
      _ object: JSONForm.Object, _ name: String, keys: [String],
      read: (JSONForm.Object) -> (Key, Entry)?
    ) -> [Entry] {
      var found: [(key: Key, entry: Entry)] = []
      var seen: Set<Key> = []
      for item in form.list(object, name) {
        guard let members = form.object(item.node, at: item.path, required: keys),
          let (key, entry) = read(members)
        else { continue }
        if !seen.insert(key).inserted {
          form.report(.json(.duplicatePrice), at: item.node, item.path)
        }
        found.append((key, entry))
      }
      return found.sorted { $0.key < $1.key }.map(\.entry)
    }

    /// A list of exactly so many whole numbers, none less than `from`.
    private func integers(
      _ object: JSONForm.Object, _ key: String, count: Int, from least: Int
    ) -> [Int]? {
      guard let node = form.value(object, key) else { return nil }
      let items = form.list(object, key)
      let numbers = items.compactMap { form.integer($0.node, at: $0.path, in: least...Int.max) }
      if case .list = node.value, items.count != count {
        form.report(
          .json(.wrongCount(found: items.count, needed: count)), at: node, object.path(of: key))
      }
      return numbers.count == count ? numbers : nil
    }
  }
}
