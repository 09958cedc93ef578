public import FeedCore
import FrontMatter

/// The `[comments]` table of site.toml.
public struct CommentSettings: Sendable, Hashable {
  /// The comment status of articles that do not set one.
  public var articles = CommentStatus.open
  /// The maximum number of entries in a comment feed; 0 means all.
  public var limit = 100
  /// The name of commenters without a name.
  public var anonymous = "Anonymous"
  /// The fragment of a comment on its article’s page, with `{id}`, or `nil` if it is not set.
  public var ownAnchor: Template?
  /// The fragment of the comment list on an article’s page.
  public var listAnchor = "comments"
  /// The title of a comment feed, with `{title}` for the title of the article or site.
  public var title = Template("Comments on {title}")
  /// The line above a quote of the parent comment, with `{author}`; if `nil`, only feeds with comments on several
  /// articles have it, with the usual text; if empty, none.
  public var inReplyTo: Template?
  /// The title of a comment’s entry, with `{author}`, `{title}`, `{excerpt}` and `{date}`.
  public var entryTitle = Template("{author}: {excerpt}")
  /// The title of a comment’s entry in feeds with comments on several articles.
  public var siteEntryTitle = Template("{author} on {title}: {excerpt}")
  /// The comment stores of other systems, in the order of the file.
  public var stores: [CommentStoreSettings] = []
  /// The mapping of threads to articles that cannot be matched automatically.
  public var map = CommentMap()
  /// The path of a CSV file with `key,article` lines, relative to the site’s folder; `nil` if there is none.
  public var mapFile: String?
  /// Whether likes, reposts and bookmarks are listed among the comments.
  public var listsReactions = false

  public init() {}

  /// The fragment of a comment on its article’s page: the setting, or `comment-{id}`.
  public var anchor: Template { ownAnchor ?? Self.usualAnchor }
  private static let usualAnchor = Template("comment-{id}")
}

/// A `[[comments.stores]]` table: a comment store of another system.
public struct CommentStoreSettings: Sendable, Hashable {
  /// The kind of the store, or `nil` to recognize it by its content.
  public var kind: CommentStoreKind?
  /// The path of a file or folder, relative to the site’s folder.
  public var path: String
  /// The location of the setting in site.toml.
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
    if let anchor = fields.textTemplate(.anchor, ["id"], oneOf: ["id"]) { settings.ownAnchor = anchor }
    if let anchor = fields.text(.listAnchor) { settings.listAnchor = anchor }
    if let title = fields.textTemplate(.title, ["title"]) { settings.title = title }
    if let title = fields.textTemplate(.entryTitle, Self.titleVariables) {
      (settings.entryTitle, settings.siteEntryTitle) = (title, title)
    }
    if let title = fields.textTemplate(.siteEntryTitle, Self.titleVariables) { settings.siteEntryTitle = title }
    let isOff = fields.node([.inReplyTo])?.node.scalar.map { $0.style == .literal && $0.text == "false" } ?? false
    settings.inReplyTo = isOff ? Template("") : fields.textTemplate(.inReplyTo, ["author"])
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

  private static let titleVariables = ["author", "title", "excerpt", "date"]

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
  /// Returns the article in an entry of `[comments.map]`; may be empty.
  fileprivate mutating func text(of entry: DataNode.Entry) -> String? {
    if let scalar = entry.value.scalar, scalar.style == .text { return scalar.text }
    report(.wrongType(entry.key, wanted: "text", entry.value), at: entry.value)
    return nil
  }
}
