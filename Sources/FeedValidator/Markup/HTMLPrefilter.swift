import FeedCore
import FeedDocument

/// The HTML tags that a rule inspects, in addition to the tags of unknown elements.
enum HTMLTags: Sendable {
  case unknown
  case elements(Set<String>)
  case attributes(Set<String>)
  /// Tags with an attribute such as `onclick`.
  case handlers
  /// Tags with a URL that does not begin with `http:` or `https:`.
  case urls
}

/// A test for the tags that no rule inspects, so that they need no strings.
struct HTMLPrefilter: Sendable {
  static let all = HTMLPrefilter(Rule.all.compactMap(\.tags))

  private let skippedElements: ByteWords
  private let attributes: ByteWords
  private let urls: ByteWords
  private let hasHandlers: Bool

  init(_ tags: [HTMLTags]) {
    var elements: Set<String> = []
    var attributes: Set<String> = []
    var urls: Set<String> = []
    var hasHandlers = false
    for tags in tags {
      switch tags {
      case .unknown: break
      case .elements(let names): elements.formUnion(names)
      case .attributes(let names): attributes.formUnion(names)
      case .handlers: hasHandlers = true
      case .urls: urls = HTMLNames.urlAttributes
      }
    }
    skippedElements = ByteWords(HTMLNames.all.subtracting(elements))
    self.attributes = ByteWords(attributes)
    self.urls = ByteWords(urls)
    self.hasHandlers = hasHandlers
  }

  /// Returns whether a rule inspects a tag.
  func inspects(_ tag: HTMLScanner.Token, attributes: [HTMLScanner.Attribute], in text: Span<UInt8>) -> Bool {
    guard skippedElements.contains(text, tag.name) else { return true }
    for attribute in attributes {
      if hasHandlers, isHandler(text, attribute.name) { return true }
      if self.attributes.contains(text, attribute.name) { return true }
      if urls.contains(text, attribute.name), !isWebURL(text, attribute.value) { return true }
    }
    return false
  }

  /// Returns whether a name is an event handler attribute, such as `onclick`.
  private func isHandler(_ text: Span<UInt8>, _ name: Range<Int>) -> Bool {
    name.count > 2 && text[name.lowerBound] | 0x20 == UInt8(ascii: "o")
      && text[name.lowerBound + 1] | 0x20 == UInt8(ascii: "n")
  }

  /// Returns whether a URL begins with `http:` or `https:`, and so is neither relative nor a script.
  private func isWebURL(_ text: Span<UInt8>, _ value: Range<Int>) -> Bool {
    guard value.count > 5, text[value.lowerBound] == UInt8(ascii: "h"), text[value.lowerBound + 1] == UInt8(ascii: "t"),
      text[value.lowerBound + 2] == UInt8(ascii: "t"), text[value.lowerBound + 3] == UInt8(ascii: "p")
    else { return false }
    let next = value.lowerBound + (text[value.lowerBound + 4] == UInt8(ascii: "s") ? 5 : 4)
    return text[next] == UInt8(ascii: ":")
  }
}
