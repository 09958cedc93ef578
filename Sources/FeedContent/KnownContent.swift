public import FeedCore
package import FeedSystem

/// What an earlier build read of a site's own files, so that those that are still the same need not be read again.
public struct KnownContent: Sendable {
  /// By the paths of their files.
  var articles = BinaryTable()
  /// By their names in the store.
  var threads = BinaryTable()
  /// The moment of the build, by the machine's clock: what was changed just before is not trusted to be the same.
  package var moment: Timestamp

  public init(at moment: Timestamp) { self.moment = moment }

  /// Whether the next build would know the same from another.
  package func isSame(as other: KnownContent) -> Bool {
    articles.isSame(as: other.articles) && threads.isSame(as: other.threads)
  }

  /// What is known of a share's articles and comments.
  package func part(_ share: Share) -> KnownContent {
    var part = self
    part.articles = articles.filter { KnownArticle($0, in: "").map { share.contains($0.article.id) } ?? false }
    return part
  }

  /// Takes over what another build knows, too.
  package mutating func merge(_ other: KnownContent) {
    articles.merge(other.articles)
    threads.merge(other.threads)
  }

  /// Writes what there is piece by piece.
  package func write(_ put: ([UInt8]) throws(FileError) -> Void) throws(FileError) {
    try articles.write(put)
    try threads.write(put)
  }

  /// Reads what `write` wrote, at the moment of another build; `nil` where that is not whole.
  package init?(_ reader: inout BinaryReader, at moment: Timestamp) {
    guard let articles = BinaryTable(&reader), let threads = BinaryTable(&reader) else { return nil }
    (self.articles, self.threads, self.moment) = (articles, threads, moment)
  }

  /// An article whose file is still the same, and still called the same, with its bytes as they are to be known.
  func article(_ path: String, named name: String) -> (article: Article, bytes: ArraySlice<UInt8>)? {
    guard let bytes = articles[path], var known = KnownArticle(bytes, in: path), known.article.path == name,
      let stamp = known.stamp.renewed(path, at: moment)
    else { return nil }
    guard stamp != known.stamp else { return (known.article, bytes) }
    known.stamp = stamp
    return (known.article, known.bytes)
  }

  /// A thread whose files are still the same, with its bytes as they are to be known.
  func thread(_ name: String, of paths: [String]) -> (thread: KnownThread, bytes: ArraySlice<UInt8>)? {
    guard let bytes = threads[name], let known = KnownThread(bytes), let renewed = known.renewed(paths, at: moment)
    else { return nil }
    return (renewed, renewed.files == known.files ? bytes : renewed.bytes)
  }
}
