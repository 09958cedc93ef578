internal import FeedCore

/// The images of a `srcset` attribute for different screens (HTML, section 4.8.4.2.1).
struct SourceSet {
  struct Candidate: Equatable {
    var url: ArraySlice<UInt8>
    /// The width or density, such as `640w` or `2x`, or empty.
    var descriptor: ArraySlice<UInt8>
  }

  private(set) var candidates: [Candidate] = []

  /// Parses the attribute as the HTML standard defines.
  ///
  /// Candidates with invalid descriptors are ignored.
  init(_ text: ArraySlice<UInt8>) {
    var rest = text
    while true {
      rest = rest.drop { $0.isSpace || $0 == UInt8(ascii: ",") }
      guard !rest.isEmpty else { return }
      var url = rest.prefix { !$0.isSpace }
      rest = rest[url.endIndex...]
      var descriptor: ArraySlice<UInt8> = []
      if url.last == UInt8(ascii: ",") {
        while url.last == UInt8(ascii: ",") { url.removeLast() }
      } else {
        descriptor = SourceSet.descriptor(&rest)
      }
      if SourceSet.isValid(descriptor) { candidates.append(Candidate(url: url, descriptor: descriptor)) }
    }
  }

  /// Returns the text before the next comma outside parentheses.
  private static func descriptor(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var isInParentheses = false
    let end =
      rest.firstIndex { byte in
        if byte == UInt8(ascii: "(") { isInParentheses = true }
        if byte == UInt8(ascii: ")") { isInParentheses = false }
        return byte == UInt8(ascii: ",") && !isInParentheses
      } ?? rest.endIndex
    defer { rest = rest[end...] }
    return rest[..<end].trimmingSpace()
  }

  private static func isValid(_ descriptor: ArraySlice<UInt8>) -> Bool {
    guard let unit = descriptor.last else { return true }
    let number = descriptor.dropLast()
    let digits = number.filter { $0 != UInt8(ascii: ".") }
    guard !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit) else { return false }
    return unit == UInt8(ascii: "x") && digits.count >= number.count - 1
      || unit == UInt8(ascii: "w") && digits.count == number.count
  }
}
