public import FeedCore

/// The podcast properties of an entry: the item elements of Apple and of Podcasting 2.0.
public struct Episode: Sendable, Hashable, Codable {
  /// `itunes:episode` and `podcast:episode`, starting at 1.
  public var number: Int?
  /// The text that apps show instead of the number.
  public var display: String?
  /// `itunes:season` and `podcast:season`, starting at 1.
  public var season: Int?
  /// The name of the season.
  public var seasonName: String?
  /// `itunes:episodeType`.
  public var kind: Kind?
  /// `itunes:title`: the title without numbers and the podcast's name.
  public var title: String?
  /// `itunes:author`: the names of the episode’s makers.
  public var author: String?
  /// `itunes:image`.
  public var image: Picture?
  /// `itunes:explicit`, or `nil` to use the podcast’s value.
  public var isExplicit: Bool?
  /// `itunes:block`.
  public var isBlocked: Bool
  /// `podcast:transcript`.
  public var transcripts: [Transcript]
  /// `podcast:chapters`, as JSON.
  public var chapters: IRI?
  /// `podcast:soundbite`.
  public var soundbites: [Soundbite]
  /// `podcast:contentLink`.
  public var contentLinks: [ContentLink]
  /// The elements that podcasts also have.
  public var details: PodcastDetails

  /// Creates the properties of an episode.
  ///
  /// - Parameters:
  ///   - number: `itunes:episode` and `podcast:episode`, starting at 1.
  ///   - display: The text that apps show instead of the number.
  ///   - season: `itunes:season` and `podcast:season`, starting at 1.
  ///   - seasonName: The name of the season.
  ///   - kind: `itunes:episodeType`.
  ///   - title: `itunes:title`: the title without numbers and the podcast's name.
  ///   - author: `itunes:author`: the names of the episode’s makers.
  ///   - image: `itunes:image`.
  ///   - isExplicit: `itunes:explicit`, or `nil` to use the podcast’s value.
  ///   - isBlocked: `itunes:block`.
  ///   - transcripts: `podcast:transcript`.
  ///   - chapters: `podcast:chapters`, as JSON.
  ///   - soundbites: `podcast:soundbite`.
  ///   - contentLinks: `podcast:contentLink`.
  ///   - details: The elements that podcasts also have.
  public init(
    number: Int? = nil, display: String? = nil, season: Int? = nil, seasonName: String? = nil, kind: Kind? = nil,
    title: String? = nil, author: String? = nil, image: Picture? = nil, isExplicit: Bool? = nil,
    isBlocked: Bool = false,
    transcripts: [Transcript] = [], chapters: IRI? = nil, soundbites: [Soundbite] = [],
    contentLinks: [ContentLink] = [],
    details: PodcastDetails = PodcastDetails()
  ) {
    self.number = number
    self.display = display
    self.season = season
    self.seasonName = seasonName
    self.kind = kind
    self.title = title
    self.author = author
    self.image = image
    self.isExplicit = isExplicit
    self.isBlocked = isBlocked
    self.transcripts = transcripts
    self.chapters = chapters
    self.soundbites = soundbites
    self.contentLinks = contentLinks
    self.details = details
  }

  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable { case full, trailer, bonus }
}
