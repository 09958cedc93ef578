import ContentValues
import FeedCore
import FeedDocument
import FrontMatter

/// Webmentions from webmention.io (JF2 or the older API), or from the caches of generators.
struct WebmentionStore: CommentStore {
  let path: String

  func read(into reading: inout StoreReaderState) {
    for file in reading.files(in: path, extensions: [".json", ".gz", ".yml", ".yaml"]) {
      reading.read([file]) { read(file, into: &$0) }
    }
  }

  private func read(_ file: String, into reading: inout StoreReaderState) {
    if file.hasSuffix(".yml") || file.hasSuffix(".yaml") {
      readJekyllCache(file, into: &reading)
    } else {
      reading.readRecords(file, lists: ["children", "links", "[]"]) { record, reading in
        let nested = record.node.items("children") + record.node.items("links")
        for node in nested.isEmpty ? [record.node] : nested {
          add(Mention(node, zone: reading.timeZone), page: nil, at: record.location, &reading)
        }
      }
    }
  }

  /// Reads the jekyll-webmention_io cache: page paths, then (in some versions) times, then mention ids.
  private func readJekyllCache(_ file: String, into reading: inout StoreReaderState) {
    guard let source = reading.source(file) else { return }
    do {
      try source.checkUTF8()
      let root = try YAMLReader.read(source, 0..<source.bytes.count, budget: 5_000_000)
      if let words = root.errorWords.first { return reading.fail(.error(words), at: SourceLocation(file: file)) }
      guard let pages = root.entries, !pages.isEmpty else {
        return reading.fail("file contains no mentions", at: SourceLocation(file: file), help: "build the cache again")
      }
      if source.bytes.last != UInt8(ascii: "\n") {
        reading.doubt("file does not end with a line end, so it may be cut short", of: file)
      }
      for page in pages {
        for entry in page.value.entries ?? [] {
          let isByMoment = entry.value.entries?.allSatisfy { $0.value.scalar != nil && Int($0.key) != nil } ?? false
          for mention in isByMoment ? entry.value.entries ?? [] : [entry] {
            let date = isByMoment ? StoreDate.read(entry.key, zone: reading.timeZone) : nil
            add(
              Mention(jekyll: mention.value, id: mention.key, date: date, zone: reading.timeZone), page: page.key,
              at: source.location(mention.keyRange), &reading)
          }
        }
      }
    } catch {
      reading.fail(
        error.message, at: source.location(error.range ?? 0..<0), help: "build the cache again")
    }
  }

  private func add(
    _ mention: Mention, page: String?, at place: SourceLocation, _ reading: inout StoreReaderState
  ) {
    guard let target = page ?? mention.target else {
      return reading.skip("mention has no target", at: place)
    }
    let symbol = mention.kind.symbol
    reading.add(
      id: mention.id, name: mention.name, url: mention.authorURL, published: mention.published,
      state: mention.state, kind: mention.kind,
      format: symbol == nil ? mention.format : .text,
      body: symbol ?? mention.body, link: mention.url, location: place,
      to: reading.thread(ThreadKeys(urls: [target])))
  }
}

extension CommentKind {
  /// The symbol that is the body of a reaction, or `nil` for a comment with text.
  fileprivate var symbol: [UInt8]? {
    switch self {
    case .like: Array("♥".utf8)
    case .repost: Array("↻".utf8)
    case .bookmark: Array("★".utf8)
    case .comment, .pingback, .trackback, .webmention: nil
    }
  }
}
