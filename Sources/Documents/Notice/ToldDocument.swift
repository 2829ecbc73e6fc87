package import Campaign

/// The list of who must be told that a schedule changes, for whoever makes the calls: a table for
/// each kind of recipients, everyone once with all that changes for them. It stays within the office,
/// so it has neither head nor signature.
package struct ToldDocument: Sendable {
  package var campaign: Campaign
  package var list: ToldList

  package init(campaign: Campaign, list: ToldList) {
    self.campaign = campaign
    self.list = list
  }

  /// The list, ready for any renderer; without any recipient it says so.
  package var document: Document {
    let title = "DANH SÁCH THÔNG BÁO THAY ĐỔI LỊCH"
    var blocks: [Block] = [.paragraph(Paragraph(.title, title))]
    if !campaign.title.isEmpty {
      blocks.append(.paragraph(Paragraph(.reference, "(\(campaign.title))")))
    }
    blocks.append(.rule)
    for kind in ToldList.Recipient.Kind.allCases {
      let recipients = list.recipients.filter { $0.kind == kind }
      if recipients.isEmpty { continue }
      blocks.append(
        .paragraph(
          Paragraph(.tableTitle, "\(Self.heading(of: kind)) (\(recipients.count))")))
      blocks.append(.table(Self.table(recipients, kind)))
    }
    if list.recipients.isEmpty {
      blocks.append(.paragraph(Paragraph(.body, "Không có ai cần được thông báo.")))
    }
    return Document(
      title: title, author: campaign.organizer.name,
      sections: [Section(page: .portrait, blocks: blocks)])
  }

  private static func table(
    _ recipients: [ToldList.Recipient], _ kind: ToldList.Recipient.Kind
  ) -> Table {
    let columns = [
      Table.Column("TT", width: 11, alignment: .center),
      Table.Column(kind == .host || kind == .unit ? "ĐƠN VỊ" : "HỌ TÊN", width: 43),
      Table.Column("ĐÃ THÔNG BÁO", width: 53), Table.Column("NAY", width: 53),
    ]
    let rows = recipients.enumerated().map { index, recipient in
      [
        Table.Cell("\(index + 1)"), Table.Cell(recipient.name),
        Table.Cell(lines: recipient.lines.flatMap(\.was)),
        Table.Cell(lines: recipient.lines.flatMap(\.now)),
      ]
    }
    return Table(columns: columns, rows: rows, density: .compact)
  }

  private static func heading(of kind: ToldList.Recipient.Kind) -> String {
    switch kind {
    case .host: "Đơn vị tiếp"
    case .person: "Cán bộ"
    case .driver: "Lái xe"
    case .guest: "Đại biểu"
    case .unit: "Đơn vị thực hiện kế hoạch"
    case .presenter: "Người trình bày khác"
    }
  }
}
