import FeedCore
import FeedMedia
import FeedVocabulary
import FrontMatter

extension SiteReaderState {
  /// Reads `[podcast]` and `[[podcasts]]`, without podcasts whose values are missing or invalid.
  mutating func podcasts(_ tables: FieldReader<SiteTable>, of site: Site) -> [PodcastSettings] {
    var tables = tables
    var names: [String: SourceLocation] = [:]
    return [SiteTable.podcast, .podcasts].flatMap { key -> [PodcastSettings] in
      tables.list([key]) { (node, name) throws(ValueError) -> PodcastSettings? in
        var fields = FieldReader<PodcastKey>(node, named: name, in: source, strictness: .settings) {
          hint($0, outside: key)
        }
        let settings = podcastSettings(&fields, of: site)
        diagnostics += fields.diagnostics
        guard let settings else { return nil }
        if let other = names.updateValue(settings.location, forKey: settings.name.lowercased()) {
          diagnostics.append(.repeatedName(of: settings, other: other))
        }
        return settings
      } ?? []
    }
  }

  /// Reads a podcast; returns `nil` if a value that Apple requires is missing, which is reported.
  private func podcastSettings(_ fields: inout FieldReader<PodcastKey>, of site: Site) -> PodcastSettings? {
    let name = fields.value([.name]) { (node, name) throws(ValueError) in
      try node.text(name).map { text throws(ValueError) in try Permalink.slug(checking: text) }
    }
    guard let podcast = podcast(&fields, of: site) else { return nil }
    var settings = PodcastSettings(podcast: podcast, location: fields.location())
    if let name { (settings.name, settings.path) = (name, Template("\(name).{ext}")) }
    settings.title = fields.text(.title)
    settings.description = fields.text(.description)
    settings.page = fields.url(.page, from: site.baseURL)
    if let path = fields.template(.path, Template.feedVariables, oneOf: []) { settings.path = path.withoutLeadingSlash }
    if let limit = fields.count(.limit) { settings.limit = limit }
    settings.extensions = fields.extensions(.elements, in: .feed, namespaces: site.feeds.namespaces)
    (settings.include, settings.exclude) = (fields.conditions(.include), fields.conditions(.exclude))
    return settings
  }

  private func podcast(_ fields: inout FieldReader<PodcastKey>, of site: Site) -> Podcast? {
    let base = site.baseURL
    let image = fields.required(.image, example: "image = \"/images/cover.png\"") { $0.url(.image, from: base) }
    let isExplicit = fields.required(.explicit, example: "explicit = false") { $0.boolean(.explicit) }
    let categories = fields.required(.categories, example: "categories = [\"Arts > Food\"]") {
      $0.podcastCategories(.categories)
    }
    var podcast = Podcast(
      author: fields.text(.author), owner: fields.table(.owner) { owner(&$0) },
      image: image.map(SiteFiles(site: site).picture), categories: categories ?? [], isExplicit: isExplicit ?? false,
      order: fields.choice(.type), newFeed: fields.url(.newFeedURL, from: base),
      isBlocked: fields.boolean(.block) ?? false, isComplete: fields.boolean(.complete) ?? false,
      verification: fields.text(.appleVerification),
      details: fields.podcastDetails(from: base, files: SiteFiles(site: site)))
    podcast.guid = fields.value(.guid, of: Podcasting.guid)
    podcast.isLocked = fields.boolean(.locked)
    podcast.medium = fields.value(.medium, of: Podcasting.medium)
    podcast.funding = fields.tables(.funding) { funding(&$0, base) }
    podcast.trailers = fields.tables(.trailers) { trailer(&$0, of: site) }
    podcast.publisher = fields.table(.publisher, shorthand: RemoteItemKey.url) { $0.remoteItem(from: base) }
    podcast.podroll = fields.tables(.podroll, shorthand: RemoteItemKey.url) { $0.remoteItem(from: base) }
    podcast.updateFrequency = fields.table(.updateFrequency, shorthand: UpdateFrequencyKey.text) {
      frequency(&$0, of: site)
    }
    if let pixels = podcast.image?.pixels, !pixels.suitsApple {
      fields.report([.unsuitableCover(pixels, at: fields.location(.image))])
    }
    return image == nil || isExplicit == nil || categories == nil ? nil : podcast
  }

