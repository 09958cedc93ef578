import FeedBuilder
import FeedCore
import FeedMedia
import FeedVocabulary

@testable import FeedParsing

/// The properties that each format can express: a parsed document equals its feed reduced to them.
extension Feed {
  func carried(by format: FeedFormat, at url: IRI) -> Feed {
    var feed = self
    feed.title = title.carried
    feed.subtitle = subtitle?.carried
    feed.rights = rights?.carried
    feed.authors = authors.map(\.carried)
    feed.contributors = contributors.map(\.carried)
    feed.cloud = nil
    feed.minutesToLive = nil
    feed.logoPixels = nil
    feed.accounts = []
    feed.blogroll = nil
    feed.podcast = nil
    (feed.skippedHours, feed.skippedDays) = ([], [])
    feed.extensions = Extensions()
    let newest = updated ?? entries.compactMap { $0.updated ?? $0.published }.max()
    switch format {
    case .atom:
      feed.id = id ?? url
      feed.title = title.carriedByAtom
      feed.subtitle = subtitle?.carriedByAtom
      feed.rights = rights?.carriedByAtom
      feed.updated = newest
    case .rss:
      // RSS has no feed id; the authors are the authors of the items.
      feed.id = nil
      feed.authors = []
      feed.contributors = []
      feed.icon = nil
      feed.subtitle = feed.subtitle ?? feed.title
      feed.updated = newest
      feed.cloud = cloud
      feed.accounts = accounts.map { Account(service: $0.service.trimmed, name: $0.name.carried) }
      feed.blogroll = blogroll
      feed.logoPixels = logo == nil ? nil : logoPixels?.asRSSImage
      feed.minutesToLive = minutesToLive
      (feed.skippedHours, feed.skippedDays) = (skippedHours, skippedDays)
      feed.podcast = podcast?.carried
    case .json:
      feed.id = nil
      feed.profiles = []
      feed.updated = nil
      feed.contributors = []
      feed.rights = nil
      feed.authors = feed.authors.carriedByJSON
    }
    feed.entries = entries.map { $0.carried(by: format, in: self) }
    return feed
  }
}

extension Entry {
  fileprivate func carried(by format: FeedFormat, in feed: Feed) -> Entry {
    var entry = self
    entry.title = title.carried
    entry.summary = summary?.carried
    entry.rights = rights?.carried
    entry.authors = authors.map(\.carried)
    entry.contributors = contributors.map(\.carried)
    entry.categories = categories.map(\.carried)
    entry.language = language == feed.language ? nil : language
    entry.markdown = nil
    entry.episode = nil
    entry.extensions = Extensions()
    if format == .json { entry.image = image.map { Picture(url: $0.url) } }
    switch format {
    case .atom: entry.carryAtom(in: feed)
    case .rss: entry.carryRSS(self, in: feed)
    case .json: entry.carryJSON()
    }
    return entry
  }

  private mutating func carryAtom(in feed: Feed) {
    if summary == nil, content == nil { summary = displayTitle }
    title = title.carriedByAtom
    summary = summary?.carriedByAtom
    rights = rights?.carriedByAtom
    if authors.isEmpty {
      authors = feed.authors.isEmpty ? [Person(name: feed.title.carried)] : feed.authors.map(\.carried)
    }
    enclosures = enclosures.inGroups.map(\.withWholeSeconds.withoutMirrors)
    replies = replies?.carried(preferring: .atom)
  }

  private mutating func carryRSS(_ written: Entry, in feed: Feed) {
    // Only names, and the feed’s authors for an entry without its own.
    authors = (written.authors.isEmpty ? feed.authors : written.authors).map { Person(name: $0.name.carried) }
    contributors = contributors.map { Person(name: $0.name) }
    categories = categories.map { Category(term: $0.label ?? $0.term, scheme: $0.scheme) }
    updated = updated ?? published
    markdown = content == nil ? nil : written.markdown
    // The description is HTML: the summary, or the content if there is no other.
    if content == nil, let summary {
      content = Markup(text: written.summary ?? summary)
      self.summary = nil
    }
    summary = summary?.carriedAsHTML
    let isPodcast = feed.podcast != nil && written.episode != nil
    if isPodcast {
      carryEpisode(written)
    } else {
      enclosures = enclosures.inGroups.map(\.withWholeSeconds.withoutMirrors)
      let titles = Dictionary(grouping: enclosures) { $0.title }
      // Only groups have titles.
      for index in enclosures.indices where titles[enclosures[index].title]?.count == 1 {
        enclosures[index].title = nil
      }
    }
    replies = replies?.carried(preferring: .rss)
  }

