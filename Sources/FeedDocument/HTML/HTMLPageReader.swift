internal import CGumbo
public import FeedCore

/// Reads whole pages as browsers do (HTML, section 13.2); every text is a page, so it never fails.
public struct HTMLPageReader: Sendable {
  /// Beyond as many open elements the parser's work would grow with their square, and its stack might not do.
  private static let openElementLimit = 20_000

  public var limits: HTMLReader.Limits

  public init(limits: HTMLReader.Limits = HTMLReader.Limits()) {
    self.limits = limits
  }

  /// The tree of a page, with the places of its elements; of a template's content nothing is shown, so it is left out.
  public func read(_ page: Source) -> HTMLTree {
    let text = page.bytes.prefix(limits.byteCount)
    guard HTMLPageReader.openElements(in: text) <= HTMLPageReader.openElementLimit else { return HTMLTree() }
    return text.withUnsafeBytes { bytes in
      var options = kGumboDefaultOptions
      options.max_errors = 0
      guard
        let output = gumbo_parse_with_options(
          &options, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
      else { return HTMLTree() }
      defer { gumbo_destroy_output(&options, output) }
      var conversion = HTMLPageConversion(depthLimit: limits.depth)
      conversion.read(output.pointee.document)
      return conversion.tree
    }
  }

  /// The most elements that can be open at one time, as far as the tags alone tell.
  private static func openElements(in text: ArraySlice<UInt8>) -> Int {
    var open = 0
    var most = 0
    let bytes = text.span
    for index in 0..<max(0, bytes.count - 1) where bytes[index] == UInt8(ascii: "<") {
      if bytes[index + 1] == UInt8(ascii: "/") {
        open = max(0, open - 1)
      } else if bytes[index + 1].isASCIILetter {
        open += 1
        most = max(most, open)
      }
    }
    return most
  }
}
