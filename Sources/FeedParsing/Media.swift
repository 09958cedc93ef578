import FeedBuilder
import FeedCore
import FeedDocument
import FeedMedia
import FeedVocabulary

extension Enclosure {
  /// Creates an enclosure of a document that may not give its type and length.
  ///
  /// Without a type, the file name extension determines it.
  init(url: IRI, type: MediaType?, length: Int?, title: String? = nil) {
    self.init(
      url: url, type: type ?? MediaType(fileName: url.path) ?? "application/octet-stream", length: length ?? 0,
      title: title)
  }
}

extension TermReader {
  /// Reads the Media RSS of an entry: its images, its files and their properties.
  ///
  /// The description is used if the entry has no other text. If the first enclosure is the last file, as builders write it
  /// for feed readers that keep the last, the files are read from the last to the first.
  mutating func media(of node: Node, into entry: inout Entry) {
    let groups = node.elements(DocumentName(MediaRSS.group))
    if entry.content == nil, entry.summary == nil {
      let described = [node] + groups + node.elements(DocumentName(MediaRSS.content))
      entry.summary = described.lazy.compactMap { TermReader.text(MediaRSS.description, in: $0) }.first
    }
    let thumbnails = ([node] + groups).flatMap { $0.elements(DocumentName(MediaRSS.thumbnail)) }
    entry.image = thumbnails.reduce(nil) { $0 ?? picture($1) }
    var single = Array(node.elements(DocumentName(MediaRSS.content)))
    describeImage(of: &entry, with: &single)
    let grouped = groups.map { ($0, Array($0.elements(DocumentName(MediaRSS.content)))) }
    let first = entry.enclosures.first?.url
    let isReversed =
      first != nil
      && [single.last, grouped.last?.1.last].compactMap(\.self).contains {
        attribute(MediaAttributes.url, of: $0) == first
      }
    func inOrder<Value>(_ values: [Value]) -> [Value] { isReversed ? values.reversed() : values }
    // The banner precedes all files.
    let banners = single.prefix {
      attribute(MediaAttributes.medium, of: $0) == "image" && attribute(MediaAttributes.url, of: $0) != first
    }
    for content in banners + inOrder(Array(single.dropFirst(banners.count))) {
      media(content, title: nil, isGrouped: false, into: &entry)
    }
    for (group, contents) in inOrder(grouped) {
      let title = element(MediaRSS.title, in: group)
      for content in inOrder(contents) { media(content, title: title, isGrouped: true, into: &entry) }
    }
  }

  /// Removes the content with the URL of the thumbnail, and reads the type and the size of the image from it.
  private mutating func describeImage(of entry: inout Entry, with contents: inout [Node]) {
    guard let image = entry.image, !entry.enclosures.contains(where: { $0.url == image.url }) else { return }
    guard
      let index = contents.firstIndex(where: {
        attribute(MediaAttributes.medium, of: $0) == "image" && attribute(MediaAttributes.url, of: $0) == image.url
      }), let described = picture(contents.remove(at: index))
    else { return }
    entry.image = Picture(
      url: image.url, type: described.type, length: described.length, pixels: described.pixels ?? image.pixels)
  }

  private static func text(_ term: Term<String>, in parent: Node) -> String? {
    guard let text = parent.element(term).map({ String(utf8: $0.readableText).plainOfRSS }), !text.isEmpty else {
      return nil
    }
    return text
  }

  private mutating func picture(_ element: Node) -> Picture? {
    guard let url = attribute(MediaAttributes.url, of: element) else { return nil }
    return Picture(
      url: url, type: attribute(MediaAttributes.mediaType, of: element),
      length: attribute(MediaAttributes.fileSize, of: element), pixels: pixels(element))
  }

  private mutating func pixels(_ element: Node) -> PixelSize? {
    guard let width = attribute(MediaAttributes.width, of: element),
      let height = attribute(MediaAttributes.height, of: element)
    else { return nil }
    return PixelSize(width: width, height: height)
  }

  private mutating func media(_ content: Node, title: String?, isGrouped: Bool, into entry: inout Entry) {
    guard let url = attribute(MediaAttributes.url, of: content) else { return }
    let type = attribute(MediaAttributes.mediaType, of: content)
    let length = attribute(MediaAttributes.fileSize, of: content)
    let isImage = attribute(MediaAttributes.medium, of: content) == "image" || type?.family == "image"
    if let index = entry.enclosures.firstIndex(where: { $0.url == url }) {
      complete(&entry.enclosures[index], from: content, title: title)
    } else if isImage, !isGrouped {
      let size = pixels(content)
      entry.banner = entry.banner ?? Picture(url: url, type: type, length: length, pixels: size)
    } else {
      var file = Enclosure(url: url, type: type, length: length)
      complete(&file, from: content, title: title)
      entry.enclosures.append(file)
    }
  }

  private mutating func complete(_ file: inout Enclosure, from content: Node, title: String?) {
    file.title = file.title ?? title
    file.duration =
      file.duration ?? attribute(MediaAttributes.duration, of: content).map { .seconds(Int64($0.rounded())) }
    file.pixels = file.pixels ?? pixels(content)
  }
}