  /// An episode has one enclosure and its alternatives, without Media RSS.
  private mutating func carryEpisode(_ written: Entry) {
    episode = written.episode?.carried
    if authors.isEmpty, let author = episode?.author { authors = [Person(name: author)] }
    image = image.map { Picture(url: $0.url, pixels: $0.pixels) }
    banner = nil
    for index in enclosures.indices {
      enclosures[index] = enclosures[index].withWholeSeconds
      enclosures[index].pixels = nil
      if index > 0 {
        enclosures[index].duration = nil
      } else if enclosures[index].mirrors.isEmpty, enclosures[index].integrity == nil {
        enclosures[index].title = nil
      }
    }
  }

  private mutating func carryJSON() {
    authors = authors.carriedByJSON
    contributors = []
    rights = nil
    categories = categories.map { Category(term: $0.label ?? $0.term) }
    content = content ?? Markup(text: summary ?? title)
    banner = banner.map { Picture(url: $0.url) }
    for index in enclosures.indices {
      enclosures[index] = enclosures[index].withWholeSeconds.withoutMirrors
      enclosures[index].pixels = nil
    }
    if var replies, let feed = replies.feeds[.json] ?? replies.feeds[.atom] ?? replies.feeds[.rss] {
      replies.feeds = [.json: feed]
      self.replies = replies
    }
    inReplyTo?.source = nil
  }
}

extension Replies {
  /// Returns the replies with one feed: in the format of the document, or else in the first of Atom, RSS and JSON Feed.
  fileprivate func carried(preferring format: FeedFormat) -> Replies {
    var replies = self
    let kept = [format, .atom, .rss, .json].first { feeds[$0] != nil }
    replies.feeds = feeds.filter { $0.key == kept }
    return replies
  }
}

extension [Enclosure] {
  /// The files in the order of a document with groups: by title, in the order of the first files.
  fileprivate var inGroups: [Enclosure] {
    var titles: [String] = []
    for file in self { if let title = file.title, !titles.contains(title) { titles.append(title) } }
    let firsts = filter { file in file.title == nil || first { $0.title == file.title }?.url == file.url }
    let others = titles.flatMap { title in filter { $0.title == title }.dropFirst() }
    return firsts + others
  }
}

extension Enclosure {
  fileprivate var withoutMirrors: Enclosure {
    var file = self
    file.mirrors = []
    file.integrity = nil
    return file
  }

  fileprivate var withWholeSeconds: Enclosure {
    var file = self
    file.title = title?.carried
    file.duration = duration.map { .seconds($0.wholeSeconds) }
    return file
  }
}

extension [Person] {
  /// The people without e-mail addresses and without duplicates.
  fileprivate var carriedByJSON: [Person] {
    reduce(into: []) { people, person in
      let person = Person(name: person.name, uri: person.uri)
      if !people.contains(person) { people.append(person) }
    }
  }
}

extension Person {
  fileprivate var carried: Person { Person(name: name.carried, uri: uri, email: email) }
}

extension Category {
  fileprivate var carried: Category { Category(term: term.carried, scheme: scheme, label: label?.carried) }
}

