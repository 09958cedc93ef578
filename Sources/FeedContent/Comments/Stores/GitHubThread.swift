/// What the title of an issue or a discussion says about the page that it is on: giscus and utterances put it there.
enum GitHubThread {
  /// A title is the page's path without its first slash, its address, or its own title.
  static func keys(title: String, number: String?) -> ThreadKeys {
    let identifiers = [number].compactMap(\.self)
    if title.hasPrefix("http://") || title.hasPrefix("https://") {
      return ThreadKeys(addresses: [title], identifiers: identifiers)
    }
    if title == "index" { return ThreadKeys(addresses: ["/"], identifiers: identifiers) }
    if title.utf8.contains(UInt8(ascii: " ")) { return ThreadKeys(identifiers: identifiers, title: title) }
    return ThreadKeys(addresses: [title.hasPrefix("/") ? title : "/" + title], identifiers: identifiers, title: title)
  }
}
