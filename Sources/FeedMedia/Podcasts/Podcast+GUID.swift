public import FeedCore

extension Podcast {
  /// The namespace of podcasts, `ead4c236-bf58-58c6-a2c6-a6b28d128cb6`.
  private static let namespace: [UInt8] = [
    0xEA, 0xD4, 0xC2, 0x36, 0xBF, 0x58, 0x58, 0xC6, 0xA2, 0xC6, 0xA6, 0xB2, 0x8D, 0x12, 0x8C, 0xB6,
  ]

  /// Returns the guid of a podcast: a version 5 UUID of its first URL without scheme and trailing slashes.
  ///
  /// Every program computes the same guid (Podcasting 2.0, `podcast:guid`).
  public static func guid(of feed: IRI) -> String {
    var name = Substring(feed.string)
    if let scheme = feed.reference.scheme { name = name.dropFirst(scheme.count + 1).drop { $0 == "/" } }
    while name.hasSuffix("/") { name.removeLast() }
    return NameUUID(namespace: namespace, name: String(name)).description
  }
}
