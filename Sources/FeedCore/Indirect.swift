/// A value stored out of line, so that copies of a large struct that contains it are cheap.
@propertyWrapper
public struct Indirect<Value: Sendable>: Sendable {
  @usableFromInline
  final class Storage: Sendable {
    @usableFromInline let value: Value

    @inlinable init(_ value: Value) { self.value = value }
  }

  @usableFromInline var storage: Storage

  /// Stores a value.
  ///
  /// - Parameter wrappedValue: The value.
  @inlinable public init(wrappedValue: Value) { storage = Storage(wrappedValue) }

  /// The value; each change stores a new one.
  @inlinable public var wrappedValue: Value {
    _read { yield storage.value }
    set { storage = Storage(newValue) }
  }
}

extension Indirect: Equatable where Value: Equatable {
  /// Returns whether two values are equal.
  @inlinable public static func == (a: Indirect, b: Indirect) -> Bool {
    a.storage === b.storage || a.wrappedValue == b.wrappedValue
  }
}

extension Indirect: Hashable where Value: Hashable {
  /// Hashes the value.
  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}
