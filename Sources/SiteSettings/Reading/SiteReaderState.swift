import FeedCore
import FeedDocument
import FrontMatter

/// The state of reading one site.toml.
struct SiteReaderState {
  let source: Source
  let folder: String
  let zones: TimeZoneFolders
  /// The base URL of a preview, to which URLs in the file are relative, or `nil` if the site is built for its own.
  var previewURL: BaseURL?
  var diagnostics: [Diagnostic] = []

  mutating func site(_ root: DataNode) -> Site? {
    var tables = FieldReader<SiteTable>(root, named: "site.toml", in: source, strictness: .settings) { key in
      hint(key, outside: nil)
    }
    if tables.node([.site]) == nil {
      tables.reportMissing(.site, help: "begin the file with [site], followed by title, base_url and language")
    }
    diagnostics += tables.diagnostics
    let content = contentSettings(fields(.content, of: tables))
    var siteFields: FieldReader<SiteKey> = fields(.site, of: tables)
    let feeds = feedSettings(fields(.feeds, of: tables), base: (previewURL ?? baseURL(&siteFields))?.iri)
    let comments = commentSettings(fields(.comments, of: tables))
    let validate = validateSettings(fields(.validate, of: tables))
    guard tables.node([.site]) != nil else { return nil }
    var site = site(fields(.site, of: tables), content: content, feeds: feeds, comments: comments)
    site?.validate = validate
    if let ids = siteFields.folder(.ids) { site?.ids = ids }
    site?.measureLogos()
    if let all = site { site?.podcasts = podcasts(tables, of: all) }
    return site
  }

  private func fields<Key>(_ table: SiteTable, of tables: FieldReader<SiteTable>) -> FieldReader<Key> {
    let node = tables.node([table])?.node ?? DataNode(value: .map([]), range: 0..<0)
    return FieldReader(node, named: table.rawValue, in: source, strictness: .settings) { hint($0, outside: table) }
  }

  /// Returns help that names the table to which a misplaced key belongs, or `nil` if the key is unknown.
  func hint(_ key: String, outside table: SiteTable?) -> String? {
    if table == .comments, CommentStoreKey.names.contains(key) { return "move it to [[comments.stores]]" }
    return SiteTable.allCases.first { $0 != table && $0.keys.contains(key) }.map { "move it to [\($0.rawValue)]" }
  }

  private mutating func site(
    _ table: FieldReader<SiteKey>, content: ContentSettings, feeds: FeedSettings, comments: CommentSettings
  ) -> Site? {
    var fields = table
    let title = fields.required(.title, example: "title = \"My site\"") { $0.text(.title) }
    let permanent = fields.required(.baseURL, example: "base_url = \"https://example.com/\"") { baseURL(&$0) }
    let base = previewURL ?? permanent
    let language = fields.required(.language, example: "language = \"en\"") { $0.language(.language) }
    let zone = fields.value([.timeZone]) { (node, name) throws(ValueError) in
      try zones.zone(named: try node.text(name) ?? "")
    }
    let authority = fields.value([.tagAuthority]) { (node, name) throws(ValueError) in
      try TagURI.checkAuthority(try node.text(name) ?? "")
    }
    let authors = fields.authors([.authors]) ?? []
    let icon = fields.url(.icon, from: base?.iri)
    let logo = fields.url(.logo, from: base?.iri)
    let (accounts, profiles) = (accounts(&fields), fields.urls(.profiles, from: base?.iri))
    let blogroll = fields.url(.blogroll, from: base?.iri)
    let description = fields.text(.description)
    let rights = fields.text(.rights)
    let license = fields.license(.license, from: base?.iri)
    diagnostics += fields.diagnostics
    guard let title, let base, let permanent, let language else { return nil }
    var site = Site(
      title: title, baseURL: base.iri, description: description, language: language, timeZone: zone ?? .utc,
      authors: authors, rights: rights, icon: icon, logo: logo, tagAuthority: authority ?? permanent.host,
      content: content, feeds: feeds, comments: comments, file: source.name, folder: folder)
    site.permanentURL = permanent.iri
    site.baseURLLocation = fields.location(.baseURL)
    (site.accounts, site.profiles, site.blogroll) = (accounts, profiles, blogroll)
    site.license = license
    return site
  }

  /// Reads a table with the name of an account for each service.
  private func accounts(_ fields: inout FieldReader<SiteKey>) -> [SiteAccount] {
    guard let (name, node) = fields.node([.accounts]) else { return [] }
    guard let entries = node.entries else {
      fields.report(.wrongType(name, wanted: "a table, such as { mastodon = \"@ada@social.example\" }", node), at: node)
      return []
    }
    var accounts: [SiteAccount] = []
    for entry in entries {
      do throws(ValueError) {
        guard let text = try entry.value.text(entry.key) else { continue }
        accounts.append(SiteAccount(service: entry.key, name: text))
      } catch {
        fields.report(error, at: entry.value)
      }
    }
    return accounts
  }

  private func baseURL(_ fields: inout FieldReader<SiteKey>) -> BaseURL? {
    fields.value([.baseURL]) { (node, name) throws(ValueError) in try BaseURL(checking: try node.text(name) ?? "") }
  }

  private mutating func contentSettings(_ table: FieldReader<ContentKey>) -> ContentSettings {
    var fields = table
    var settings = ContentSettings()
    if let generator: GeneratorName = fields.choice(.generator) {
      settings.generator = generator
      settings.comments = generator.commentsFolder
      settings.staticFiles = generator.staticFolder
    }
    if let path = fields.folder(.articles) { settings.articles = path }
    if let path = fields.folder(.comments) { settings.comments = path }
    if let path = fields.folder(.staticFiles) { settings.staticFiles = path }
    settings.built = fields.folder(.built)
    settings.selector = fields.value([.selector]) { (node, name) throws(ValueError) in
      try node.text(name).map { text throws(ValueError) in try HTMLSelector(text) }
    }
    let omitted = fields.list([.omit]) { (node, name) throws(ValueError) in
      try node.text(name).map { text throws(ValueError) in try HTMLSelector(text) }
    }
    settings.omit = HTMLSelector(anyOf: omitted ?? [])
    if let template = fields.template(.permalink, Template.articleVariables, oneOf: ["path", "slug"]) {
      settings.permalink = template
    }
    diagnostics += fields.diagnostics
    return settings
  }
}
