import FeedCore
import FeedVocabulary
import FrontMatter

/// Reading of the `[feeds]` table.
extension SiteReaderState {
  mutating func feedSettings(_ table: FieldReader<FeedsKey>, base: IRI?) -> FeedSettings {
    var fields = table
    var settings = FeedSettings()
    if let path = fields.folder(.output) { settings.output = path }
    let isRoot = fields.node([.url])?.node.scalar?.text == "/"
    settings.url = isRoot ? "" : fields.folder(.url).map { $0.drop { $0 == "/" } + "/" } ?? settings.output + "/"
    if let formats: [FeedFormat] = fields.choices(.formats) { settings.formats = formats }
    if let limit = fields.count(.limit) { settings.limit = limit }
    bodies(&fields, &settings)
    if let kilobytes = fields.count(.maximumKilobytes) { settings.maximumSize = kilobytes * 1024 }
    if let markdown = fields.boolean(.markdown) { settings.carriesMarkdown = markdown }
    if let check = fields.boolean(.check) { settings.check = check }
    (settings.include, settings.exclude) = (fields.conditions(.include), fields.conditions(.exclude))
    settings.before = fields.textTemplate(.before, Template.textVariables)
    settings.after = fields.textTemplate(.after, Template.textVariables)
    if let encloses = fields.boolean(.imageEnclosures) { settings.enclosesImages = encloses }
    if let target: LinkTarget = fields.choice(.linkPosts) { settings.linkPosts = target }
    hints(&fields, &settings, base: base)
    settings.namespaces = fields.namespaces(.namespaces)
    settings.extensions =
      fields.extensions(.elements, in: .feed, namespaces: settings.namespaces) ?? Extensions()
    if let hasSchemes = fields.boolean(.categorySchemes) { settings.hasCategorySchemes = hasSchemes }
    paths(&fields, &settings)
    settings.hubs =
      fields.list([.hubs]) { (node, name) throws(ValueError) in
        try node.text(name).map { text throws(ValueError) in try TextCodec.iri.read(Array(text.utf8).span) }
      } ?? []
    supportingFiles(&fields, &settings, base: base)
    for family in FeedFamily.allCases {
      settings.families[family] = self.family(family, fields: &fields, defaults: settings)
    }
    settings.extra = extraFeeds(&fields, settings, base: base)
    diagnostics += fields.diagnostics
    return settings
  }

  /// Reads one value for all formats, or a table with values by format.
  private mutating func bodies(_ fields: inout FieldReader<FeedsKey>, _ settings: inout FeedSettings) {
    guard let (name, node) = fields.node([.content]), node.entries != nil else {
      if let content: BodyChoice = fields.choice(.content) { settings.content = content }
      return
    }
    var formats = FieldReader<FeedFormatKey>(node, named: name, in: source, strictness: .settings)
    for format in FeedFormat.allCases {
      guard let key = FeedFormatKey(rawValue: format.rawValue) else { continue }
      if let choice: BodyChoice = formats.choice(key) { settings.contentByFormat[format] = choice }
    }
    fields.report(formats.diagnostics)
  }

  private func paths(_ fields: inout FieldReader<FeedsKey>, _ settings: inout FeedSettings) {
    let variables = Template.feedVariables
    let formats = settings.distinguishing
    if let site = fields.template(.site, variables, oneOf: formats) { settings.site = site.withoutLeadingSlash }
    if let comments = fields.template(.comments, variables, oneOf: formats) {
      settings.comments = comments.withoutLeadingSlash
    }
    let all = variables + Template.articleVariables
    if let template = fields.template(.articleComments, all, oneOf: ["path", "slug"], formats) {
      settings.articleComments = template.withoutLeadingSlash
    }
    if let archives = fields.boolean(.archives) { settings.hasArchives = archives }
    if let archive = fields.template(.archive, variables + ["feed", "number"], oneOf: ["feed"], ["number"], formats) {
      settings.archive = archive.withoutLeadingSlash
    }
  }

