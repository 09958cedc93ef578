/// A short number for a text, by which it is known again (FNV-1a, 64 bits); no secret and no proof.
public struct Fingerprint: Sendable, Hashable, CustomStringConvertible {
  public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  public init(_ bytes: some Sequence<UInt8>) {
    guard bytes.withContiguousStorageIfAvailable({ add($0) }) == nil else { return }
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  package init(value: UInt64) { self.value = value }

  /// Takes all that a value holds, whatever its type; what has no order of its own counts in any.
  package init(describing value: Any) { self.init(Fingerprint.description(of: value).utf8) }

  private static func description(of value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    guard !mirror.children.isEmpty else { return String(reflecting: value) }
    var parts = mirror.children.map { "\($0.label ?? ""):\(description(of: $0.value))" }
    if mirror.displayStyle == .dictionary || mirror.displayStyle == .set { parts.sort() }
    return "\(mirror.subjectType)(\(parts.joined(separator: ",")))"
  }

  /// Reads what `description` writes.
  public init?(hexadecimal text: some StringProtocol) {
    guard text.utf8.count == 16, let value = UInt64(text, radix: 16) else { return nil }
    self.value = value
  }

  public var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
