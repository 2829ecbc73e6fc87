/// Jobs that each pass through machines in an order of their own; a machine works on one at a time.
struct JobShop {
  /// A job's stay on one machine.
  struct Operation {
    /// From 0.
    var machine: Int
    var duration: Int
  }

  /// By job: its operations in order.
  var jobs: [[Operation]]
  var machineCount: Int

  /// Where a text is no job shop, and why.
  struct ReadingError: Error, CustomStringConvertible {
    /// From 1; nil where the text as a whole is wrong.
    var line: Int?
    var message: String

    var description: String { line.map { "line \($0): \(message)" } ?? message }
  }

  /// Limits that keep the sum of all durations within what a variable can hold.
  private static let greatestCount = 1_000
  private static let greatestDuration = 1_000

  /// Reads the usual text: the numbers of jobs and machines, then a line for each job with a machine
  /// and a duration for each operation. Lines that start with `#` are skipped.
  init(_ text: String) throws(ReadingError) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated().map { (number: $0.offset + 1, text: $0.element) }
      .filter { !$0.text.allSatisfy(\.isWhitespace) && !$0.text.hasPrefix("#") }
    guard let header = lines.first else { throw ReadingError(message: "there is nothing in it") }
    let sizes = try JobShop.numbers(header.text, line: header.number)
    guard sizes.count == 2, sizes.allSatisfy((1...JobShop.greatestCount).contains) else {
      throw ReadingError(
        line: header.number,
        message: "the numbers of jobs and machines are needed, each 1 to \(JobShop.greatestCount)")
    }
    machineCount = sizes[1]
    jobs = []
    for line in lines.dropFirst() {
      let numbers = try JobShop.numbers(line.text, line: line.number)
      jobs.append(try JobShop.operations(numbers, machineCount: machineCount, line: line.number))
    }
    guard jobs.count == sizes[0] else {
      throw ReadingError(
        message: "line \(header.number) promises \(sizes[0]) jobs, \(jobs.count) are there")
    }
  }

  private static func numbers(_ text: Substring, line: Int) throws(ReadingError) -> [Int] {
    var numbers: [Int] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      guard let number = Int(word) else {
        throw ReadingError(line: line, message: "“\(word)” is no whole number")
      }
      numbers.append(number)
    }
    return numbers
  }

  private static func operations(
    _ numbers: [Int], machineCount: Int, line: Int
  ) throws(ReadingError) -> [Operation] {
    guard numbers.count.isMultiple(of: 2) else {
      throw ReadingError(
        line: line,
        message: "\(numbers.count) numbers; an operation is a machine and a duration")
    }
    var operations: [Operation] = []
    for place in stride(from: 0, to: numbers.count, by: 2) {
      let operation = Operation(machine: numbers[place], duration: numbers[place + 1])
      guard (0..<machineCount).contains(operation.machine) else {
        throw ReadingError(
          line: line, message: "machine \(operation.machine); they are 0 to \(machineCount - 1)")
      }
      guard (0...greatestDuration).contains(operation.duration) else {
        throw ReadingError(
          line: line, message: "duration \(operation.duration), 0 to \(greatestDuration) allowed")
      }
      operations.append(operation)
    }
    return operations
  }
}
