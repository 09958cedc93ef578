import FeedCore
import FeedVocabulary

/// A `link` element with which browsers and feed readers find a feed (HTML, link type “alternate”).
struct FeedLinkElement: Sendable, Hashable {
  /// The attribute that marks links that Feedkiln added.
  static let mark = "data-feedkiln"

  var url: IRI
  var type: MediaType
  var title: String

  /// Returns the element in ASCII, which is valid in a page of any ASCII-compatible encoding.
  func html(isXML: Bool) -> [UInt8] {
    var bytes = Array("<link rel=\"alternate\" type=\"".utf8)
    append(type.string, to: &bytes)
    bytes.append(utf8: "\" title=\"")
    append(title, to: &bytes)
    bytes.append(utf8: "\" href=\"")
    append(url.string, to: &bytes)
    bytes.append(utf8: "\" \(Self.mark)=\"\"\(isXML ? " /" : "")>")
    return bytes
  }

  private func append(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&", "<", ">", "\"",
        _ where !scalar.isASCII:
        bytes.append(utf8: "&#\(scalar.value);")
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: bytes.append(UInt8(ascii: " "))
      default: bytes.append(UInt8(scalar.value))
      }
    }
  }
}