  private func owner(_ fields: inout FieldReader<OwnerKey>) -> PodcastOwner? {
    fields.required(.email, example: "email = \"ada@example.com\"") { $0.value(.email, of: ITunes.ownerEmail) }
      .map { PodcastOwner(email: $0, name: fields.text(.name)) }
  }

  private func funding(_ fields: inout FieldReader<FundingKey>, _ base: IRI) -> PodcastFunding? {
    let page = fields.required(.url, example: "url = \"https://example.com/give\"") { $0.url(.url, from: base) }
    let text = fields.required(.text, example: "text = \"Support the show\"") { $0.text(.text) }
    guard let page, let text else { return nil }
    return PodcastFunding(page: page, text: text)
  }

  private func trailer(_ fields: inout FieldReader<TrailerKey>, of site: Site) -> PodcastTrailer? {
    let title = fields.required(.title, example: "title = \"Season 2 begins\"") { $0.text(.title) }
    let date = fields.required(.date, example: "date = 2024-03-01T09:30:00Z") { $0.date(.date, zone: site.timeZone) }
    let file = EnclosureReader(site: site).file(&fields, from: site.baseURL)
    guard let title, let date, let file else { return nil }
    return PodcastTrailer(
      title: title, published: date, file: file, season: fields.value(.season, of: PodcastingAttributes.trailerSeason))
  }

  private func frequency(_ fields: inout FieldReader<UpdateFrequencyKey>, of site: Site) -> UpdateFrequency? {
    let text = fields.required(.text, example: "text = \"Every Monday\"") { $0.text(.text) }
    let rule = fields.value(.rule, of: PodcastingAttributes.frequencyRule)
    let start =
      rule.map(RecurrenceRule.hasCount) ?? false
      ? fields.required(.start, example: "start = 2024-03-04") { $0.date(.start, zone: site.timeZone) }
      : fields.date(.start, zone: site.timeZone)
    let isComplete = fields.boolean(.complete) ?? false
    return text.map { UpdateFrequency(text: $0, rule: rule, start: start?.rfc3339, isComplete: isComplete) }
  }
}

extension PixelSize {
  /// Whether the size is that of a cover for Apple Podcasts: a square of 1400 to 3000 pixels.
  fileprivate var suitsApple: Bool { width == height && (1400...3000).contains(width) }
}

extension Diagnostic {
  fileprivate static func unsuitableCover(_ pixels: PixelSize, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .podcastCoverSize,
      "image has \(pixels) pixels, but Apple requires a square of 1400 to 3000", at: location)
  }

  fileprivate static func repeatedName(of podcast: PodcastSettings, other: SourceLocation) -> Diagnostic {
    Diagnostic(
      .podcastRepeatedName, "duplicate podcast name “\(podcast.name)”", at: podcast.location,
      related: [Related("first used here", at: other)])
  }
}

extension RuleDescription {
  static let podcastCoverSize = RuleDescription(
    "podcast/cover-size", .warning, "a podcast cover should be a square of 1400 to 3000 pixels",
    why: "Podcast directories reject shows with other covers.",
    help: "use a JPEG or PNG image of 3000 × 3000 pixels",
    wrong: "a cover of 600 × 400 pixels",
    right: "a cover of 3000 × 3000 pixels")

  static let podcastRepeatedName = RuleDescription(
    "podcast/repeated-name", .error, "the name of a podcast must be unique",
    why: "Two podcasts cannot have the same path and id.",
    help: "give each podcast its own “name”",
    wrong: "[[podcasts]]\nname = \"a\" … name = \"a\"",
    right: "[[podcasts]]\nname = \"a\" … name = \"b\"")
}
