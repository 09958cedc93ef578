import FeedCore
import FeedSystem
import SiteSettings

extension CommentStoreKind {
  /// Recognizes the kind of a store by its content; `nil` if it is unknown.
  package init?(recognizing path: String) {
    guard FileSystem.kind(of: path) == .folder else {
      guard let kind = CommentStoreKind(ofFile: path) else { return nil }
      self = kind
      return
    }
    let files = (try? FileSystem.files(below: path))?.files ?? []
    if files.contains(where: { $0.hasSuffix(".wpcomment") }) {
      self = .nikola
    } else if let json = files.first(where: { $0.hasSuffix(".json") || $0.hasSuffix(".gz") }),
      let kind = FileSignature("\(path)/\(json)").kind
    {
      self = kind
    } else if let text = files.first(where: { $0.hasSuffix(".md") || $0.hasSuffix(".rst") }) {
      self = FileSignature("\(path)/\(text)").hasFrontMatter ? .staticman : .pelican
    } else if files.contains(where: { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }) {
      self = .staticman
    } else {
      return nil
    }
  }

  private init?(ofFile path: String) {
    if path.hasSuffix(".yml") || path.hasSuffix(".yaml") {
      self = path.lowercased().utf8.contains("webmention".utf8) ? .webmention : .staticman
    } else if let kind = FileSignature(path).kind {
      self = kind
    } else {
      return nil
    }
  }
}
