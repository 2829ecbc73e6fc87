/// A growable array that is owned once: no reference counting, no copies on write, bounds always
/// checked.
///
/// Standard arrays in the solver's state cost half as much again as this in propagation loops; the
/// measurements stand in `Benchmarks/README.md`.
@safe package struct Vector<Element: ~Copyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>?
  private var capacity = 0
  package private(set) var count = 0

  package init() { unsafe base = nil }

  deinit {
    if let base = unsafe base {
      unsafe base.deinitialize(count: count)
      unsafe base.deallocate()
    }
  }

  package var isEmpty: Bool { count == 0 }

  package subscript(_ index: Int) -> Element {
    @inline(__always)
    _read {
      precondition(index >= 0 && index < count)
      yield unsafe base.unsafelyUnwrapped[index]
    }
    @inline(__always)
    _modify {
      precondition(index >= 0 && index < count)
      yield unsafe &base.unsafelyUnwrapped[index]
    }
  }

  /// Complexity: O(1) amortized.
  @inline(__always)
  package mutating func append(_ element: consuming Element) {
    if count == capacity { grow(to: Swift.max(8, 2 * capacity)) }
    unsafe (base.unsafelyUnwrapped + count).initialize(to: element)
    count += 1
  }

  /// Removes the last element, which must exist.
  @inline(__always)
  @discardableResult
  package mutating func removeLast() -> Element {
    precondition(count > 0)
    count -= 1
    return unsafe (base.unsafelyUnwrapped + count).move()
  }

  /// Drops all elements from `newCount` on; nothing where there are no more than that.
  package mutating func truncate(to newCount: Int) {
    guard newCount < count, let base = unsafe base else { return }
    unsafe (base + newCount).deinitialize(count: count - newCount)
    count = newCount
  }

  private mutating func grow(to newCapacity: Int) {
    let fresh = UnsafeMutablePointer<Element>.allocate(capacity: newCapacity)
    if let base = unsafe base {
      unsafe fresh.moveInitialize(from: base, count: count)
      unsafe base.deallocate()
    }
    unsafe base = unsafe fresh
    capacity = newCapacity
  }
}

extension Vector where Element: BitwiseCopyable {
  /// As many copies of the element.
  package init(repeating element: Element, count: Int) {
    self.init()
    for _ in 0..<count { append(element) }
  }

  package init(_ elements: some Sequence<Element>) {
    self.init()
    for element in elements { append(element) }
  }

  /// A copy as a standard array.
  package var array: [Element] {
    var result: [Element] = []
    result.reserveCapacity(count)
    for index in 0..<count { result.append(self[index]) }
    return result
  }
}
