public import FeedCore

/// What an earlier build read of a site's own files, so that those that are still the same need not be read again.
public struct KnownContent: Sendable {
  /// By the paths of their files.
  var articles: [String: KnownArticle] = [:]
  /// By their names in the store.
  var threads: [String: KnownThread] = [:]
  /// The moment of the build, by the machine's clock: what was changed just before is not trusted to be the same.
  package var moment: Timestamp

  public init(at moment: Timestamp) { self.moment = moment }

  /// How many articles and threads there are.
  package var count: Int { articles.count + threads.count }

  /// Whether the next build would know the same from another.
  package func isSame(as other: KnownContent) -> Bool {
    articles.count == other.articles.count && threads.count == other.threads.count
      && articles.allSatisfy { other.articles[$0.key]?.stamp == $0.value.stamp }
      && threads.allSatisfy { other.threads[$0.key]?.files == $0.value.files }
  }

  /// What is known of a share's articles and comments.
  package func part(_ share: Share) -> KnownContent {
    var part = self
    part.articles = articles.filter { share.contains($0.value.article.id) }
    return part
  }

  /// Takes over what another build knows, too.
  package mutating func merge(_ other: KnownContent) {
    articles = articles.isEmpty ? other.articles : articles.merging(other.articles) { $1 }
    threads = threads.isEmpty ? other.threads : threads.merging(other.threads) { $1 }
  }

  /// Writes what there is, in the order of the names.
  package func write(to writer: inout BinaryWriter) {
    let inOrder = articles.values.sorted { $0.article.location.file.isBefore($1.article.location.file) }
    writer.write(inOrder) { $1.write(to: &$0) }
    writer.write(threads.sorted { $0.key.isBefore($1.key) }) { writer, thread in
      writer.write(thread.key)
      thread.value.write(to: &writer)
    }
  }

  /// Reads what `write` wrote, at the moment of another build.
  package init(_ reader: inout BinaryReader, at moment: Timestamp) {
    self.moment = moment
    for known in reader.list({ KnownArticle(&$0) }) {
      if let known { articles[known.article.location.file] = known }
    }
    let named = reader.list { reader in
      let name = reader.text()
      return (name, KnownThread(&reader))
    }
    for (name, thread) in named { threads[name] = thread }
  }

  /// An article whose file is still the same, and still called the same.
  func article(_ path: String, named name: String) -> KnownArticle? {
    guard var known = articles[path], known.article.path == name, let stamp = known.stamp.renewed(path, at: moment)
    else { return nil }
    known.stamp = stamp
    return known
  }
}
