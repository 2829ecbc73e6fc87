/// The money that a campaign plans and spends: tables of amounts, and the lines to which its costs
/// are charged.
package struct Budget: Hashable, Sendable {
  package var tables: [BudgetTable]
  /// In the order of `CostKind.allCases`; a kind stands once.
  package var charges: [Charge]
  /// Title of the annex; empty takes that of the only table.
  package var annexTitle: String
  /// `Phụ lục II` where the document has several annexes; empty prints none.
  package var annexLabel: String

  package init(
    tables: [BudgetTable], charges: [Charge] = [], annexTitle: String = "", annexLabel: String = ""
  ) {
    self.tables = tables
    self.charges = charges
    self.annexTitle = annexTitle
    self.annexLabel = annexLabel
  }

  /// One kind of cost and the line that pays for it.
  package struct Charge: Hashable, Sendable {
    package var kind: CostKind
    package var line: BudgetLineID

    package init(kind: CostKind, line: BudgetLineID) {
      self.kind = kind
      self.line = line
    }
  }

  /// The lines to which something is charged, in the order of the tables.
  package var chargedLines: [BudgetLine] {
    tables.flatMap(\.sections).flatMap(\.lines).filter { line in
      charges.contains { $0.line == line.id }
    }
  }

  /// What is charged to the line, in the order of `CostKind.allCases`.
  package func kinds(of line: BudgetLineID?) -> [CostKind] {
    charges.filter { $0.line == line }.map(\.kind)
  }
}

/// A table of amounts: sections with lines, and a total. All its amounts are in đồng; where one is
/// neither written nor follows from others, it is nil, which is not 0.
///
/// A table that was read without errors adds up: a line is its quantity times its price where it has
/// one, a section the sum of its lines, the total the sum of the sections.
package struct BudgetTable: Hashable, Sendable {
  package var title: String
  /// In which the table is written and printed.
  package var unit: MoneyUnit
  /// The columns of amounts; never empty. The last holds what may be spent.
  package var columns: [BudgetColumn]
  package var sections: [BudgetSection]
  /// By column.
  package var totals: [Int?]

  package init(
    title: String, unit: MoneyUnit = .dong, columns: [BudgetColumn] = [.standard],
    sections: [BudgetSection] = [], totals: [Int?] = [nil]
  ) {
    self.title = title
    self.unit = unit
    self.columns = columns
    self.sections = sections
    self.totals = totals
  }
}

/// A column of amounts.
package struct BudgetColumn: Hashable, Sendable {
  package var id: String
  package var name: String

  package init(id: String, name: String) {
    self.id = id
    self.name = name
  }

  /// The column of a table that names none.
  package static let standard = BudgetColumn(id: "amount", name: "Kinh phí")
}

/// A heading of a table with the sum of its lines.
package struct BudgetSection: Hashable, Sendable {
  package var name: String
  /// What is counted: `lớp`, `mô hình`.
  package var unit: String
  package var quantity: Quantity?
  /// By column.
  package var amounts: [Int?]
  package var note: String
  package var lines: [BudgetLine]

  package init(
    name: String, unit: String = "", quantity: Quantity? = nil, amounts: [Int?] = [nil],
    note: String = "", lines: [BudgetLine] = []
  ) {
    self.name = name
    self.unit = unit
    self.quantity = quantity
    self.amounts = amounts
    self.note = note
    self.lines = lines
  }
}

package typealias BudgetLineID = Identifier<BudgetLine>

/// What money is planned for.
package struct BudgetLine: Hashable, Sendable {
  /// Nil where nothing refers to the line.
  package var id: BudgetLineID?
  package var name: String
  /// What is counted: `lớp`, `mô hình`.
  package var unit: String
  package var quantity: Quantity?
  /// Đồng for one.
  package var price: Int?
  /// By column.
  package var amounts: [Int?]
  /// Đồng that are spent already.
  package var spent: Int?
  package var note: String

  package init(
    id: BudgetLineID? = nil, name: String, unit: String = "", quantity: Quantity? = nil,
    price: Int? = nil, amounts: [Int?] = [nil], spent: Int? = nil, note: String = ""
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.quantity = quantity
    self.price = price
    self.amounts = amounts
    self.spent = spent
    self.note = note
  }

  /// What can still be spent: the amount of the last column less what is spent.
  package var available: Int { (amounts.last.flatMap(\.self) ?? 0) - (spent ?? 0) }
}

/// How many of something, to the thousandth.
package struct Quantity: Hashable, Sendable {
  package var thousandths: Int

  package init(thousandths: Int) { self.thousandths = thousandths }
}
