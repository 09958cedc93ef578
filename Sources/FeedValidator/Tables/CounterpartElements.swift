import FeedVocabulary

/// The tags that Atom has for the meaning of RSS elements, and RSS for that of Atom elements.
enum CounterpartElements {
  /// Finds the tag to write in a feed of another format.
  ///
  /// - Parameters:
  ///   - name: The local name of the misplaced element.
  ///   - format: The namespace of its parent.
  /// - Returns: The help with the tag, or `nil` if there is none.
  static func tag(for name: String, in format: Namespace) -> String? {
    switch format {
    case .atom: inAtom[name].map { "in Atom, write \($0)" }
    case .none: inRSS[name].map { "in RSS, write \($0)" }
    default: nil
    }
  }

  private static let inAtom = [
    "comments": "<link rel=\"replies\" href=\"…\"/>", "copyright": "<rights>", "description": "<summary>",
    "enclosure": "<link rel=\"enclosure\" href=\"…\"/>", "guid": "<id>", "image": "<logo>", "item": "<entry>",
    "language": "xml:lang=\"…\" on the root", "lastBuildDate": "<updated>",
    "managingEditor": "<author><name>…</name></author>", "pubDate": "<published>",
    "webMaster": "<contributor><name>…</name></contributor>",
  ]

  private static let inRSS = [
    "content": "<content:encoded>", "entry": "<item>", "icon": "<image>", "id": "<guid>", "logo": "<image>",
    "published": "<pubDate>", "rights": "<copyright>", "subtitle": "<description>", "summary": "<description>",
    "updated": "<pubDate>",
  ]
}