  /// Reads `tags = true`, or a table with settings that differ from the defaults.
  private func family(
    _ family: FeedFamily, fields: inout FieldReader<FeedsKey>, defaults settings: FeedSettings
  ) -> FamilySettings? {
    guard let key = FeedsKey(rawValue: family.rawValue), let (name, node) = fields.node([key]) else { return nil }
    guard node.entries != nil else { return fields.boolean(key) == true ? family.defaults : nil }
    var table = FieldReader<FamilyKey>(node, named: name, in: source, strictness: .settings)
    var result = family.defaults
    let variables = Template.feedVariables + ["term"]
    if let path = table.template(.path, variables, oneOf: ["term"], settings.distinguishing) {
      result.path = path.withoutLeadingSlash
    }
    if let title = table.textTemplate(.title, ["title", "term"], oneOf: ["term"]) { result.title = title }
    result.page = table.template(.page, ["term"], oneOf: [])?.withoutLeadingSlash
    result.icon = table.template(.icon, ["term"], oneOf: [])?.withoutLeadingSlash
    result.logo = table.template(.logo, ["term"], oneOf: [])?.withoutLeadingSlash
    result.limit = table.count(.limit)
    fields.report(table.diagnostics)
    return result
  }

  private func extraFeeds(
    _ fields: inout FieldReader<FeedsKey>, _ settings: FeedSettings, base: IRI?
  ) -> [ExtraFeed] {
    var nested: [Diagnostic] = []
    var names: [String: SourceLocation] = [:]
    let feeds = fields.list([.extra]) { (node, name) throws(ValueError) -> ExtraFeed? in
      var table = FieldReader<ExtraKey>(node, named: name, in: source, strictness: .settings)
      let feed = extraFeed(&table, node: node, defaults: settings, base: base)
      nested += table.diagnostics
      guard let feed else { return nil }
      if let other = names.updateValue(feed.location, forKey: feed.name.lowercased()) {
        nested.append(.extraTwice(feed, other: other))
        return nil
      }
      return feed
    }
    fields.report(nested)
    return feeds ?? []
  }

  private func extraFeed(
    _ table: inout FieldReader<ExtraKey>, node: DataNode, defaults settings: FeedSettings, base: IRI?
  ) -> ExtraFeed? {
    let name = table.required(.name, example: "name = \"swift\"") { table in
      table.value([.name]) { (node, name) throws(ValueError) in
        try node.text(name).map { text throws(ValueError) in try Permalink.slug(checking: text) }
      }
    }
    let title = table.required(.title, example: "title = \"All about Swift\"") { $0.text(.title) }
    let path = table.template(.path, Template.feedVariables, oneOf: settings.distinguishing)?.withoutLeadingSlash
    let page = table.url(.page, from: base)
    let (icon, logo) = (table.url(.icon, from: base), table.url(.logo, from: base))
    let description = table.text(.description)
    let limit = table.count(.limit)
    let (filter, exclude) = (table.filter(), table.conditions(.exclude))
    let (since, until) = (table.date(.since, zone: .utc), table.date(.until, zone: .utc))
    let extensions = table.extensions(.elements, in: .feed, namespaces: settings.namespaces)
    guard let name, let title else { return nil }
    var feed = ExtraFeed(
      name: name, title: title, description: description, path: path ?? Template("\(name).{ext}"), page: page,
      icon: icon, logo: logo, limit: limit, filter: filter, exclude: exclude, since: since, until: until,
      location: source.location(node.range))
    feed.extensions = extensions
    return feed
  }
}

extension FeedSettings {
  /// The variables that a path needs so that each format has a different path.
  fileprivate var distinguishing: [String] { formats.count > 1 ? Template.feedVariables : [] }
}

extension Diagnostic {
  fileprivate static func extraTwice(_ feed: ExtraFeed, other: SourceLocation) -> Diagnostic {
    Diagnostic(
      .siteExtraFeedTwice, "duplicate feed name “\(feed.name)”", at: feed.location,
      related: [Related("first used here", at: other)])
  }
}

extension RuleDescription {
  static let siteExtraFeedTwice = RuleDescription(
    "site/extra-feed-twice", .error, "the name of an extra feed must be unique",
    why: "Two feeds cannot have the same path.",
    help: "give one of the two another name",
    wrong: "[[feeds.extra]]\nname = \"a\" … name = \"a\"",
    right: "[[feeds.extra]]\nname = \"a\" … name = \"b\"")
}