extension Podcast {
  fileprivate var carried: Podcast {
    var podcast = self
    podcast.author = author?.carried
    podcast.owner = owner.map { PodcastOwner(email: $0.email, name: $0.name?.carried) }
    podcast.verification = verification?.carried
    podcast.image = image.map { Picture(url: $0.url) }
    podcast.funding = funding.map { PodcastFunding(page: $0.page, text: $0.text.carried) }
    podcast.trailers = trailers.map { trailer in
      PodcastTrailer(
        title: trailer.title.carried, published: trailer.published,
        file: Enclosure(url: trailer.file.url, type: trailer.file.type, length: trailer.file.length),
        season: trailer.season)
    }
    podcast.publisher = publisher?.carried
    podcast.podroll = podroll.map(\.carried)
    podcast.updateFrequency?.text = updateFrequency?.text.carried ?? ""
    podcast.details = details.carried
    return podcast
  }
}

extension Episode {
  fileprivate var carried: Episode {
    var episode = self
    episode.display = number == nil ? nil : display?.carried
    episode.seasonName = season == nil ? nil : seasonName?.carried
    episode.title = title?.carried
    episode.author = author?.carried
    episode.image = image.map { Picture(url: $0.url) }
    episode.soundbites = soundbites.map {
      Soundbite(start: $0.start, duration: $0.duration, title: $0.title?.carried)
    }
    episode.contentLinks = contentLinks.map { ContentLink(page: $0.page, text: $0.text.carried) }
    episode.details = details.carried
    return episode
  }
}

extension RemoteItem {
  fileprivate var carried: RemoteItem {
    RemoteItem(guid: guid, feed: feed, item: item?.trimmed, medium: medium, title: title?.carried)
  }
}

extension PodcastDetails {
  fileprivate var carried: PodcastDetails {
    PodcastDetails(
      people: people.map {
        PodcastPerson(name: $0.name.carried, role: $0.role, group: $0.group, image: $0.image, page: $0.page)
      },
      places: places.map {
        PodcastPlace(
          name: $0.name.carried, relation: $0.relation, geo: $0.geo, feature: $0.feature, country: $0.country)
      },
      license: license.map { PodcastLicense(name: $0.name.carried, page: $0.page) },
      values: values.map { value in
        var value = value
        for index in value.recipients.indices {
          value.recipients[index].address = value.recipients[index].address.trimmed
        }
        for index in value.timeSplits.indices {
          value.timeSplits[index].item = value.timeSplits[index].item?.carried
        }
        return value
      },
      texts: texts.map { PodcastText(text: $0.text.carried, purpose: $0.purpose?.trimmed) },
      socialPosts: socialPosts.map { post in
        var post = post
        post.account = post.account?.trimmed
        return post
      },
      chat: chat.map {
        PodcastChat(server: $0.server, network: $0.network, account: $0.account?.trimmed, space: $0.space?.trimmed)
      },
      images: images.map { image in
        var image = image
        image.alternative = image.alternative?.carried
        return image
      })
  }
}

extension String {
  /// The text without characters that feeds cannot contain, with each run of white space as one space.
  var carried: String {
    clean.split { " \t\n".unicodeScalars.contains($0) }.map { String(String.UnicodeScalarView($0)) }
      .joined(separator: " ")
  }

  /// The text of an element of Atom, which is HTML if it contains a tag or a character reference.
  fileprivate var carriedByAtom: String { CleanText(self).looksLikeMarkup ? carriedAsHTML : carried }

  /// The text without noncharacters, which HTML does not allow.
  fileprivate var carriedAsHTML: String {
    let scalars = unicodeScalars.filter { $0.value & 0xFFFE != 0xFFFE && !(0xFDD0...0xFDEF).contains($0.value) }
    return String(String.UnicodeScalarView(scalars)).carried
  }

  /// The value of an attribute without characters that feeds cannot contain, on one line.
  fileprivate var trimmed: String {
    let line = clean.map { $0 == "\t" || $0 == "\n" ? " " : $0 }
    let text = line.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    return String(String.UnicodeScalarView(text))
  }

  private var clean: [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A where previous == "\r": break
      case 0x0D: result.append("\n")
      case 0xFFFD: result.append("?")
      case 0x09, 0x0A: result.append(scalar)
      case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: break
      default: result.append(scalar)
      }
      previous = scalar
    }
    return result
  }
}
