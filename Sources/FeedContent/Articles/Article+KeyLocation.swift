import ContentValues
import FeedCore
import FeedSystem
import FrontMatter
import SiteSettings

extension Article {
  /// Returns the position of the first of some keys in the article’s file, or that of the article if it has none.
  ///
  /// The file is read again, because cached articles have no positions.
  func location(ofFirst keys: [ArticleKey]) -> SourceLocation {
    guard let bytes = try? FileSystem.readPlain(location.file, upTo: ContentLimits().articleBytes) else {
      return location
    }
    let source = Source(name: location.file, file: bytes)
    guard (try? source.checkUTF8()) != nil, let entries = (try? FrontMatter.read(source))?.node.entries else {
      return location
    }
    let names = keys.flatMap { $0 == .permalink ? [$0.rawValue, "url"] : [$0.rawValue] }
    let found = names.lazy.compactMap { name in entries.first { $0.key == name } }.first
    return found.map { source.location($0.value.range) } ?? location
  }
}
