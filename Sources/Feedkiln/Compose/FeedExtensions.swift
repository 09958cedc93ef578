import FeedBuilder
import FeedContent
import FeedCore
import FeedDocument
import FeedVocabulary

/// The elements of other vocabularies that the settings ask for in every feed.
struct FeedExtensions {
  let site: Site
  let feed: Feed
  /// The URL of the feed in RSS, or `nil` if it has none.
  let url: IRI?

  var extensions: Extensions { Extensions(elements: schedule + source + webfeeds) }

  private var schedule: [ExtensionElement] {
    guard let schedule = site.feeds.schedule else { return [] }
    return [
      ExtensionElement(Syndication.updatePeriod, schedule.period.rawValue),
      ExtensionElement(Syndication.updateFrequency, schedule.frequency),
    ] + [schedule.base].compactMap(\.self).map { ExtensionElement(Syndication.updateBase.name, text: $0.rfc3339) }
  }

  private var source: [ExtensionElement] {
    guard site.feeds.namesSource else { return [] }
    let local = feed.updated.map { date in
      let offset = site.timeZone.offsetSeconds(at: date.secondsSinceEpoch)
      return Timestamp(secondsSinceEpoch: date.secondsSinceEpoch, offsetMinutes: offset / 60)
    }
    return [url].compactMap(\.self).map { ExtensionElement(SourceModule.myself, $0) }
      + [local].compactMap(\.self).map { date in
        ExtensionElement(SourceModule.localTime.name, text: ExtensionElement(RSS.lastBuildDate, date).text)
      }
  }

  /// The appearance in Feedly and similar readers.
  private var webfeeds: [ExtensionElement] {
    guard let settings = site.feeds.webfeeds else { return [] }
    let namespace = Namespace("webfeeds", "http://webfeeds.org/rss/1.0")
    let cover = settings.cover.map { cover in
      ExtensionElement(
        Name(namespace, "cover"),
        attributes: [ExtensionElement.Attribute(Name(.none, "image"), value: cover.string)])
    }
    let texts = [
      ("icon", (settings.icon ?? feed.icon)?.string), ("logo", (settings.logo ?? feed.logo)?.string),
      ("accentColor", settings.accentColor.map { String($0.hex.dropFirst()) }),
    ]
    return [cover].compactMap(\.self)
      + texts.compactMap { name, text in text.map { ExtensionElement(Name(namespace, name), text: $0) } }
  }
}

extension Site {
  /// Returns the elements and members of other vocabularies in a feed of articles.
  func extensions(of subject: FeedSubject) -> Extensions {
    let own: Extensions? =
      switch subject {
      case .extra(let index): feeds.extra[index].extensions
      case .podcast(let name): podcast(named: name)?.extensions
      default: nil
      }
    return own ?? feeds.extensions
  }
}

extension Article {
  /// The elements and members of other vocabularies in the article’s entry, with its place.
  var entryExtensions: Extensions {
    guard let coordinates, let latitude = coordinates.latitudes.first, let longitude = coordinates.longitudes.first
    else { return extensions }
    let (north, east) = (ExtensionElement(Geo.latitude, latitude).text, ExtensionElement(Geo.longitude, longitude).text)
    var all = extensions
    all.elements.insert(ExtensionElement(GeoRSS.point.name, text: "\(north) \(east)"), at: 0)
    if !all.members.contains(where: { $0.name == "_geo" }) {
      all.members.insert(
        ExtensionMember(
          "_geo", members: [JSONMember("latitude", .number(north)), JSONMember("longitude", .number(east))]), at: 0)
    }
    return all
  }
}
