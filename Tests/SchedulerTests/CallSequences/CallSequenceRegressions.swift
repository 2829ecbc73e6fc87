/// Shrunk call sequences that once failed, each under the name of what went wrong.
let callSequenceRegressions: [(name: String, calls: String)] = []
