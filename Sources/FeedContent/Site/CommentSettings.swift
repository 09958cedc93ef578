public import FeedCore
import FrontMatter

/// `[comments]`: whether there are any, and how they are published.
public struct CommentSettings: Sendable, Hashable {
  /// What holds where an article does not say: open, closed or off.
  public var articles = CommentStatus.open
  /// Entries in a comment feed; 0 means all.
  public var limit = 100
  public var anonymous = "Anonymous"
  /// Fragment of a comment on its article's page, with `{id}`, where the site says it.
  public var ownAnchor: Template?
  /// Fragment of the list of comments on an article's page.
  public var listAnchor = "comments"
  /// Title of a comment feed, with `{title}`: the article's title, or the site's.
  public var title = Template("Comments on {title}")
  /// What stands above a quote of the comment that is answered, with `{author}`; without it nothing is quoted.
  public var inReplyTo: Template?
  /// Title of a comment's entry, with `{author}` and `{title}`.
  public var entryTitle = Template("{author} on {title}")
  /// Where comments lie besides the folder of `[content]`, in the order of the file.
  public var stores: [CommentStoreSettings] = []
  /// Which articles the threads are on that are not found by themselves.
  public var map = CommentMap()
  /// A file of lines `key,article`, seen from the site's folder.
  public var mapFile: String?
  /// Whether likes, reposts and bookmarks are listed among the comments.
  public var listsReactions = false

  public init() {}

  public var anchor: Template { ownAnchor ?? Self.usualAnchor }
  private static let usualAnchor = Template("comment-{id}")
}

/// `[[comments.stores]]`: a store of comments that some other system keeps.
public struct CommentStoreSettings: Sendable, Hashable {
  /// `nil` when the store itself is to say it.
  public var kind: CommentStoreKind?
  /// A file or a folder, seen from the site's folder.
  public var path: String
  /// Where site.toml speaks of it.
  public var location: SourceLocation

  public init(kind: CommentStoreKind? = nil, path: String, location: SourceLocation = SourceLocation(file: "site.toml"))
  {
    self.kind = kind
    self.path = path
    self.location = location
  }
}

extension SiteReaderState {
  mutating func commentSettings(_ table: FieldReader<CommentsKey>) -> CommentSettings {
    var fields = table
    var settings = CommentSettings()
    if let status: CommentStatus = fields.choice(.articles) { settings.articles = status }
    if let limit = fields.count(.limit) { settings.limit = limit }
    if let anonymous = fields.text(.anonymous) { settings.anonymous = anonymous }
    if let anchor = fields.template(.anchor, ["id"], oneOf: ["id"]) { settings.ownAnchor = anchor }
    if let anchor = fields.text(.listAnchor) { settings.listAnchor = anchor }
    if let title = fields.template(.title, ["title"], oneOf: []) { settings.title = title }
    if let title = fields.template(.entryTitle, ["author", "title"], oneOf: []) { settings.entryTitle = title }
    settings.inReplyTo = fields.template(.inReplyTo, ["author"], oneOf: [])
    settings.stores = commentStores(&fields)
    settings.listsReactions = fields.boolean(.reactions) ?? false
    if let entries = fields.node([.map])?.node.entries {
      for entry in entries {
        let article = fields.text(of: entry)
        if let article { settings.map.add(entry.key, article) }
      }
    } else {
      settings.mapFile = fields.text(.map)
    }
    diagnostics += fields.diagnostics
    return settings
  }

  private func commentStores(_ fields: inout FieldReader<CommentsKey>) -> [CommentStoreSettings] {
    var nested: [Diagnostic] = []
    let source = fields.source
    let stores = fields.list([.stores]) { (node, name) throws(ValueError) -> CommentStoreSettings? in
      guard node.entries != nil else { throw .wrongType(name, wanted: "tables, each in [[comments.stores]]", node) }
      var fields = FieldReader<CommentStoreKey>(node, named: name, in: source, strictness: .settings)
      let kind: CommentStoreKind? = fields.choice(.kind)
      let path = fields.required(.path, example: "path = \"comments.db\"") { $0.folder(.path) }
      nested += fields.diagnostics
      return path.map { CommentStoreSettings(kind: kind, path: $0, location: fields.location(.path)) }
    }
    fields.report(nested)
    return stores ?? []
  }
}

extension FieldReader {
  /// The article that an entry of `[comments.map]` names; may be empty.
  fileprivate mutating func text(of entry: DataNode.Entry) -> String? {
    if let scalar = entry.value.scalar, scalar.style == .text { return scalar.text }
    report(.wrongType(entry.key, wanted: "text", entry.value), at: entry.value)
    return nil
  }
}
