import FeedCore
import FeedMedia
import FeedVocabulary

/// Writes Media RSS, which is the same in Atom and RSS.
extension XMLWriter {
  /// Writes the entry's images, and its files if they have properties that enclosures lack.
  ///
  /// Feed readers that keep one file keep the last, so the first enclosure is the last of its group and of all. Episodes
  /// of podcasts have no files here: their other files are `podcast:alternateEnclosure`.
  mutating func media(_ entry: Entry) {
    if let image = entry.image {
      thumbnail(image)
      // Newsletter services and link previews read only media:content.
      if !entry.enclosures.contains(where: { $0.url == image.url }) { content(image) }
    }
    if let banner = entry.banner { content(banner) }
    guard entry.hasMediaContents else { return }
    for group in entry.enclosures.groupedByTitle.reversed() {
      if group.count > 1 {
        container(MediaRSS.group) { xml in
          for enclosure in group.dropFirst().reversed() { xml.content(enclosure, isDefault: false) }
          xml.content(group[0], isDefault: true)
          if let title = group[0].title { xml.element(MediaRSS.title, title) }
        }
      } else {
        for enclosure in group { content(enclosure, isDefault: nil) }
      }
    }
  }

  mutating func thumbnail(_ picture: Picture) {
    empty(MediaRSS.thumbnail) { xml in
      xml.attribute(MediaAttributes.url, picture.url)
      xml.pixels(picture.pixels)
    }
  }

  private mutating func content(_ picture: Picture) {
    empty(MediaRSS.content) { xml in
      xml.attribute(MediaAttributes.url, picture.url)
      xml.fileSize(picture.length)
      if let type = picture.type { xml.attribute(MediaAttributes.mediaType, type) }
      xml.attribute(MediaAttributes.medium, "image")
      xml.pixels(picture.pixels)
    }
  }

  private mutating func content(_ enclosure: Enclosure, isDefault: Bool?) {
    empty(MediaRSS.content) { xml in
      xml.attribute(MediaAttributes.url, enclosure.url)
      xml.fileSize(enclosure.length)
      xml.attribute(MediaAttributes.mediaType, enclosure.type)
      if let medium = enclosure.medium { xml.attribute(MediaAttributes.medium, medium) }
      if let isDefault { xml.attribute(MediaAttributes.isDefault, isDefault) }
      if let duration = enclosure.duration { xml.attribute(MediaAttributes.duration, Double(duration.wholeSeconds)) }
      xml.pixels(enclosure.pixels)
    }
  }

  /// Writes the size of a file in bytes; 0 means that it is unknown, which only enclosures may say.
  private mutating func fileSize(_ length: Int?) {
    if let length, length > 0 { attribute(MediaAttributes.fileSize, length) }
  }

  private mutating func pixels(_ pixels: PixelSize?) {
    guard let pixels else { return }
    attribute(MediaAttributes.width, pixels.width)
    attribute(MediaAttributes.height, pixels.height)
  }
}

extension Entry {
  /// Whether there are several files, or one with a duration, a size in pixels, or an image that could replace it.
  fileprivate var hasMediaContents: Bool {
    enclosures.count > (banner == nil && image == nil ? 1 : 0)
      || enclosures.contains { $0.duration != nil || $0.pixels != nil }
  }
}

extension [Enclosure] {
  /// The enclosures grouped by title, because files of one title are versions of the same recording.
  ///
  /// No group is empty, and the groups are in the order of their first files. A file without a title is a group of its
  /// own.
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
  /// Returns the Media RSS namespace if an entry needs it in a format; otherwise an empty array.
  func mediaNamespaces(in format: FeedFormat) -> [Namespace] {
    let isPodcast = format == .rss && podcast != nil
    return entries.contains { entry in
      let isEpisode = isPodcast && entry.episode != nil
      return entry.image != nil || !isEpisode && (entry.banner != nil || entry.hasMediaContents)
    } ? [.media] : []
  }
}
