/// Costs by nonzero key, kept in open addressing; grows by doubling, and forgets everything rather
/// than keep more than `limit`.
struct Memo {
  /// 32 MB at the most.
  static let limit = 1 << 20

  private var keys: [UInt64]
  private var values: [Int]
  private var count = 0

  init() {
    keys = Array(repeating: 0, count: 1 << 12)
    values = Array(repeating: 0, count: 1 << 12)
  }

  subscript(key: UInt64) -> Int? {
    get {
      let index = position(of: key)
      return keys[index] == key ? values[index] : nil
    }
    set {
      guard let newValue else { return }
      var index = position(of: key)
      if keys[index] == 0 {
        count += 1
        if count > Memo.limit {
          self = Memo()
          count = 1
          index = position(of: key)
        } else if 2 * count > keys.count {
          grow()
          index = position(of: key)
        }
      }
      keys[index] = key
      values[index] = newValue
    }
  }

  private func position(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while keys[index] != 0 && keys[index] != key { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    let oldKeys = keys
    let oldValues = values
    keys = Array(repeating: 0, count: 2 * oldKeys.count)
    values = Array(repeating: 0, count: 2 * oldKeys.count)
    for (index, key) in oldKeys.enumerated() where key != 0 {
      let position = position(of: key)
      keys[position] = key
      values[position] = oldValues[index]
    }
  }
}
