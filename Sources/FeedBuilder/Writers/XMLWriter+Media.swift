import FeedCore
import FeedMedia
import FeedVocabulary

/// Media RSS, which Atom entries and RSS items hold in the same way.
extension XMLWriter {
  /// The entry's pictures and, where they say more than enclosures can, its files.
  mutating func media(_ entry: Entry) {
    if let image = entry.image { thumbnail(image) }
    if let banner = entry.banner { content(banner) }
    guard entry.hasMediaContents else { return }
    for group in entry.enclosures.groupedByTitle {
      if group.count > 1 {
        container(MediaRSS.group) { xml in
          for (index, enclosure) in group.enumerated() { xml.content(enclosure, isDefault: index == 0) }
          if let title = group[0].title { xml.element(MediaRSS.title, title) }
        }
      } else {
        for enclosure in group { content(enclosure, isDefault: nil) }
      }
    }
  }

  private mutating func thumbnail(_ picture: Picture) {
    empty(MediaRSS.thumbnail) { xml in
      xml.attribute(MediaAttributes.url, picture.url)
      xml.pixels(picture.pixels)
    }
  }

  private mutating func content(_ picture: Picture) {
    empty(MediaRSS.content) { xml in
      xml.attribute(MediaAttributes.url, picture.url)
      if let length = picture.length { xml.attribute(MediaAttributes.fileSize, length) }
      if let type = picture.type { xml.attribute(MediaAttributes.mediaType, type) }
      xml.attribute(MediaAttributes.medium, "image")
      xml.pixels(picture.pixels)
    }
  }

  private mutating func content(_ enclosure: Enclosure, isDefault: Bool?) {
    empty(MediaRSS.content) { xml in
      xml.attribute(MediaAttributes.url, enclosure.url)
      xml.attribute(MediaAttributes.fileSize, enclosure.length)
      xml.attribute(MediaAttributes.mediaType, enclosure.type)
      if let medium = enclosure.medium { xml.attribute(MediaAttributes.medium, medium) }
      if let isDefault { xml.attribute(MediaAttributes.isDefault, isDefault) }
      if let duration = enclosure.duration { xml.attribute(MediaAttributes.duration, Double(duration.wholeSeconds)) }
      xml.pixels(enclosure.pixels)
    }
  }

  private mutating func pixels(_ pixels: PixelSize?) {
    guard let pixels else { return }
    attribute(MediaAttributes.width, pixels.width)
    attribute(MediaAttributes.height, pixels.height)
  }
}

extension Entry {
  /// Several files, or one of which more is known than its length and type.
  fileprivate var hasMediaContents: Bool {
    enclosures.count > 1 || enclosures.contains { $0.duration != nil || $0.pixels != nil }
  }
}

extension [Enclosure] {
  /// Files of one title are forms of one thing; the groups, none of them empty, stand in the order of their first files.
  var groupedByTitle: [[Enclosure]] {
    reduce(into: []) { groups, enclosure in
      let group = enclosure.title.flatMap { title in groups.firstIndex { $0[0].title == title } }
      if let group { groups[group].append(enclosure) } else { groups.append([enclosure]) }
    }
  }
}

extension Enclosure {
  fileprivate var medium: String? {
    switch type.family {
    case "audio", "video", "image": type.family
    case "text", "application": "document"
    default: nil
    }
  }
}

extension Feed {
  /// The namespace of Media RSS, where an entry needs it.
  var mediaNamespaces: [Namespace] {
    entries.contains { $0.image != nil || $0.banner != nil || $0.hasMediaContents } ? [.media] : []
  }
}
