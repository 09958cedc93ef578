/// The line that begins a block of code, such as `~~~ swift`.
struct CodeFence {
  private let byte: UInt8
  private let count: Int
  /// The number of containers that the code is in.
  let depth: Int

  /// Reads a line without white space around it; `nil` if it is not a fence.
  init?(_ line: ArraySlice<UInt8>, depth: Int) {
    guard let byte = line.first, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
    let count = line.prefix { $0 == byte }.count
    guard count >= 3, byte != UInt8(ascii: "`") || !line.dropFirst(count).contains(byte) else { return nil }
    (self.byte, self.count, self.depth) = (byte, count, depth)
  }

  /// Whether a line without white space around it ends the code.
  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    line.count >= count && line.allSatisfy { $0 == byte }
  }
}
