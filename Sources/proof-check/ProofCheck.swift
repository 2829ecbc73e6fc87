import Foundation
import ProofChecker

/// `proof-check MODEL PROOF`: prints what the proof proves, or which line is refused.
@main
enum ProofCheck {
  private static let pieceSize = 1 << 20

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 2, let modelPath = arguments.first, let proofPath = arguments.last
    else {
      stop("usage: proof-check MODEL PROOF", status: 2)
    }
    var checker = Checker(model(modelPath))
    do {
      let file = try FileHandle(forReadingFrom: URL(filePath: proofPath))
      while let piece = try file.read(upToCount: pieceSize), !piece.isEmpty {
        try checker.read(Array(piece))
      }
      print(try checker.conclude())
    } catch let refusal as Refusal {
      print("refused: \(proofPath): \(refusal)")
      exit(1)
    } catch {
      stop("\(proofPath) cannot be read", status: 2)
    }
  }

  private static func model(_ path: String) -> ProofModel {
    do {
      let file = try FileHandle(forReadingFrom: URL(filePath: path))
      return try ProofModel(Array(try file.readToEnd() ?? Data()))
    } catch let error as UnreadableModel {
      stop("\(path): \(error)", status: 2)
    } catch {
      stop("\(path) cannot be read", status: 2)
    }
  }

  private static func stop(_ message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(status)
  }
}
