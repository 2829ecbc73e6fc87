/// What a command prints for machines where a mistake of the program itself can be the result.
protocol DefectiveDocument: Encodable {
  /// Mistakes of the program itself, and the command that shows them again.
  var defects: [String]? { get set }
  var replay: String? { get set }
}

extension DefectiveDocument {
  /// What `status` says where nothing is claimed because of a mistake of the program.
  static var defectiveStatus: String { "internal-error" }
}

extension MessageOptions {
  /// Tells of mistakes of the program itself, after which nothing is claimed: a remark for people, and
  /// the document, whose status is `defectiveStatus`, for machines.
  func broken(
    _ document: some DefectiveDocument, _ defects: [String], replay: String
  ) -> ExitStatus {
    remark(DefectWording(language: language).text(defects, replay: replay))
    var document = document
    document.defects = defects
    document.replay = replay
    deliver(document, text: "")
    return .broken
  }
}
