extension Model {
  /// The model as text, for a checker of proofs; `Documentation/ProofFormat.md` says what each line
  /// means. Tags and hints are left out, they do not change the solutions.
  public var file: String {
    var lines = ["schedule-model 1"]
    lines += variables.map(Model.line)
    lines += constraints.map { posted in
      let condition = posted.enforcement.map { ["if", ConstraintText.word($0)] } ?? []
      return (["constraint"] + condition + posted.constraint.definition.text.words)
        .joined(separator: " ")
    }
    for level in objective {
      var text = ConstraintText("minimize")
      text.add(level)
      lines.append(text.words.joined(separator: " "))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func line(_ variable: Variable) -> String {
    let gaps = variable.gaps.map { "\($0.lowerBound)..\($0.upperBound)" }
    var words = ["variable", "\(variable.lower)", "\(variable.upper)"] + gaps
    if !variable.name.isEmpty {
      // A name is read by people only, but must not end the line.
      words += [
        "#",
        String(
          String.UnicodeScalarView(
            variable.name.unicodeScalars.map {
              $0.value < 0x20 ? " " : $0
            })),
      ]
    }
    return words.joined(separator: " ")
  }
}
