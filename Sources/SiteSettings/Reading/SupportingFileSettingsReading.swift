package import FeedCore
import FeedDocument
import FeedVocabulary
import FrontMatter

/// Reading of the settings of files other than feeds in `[feeds]`.
extension SiteReaderState {
  mutating func supportingFiles(_ fields: inout FieldReader<FeedsKey>, _ settings: inout FeedSettings, base: IRI?) {
    var supportingFiles = SupportingFileSettings()
    supportingFiles.opml = opml(&fields)
    pages(&fields, &supportingFiles, base: base)
    if isBoolean(fields, .styleSheet) {
      supportingFiles.writesStyleSheet = fields.boolean(.styleSheet) ?? false
      if supportingFiles.writesStyleSheet {
        settings.styleSheet = base?.resolve(settings.url + SupportingFileSettings.styleSheet)
      }
    } else {
      settings.styleSheet = fields.url(.styleSheet, from: base)
    }
    if let base, let styleSheet = settings.styleSheet { settings.styleSheet = styleSheet.withoutHost(of: base) }
    supportingFiles.isReadableInBrowser = fields.boolean(.readableInBrowser) ?? (settings.styleSheet != nil)
    supportingFiles.hosts = fields.choices(.hosts) ?? []
    supportingFiles.compresses = fields.boolean(.compress) ?? false
    supportingFiles.cloud = fields.iri(.rssCloud)
    supportingFiles.pingsPrivateHubs = fields.boolean(.privateHubs) ?? false
    supportingFiles.old = formerURLs(&fields)
    settings.supportingFiles = supportingFiles
  }

  /// Reads `true` for the default path, or a path.
  private func opml(_ fields: inout FieldReader<FeedsKey>) -> String? {
    if isBoolean(fields, .opml) { return fields.boolean(.opml) == true ? "feeds.opml" : nil }
    return fields.template(.opml, [], oneOf: [])?.withoutLeadingSlash.text
  }

  /// Reads `true`, `false`, `"all"`, or a table with the appearance of the pages.
  private func pages(_ fields: inout FieldReader<FeedsKey>, _ settings: inout SupportingFileSettings, base: IRI?) {
    guard let (_, node) = fields.node([.pages]) else { return }
    guard node.entries != nil else {
      settings.pages = node.scalar?.text == "all" ? .all : fields.boolean(.pages) == true ? .usual : .none
      return
    }
    settings.pages = .usual
    let design = fields.table(.pages) { (table: inout FieldReader<PagesKey>) -> PageDesign? in
      if table.boolean(.all) == true { settings.pages = .all }
      var design = PageDesign()
      design.accentColor = table.color(.accentColor)
      design.style = table.url(.style, from: base)
      if let base, let style = design.style { design.style = style.withoutHost(of: base) }
      if table.node([.readers]) != nil {
        design.readers = table.tables(.readers) { (reader: inout FieldReader<PageReaderKey>) in
          let name = reader.required(.name, example: "name = \"NetNewsWire\"") { $0.text(.name) }
          let url = reader.required(.url, example: "url = \"https://netnewswire.com/\"") { $0.iri(.url) }
          guard let name, let url else { return nil }
          return PageDesign.Reader(name: name, url: url)
        }
      }
      return design
    }
    if let design { settings.pageDesign = design }
  }

  private func isBoolean(_ fields: FieldReader<FeedsKey>, _ key: FeedsKey) -> Bool {
    fields.node([key]).map { (try? $0.node.boolean($0.name)) != nil } ?? false
  }

  private func formerURLs(_ fields: inout FieldReader<FeedsKey>) -> [FormerURL] {
    guard let (name, node) = fields.node([.old]) else { return [] }
    guard let entries = node.entries else {
      fields.report(.wrongType(name, wanted: "a table of old paths and their feeds", node), at: node)
      return []
    }
    var urls: [FormerURL] = []
    for entry in entries {
      do throws(ValueError) {
        let path = Template(entry.key).withoutLeadingSlash
        try path.check(name, variables: [], groups: [])
        guard !path.text.isEmpty, !path.text.hasSuffix("/") else { throw .oldFolder(entry.key) }
        guard let feed = try entry.value.text(entry.key) else { continue }
        urls.append(FormerURL(path: path.text, feed: feed, location: source.location(entry.keyRange)))
      } catch {
        fields.report(error, at: entry.value)
      }
    }
    return urls
  }
}

extension IRI {
  /// The URL without scheme and host if they are those of the site, so that it also works on a preview server.
  package func withoutHost(of base: IRI) -> IRI {
    let own = reference
    guard own.scheme == base.reference.scheme, own.authority == base.reference.authority else { return self }
    return IRI(unchecked: own.path + (own.query.map { "?\($0)" } ?? ""))
  }
}

extension ValueError {
  fileprivate static func oldFolder(_ path: String) -> ValueError {
    ValueError(
      .siteOldAddress, "“\(path)” is not a file path")
  }
}

extension RuleDescription {
  static let siteColor = RuleDescription(
    "site/color", .error, "a color must be written as #rgb or #rrggbb",
    why: "Feedkiln computes readable shades of the color for light and dark pages.",
    help: "write the color as hexadecimal numbers, such as #b5451d",
    wrong: "[feeds.pages]\naccent_color = \"tomato\"",
    right: "[feeds.pages]\naccent_color = \"#b5451d\"")

  static let siteOldAddress = RuleDescription(
    "site/old-address", .error, "an old path must be the path of a file",
    why: "Feedkiln writes a file there, which a folder cannot be.",
    help: "write the old path of a feed, such as /feed.xml",
    wrong: "[feeds.old]\n\"/feed/\" = \"rss\"",
    right: "[feeds.old]\n\"/feed.xml\" = \"rss\"")
}
