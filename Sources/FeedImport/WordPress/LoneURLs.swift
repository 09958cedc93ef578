import FeedCore

/// The URLs that are alone on a line: WordPress shows a player or a preview in their place.
enum LoneURLs {
  /// Returns the text with a player for a media file, and a link for any other URL.
  static func replaced(in text: [UInt8]) -> [UInt8] {
    guard text.containsBytes("http") else { return text }
    var code = MarkupScanner.rangesOfCode(in: text, withLinks: true)[...]
    var html: [UInt8] = []
    html.reserveCapacity(text.count)
    for (index, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      if index > 0 { html.append(UInt8(ascii: "\n")) }
      let words = line.trimmingSpace()
      code = code.drop { $0.upperBound <= words.startIndex }
      let isURL = URLLinker.isURL(words) && code.first?.contains(words.startIndex) != true
      html += isURL ? element(for: words) : Array(line)
    }
    return html
  }

  private static func element(for words: ArraySlice<UInt8>) -> [UInt8] {
    let url = String(utf8: words)
    let path = IRIReference(url).path.lowercased()
    let name =
      [".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav", ".flac"].contains(where: path.hasSuffix)
      ? "audio" : [".mp4", ".m4v", ".webm", ".ogv", ".mov"].contains(where: path.hasSuffix) ? "video" : nil
    guard let name else { return Array("<a href=\"\(url)\">\(url)</a>".utf8) }
    return Array("<\(name) controls=\"controls\" src=\"\(url)\"></\(name)>".utf8)
  }
}
