import ContentValues
import FeedCore
import FeedMedia
import FeedVocabulary
import FrontMatter
import SiteSettings

/// Reads the episode of an article’s podcast metadata.
struct EpisodeReader: Sendable {
  let site: Site

  /// Returns the episode, or `nil` if the article has no audio or video or is not an episode, and the names of the
  /// podcasts that it names.
  func read(
    _ fields: inout FieldReader<ArticleKey>, articleURL: IRI, language: LanguageTag?, enclosures: [Enclosure]
  ) -> (episode: Episode?, podcasts: [String]) {
    let isPlayable = enclosures.contains(where: \.isPlayable)
    let word = fields.node([.episode])?.node.scalar?.text.lowercased()
    if word == "false" || word == "no" { return (nil, []) }
    guard fields.node([.episode]) != nil, word != "true", word != "yes" else {
      return (isPlayable ? Episode() : nil, [])
    }
    var podcasts: [String] = []
    let episode = fields.table(.episode, shorthand: .number) { (fields: inout FieldReader<EpisodeKey>) in
      podcasts = self.podcasts(&fields)
      return self.episode(&fields, page: articleURL, language: language ?? site.language)
    }
    if !isPlayable, !site.podcasts.isEmpty, fields.node([.enclosures]) == nil {
      fields.report([
        Diagnostic(
          .contentEpisodeWithoutFile, "episode has no audio or video, so it is not in the podcast",
          at: fields.location(.episode))
      ])
    }
    return (isPlayable ? episode : nil, podcasts)
  }

  /// Returns the podcasts that contain the episode; a name that no podcast has is reported.
  private func podcasts(_ fields: inout FieldReader<EpisodeKey>) -> [String] {
    let names = fields.texts(.podcasts) ?? []
    let known = site.podcasts.map(\.name)
    guard !known.isEmpty else { return names }
    fields.report(
      names.filter { !known.contains($0) }.map { .unknownPodcast($0, known: known, at: fields.location(.podcasts)) })
    return names
  }

  private func episode(_ fields: inout FieldReader<EpisodeKey>, page: IRI, language: LanguageTag) -> Episode {
    let image = fields.url(.image, from: page)
    return Episode(
      number: fields.value(.number, of: ITunes.episode), display: fields.identifier(.display),
      season: fields.value(.season, of: ITunes.season), seasonName: fields.text(.seasonName),
      kind: fields.choice(.type), title: fields.text(.title), author: fields.text(.author),
      image: image.map(SiteFiles(site: site).picture),
      isExplicit: fields.boolean(.explicit), isBlocked: fields.boolean(.block) ?? false,
      transcripts: fields.tables(.transcripts, shorthand: .url) { transcript(&$0, page: page, language: language) },
      chapters: fields.url(.chapters, from: page).flatMap {
        exists($0, part: "chapters are", at: fields.location(.chapters), fields: &fields) ? $0 : nil
      },
      soundbites: fields.tables(.soundbites) { soundbite(&$0) },
      contentLinks: fields.tables(.contentLinks) { contentLink(&$0, page: page) },
      details: fields.podcastDetails(from: page, files: SiteFiles(site: site)))
  }

  private func transcript(
    _ fields: inout FieldReader<TranscriptKey>, page: IRI, language: LanguageTag
  ) -> Transcript? {
    let url = fields.required(.url, example: "url: /audio/episode.vtt") { $0.url(.url, from: page) }
    guard let url, exists(url, part: "transcript is", at: fields.location(.url), fields: &fields) else { return nil }
    let type = fields.mediaType(.type) ?? MediaType(fileName: url.reference.path)
    guard let type else {
      fields.reportMissing(.type, help: "add the media type of the file, such as type: text/vtt")
      return nil
    }
    return Transcript(
      url: url, type: type, language: fields.language(.language) ?? language,
      isCaptions: fields.boolean(.captions) ?? false)
  }

  private func contentLink(_ fields: inout FieldReader<ContentLinkKey>, page: IRI) -> ContentLink? {
    let url = fields.required(.url, example: "url: https://video.example/12") { $0.url(.url, from: page) }
    let text = fields.required(.text, example: "text: Watch the video") { $0.text(.text) }
    guard let url, let text else { return nil }
    return ContentLink(page: url, text: text)
  }

  private func soundbite(_ fields: inout FieldReader<SoundbiteKey>) -> Soundbite? {
    let start = fields.required(.start, example: "start: 73.5") { $0.value(.start, of: PodcastingAttributes.startTime) }
    let duration = fields.required(.duration, example: "duration: 60") {
      $0.value(.duration, of: PodcastingAttributes.duration)
    }
    guard let start, let duration else { return nil }
    return Soundbite(start: start, duration: duration, title: fields.text(.title))
  }

  /// Whether a file exists; files outside the site are assumed to exist.
  private func exists<Key>(
    _ url: IRI, part: String, at location: SourceLocation, fields: inout FieldReader<Key>
  ) -> Bool {
    guard case .missing(let path) = SiteFiles(site: site).find(url) else { return true }
    fields.report([.missingPart(part, path, at: location)])
    return false
  }
}

extension Diagnostic {
  fileprivate static func unknownPodcast(
    _ name: String, known: [String], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .contentUnknownPodcast, "no podcast is named “\(name)”", at: location,
      help: SpellingSuggestion.of(name, in: known).map { "did you mean “\($0)”?" }
        ?? "write one of " + known.joined(separator: ", "))
  }
}

extension RuleDescription {
  static let contentUnknownPodcast = RuleDescription(
    "content/unknown-podcast", .warning, "an episode should name podcasts of the site",
    why: "The episode is missing in the podcast that is meant.",
    help: "write the “name” of a podcast in site.toml",
    wrong: "episode: {podcasts: [taks]}",
    right: "episode: {podcasts: [talks]}")

  static let contentEpisodeWithoutFile = RuleDescription(
    "content/episode-without-file", .warning, "an episode should have an audio or video file",
    why: "Podcast players have nothing to play, so the episode is not in the podcast.",
    help: "add its file to “enclosures”",
    wrong: "episode: 3",
    right: "episode: 3\nenclosures: [{url: /audio/3.mp3}]")
}

/// The keys of `episode` in front matter.
enum EpisodeKey: String, PodcastDetailKey {
  case number, display, season
  case seasonName = "season_name"
  case type, title, author, image, explicit, block, podcasts
  case transcripts, chapters, soundbites
  case contentLinks = "content_links"
  case people, locations, license, value, txt, social, chat, images
}

enum TranscriptKey: String, FieldKey {
  case url, type, language, captions
}

enum ContentLinkKey: String, FieldKey {
  case url, text
}

enum SoundbiteKey: String, FieldKey {
  case start, duration, title
}
