/// A UUID of version 5, which is computed from a name (RFC 9562, section 5.5).
public struct NameUUID: Sendable, Hashable, CustomStringConvertible {
  private let bytes: [UInt8]

  /// Creates the UUID of a name.
  ///
  /// - Parameters:
  ///   - namespace: The 16 bytes of the UUID of the namespace.
  ///   - name: The name.
  public init(namespace: [UInt8], name: String) {
    var bytes = Array(SHA1.digest(of: namespace + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    self.bytes = bytes
  }

  /// The UUID in lowercase, such as `917393e3-1b1e-5cef-ace4-edaa54e1f810`.
  public var description: String {
    var text: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
      text.append(hexadecimal: UInt64(byte), width: 2)
    }
    return String(utf8: text)
  }
}
