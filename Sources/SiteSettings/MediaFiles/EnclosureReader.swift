package import FeedCore
package import FeedMedia
import FeedVocabulary
package import FrontMatter

/// Reads an article’s enclosures, and measures those that are files of the site.
package struct EnclosureReader {
  let site: Site

  package init(site: Site) {
    self.site = site
  }
  /// The permitted difference from the file’s duration: players round, and encoders add silence.
  private static let tolerance = Duration.seconds(2)

  package func read<Key>(_ key: Key, of fields: inout FieldReader<Key>, articleURL: IRI) -> [Enclosure] {
    fields.tables(key) { (fields: inout FieldReader<EnclosureKey>) in
      let title = fields.text(.title)
      let duration = fields.value(.duration, of: ITunes.duration).map { Duration.seconds($0) }
      guard var enclosure = file(&fields, from: articleURL) else { return nil }
      enclosure.title = title
      enclosure.mirrors = fields.urls(.mirrors, from: articleURL)
      enclosure.integrity = fields.identifier(.integrity)
      if let duration {
        if let measured = enclosure.duration, abs(measured.inSeconds - duration.inSeconds) > Self.tolerance.inSeconds {
          fields.report([.otherDuration(duration, measured, at: fields.location(.duration))])
        }
        enclosure.duration = duration
      }
      return enclosure
    }
  }

  /// Reads the URL, type and length of a file; missing values are measured.
  func file<Key: MediaFileKey>(_ fields: inout FieldReader<Key>, from base: IRI) -> Enclosure? {
    let url = fields.required(.url, example: "url: /audio/episode.mp3") { $0.url(.url, from: base) }
    let writtenType = fields.mediaType(.type)
    let writtenLength = fields.count(.length)
    guard let url else { return nil }
    guard let scheme = url.reference.scheme?.lowercased(), ["http", "https"].contains(scheme) else {
      fields.report([.notOnTheWeb(url, at: fields.location(.url))])
      return nil
    }
    var measured: (path: String, facts: MediaFacts)?
    switch SiteFiles(site: site).find(url) {
    case .elsewhere:
      if let problem = SiteFiles(site: site).problem(of: url, at: fields.location(.url)) { fields.report([problem]) }
    case .file(let path, let facts): measured = (path, facts)
    case .missing(let path):
      // The given values are used: the file may be only on the server.
      guard let type = writtenType ?? MediaType(fileName: url.reference.path), let length = writtenLength
      else {
        fields.report([.missing(path, at: fields.location(.url))])
        return nil
      }
      fields.report([.notHere(path, at: fields.location(.url))])
      return Enclosure(url: url, type: type, length: length)
    case .unreadable(let error):
      fields.report([.unreadableFile(error, at: fields.location(.url))])
      return nil
    }
    let type = type(&fields, written: writtenType, named: MediaType(fileName: url.reference.path), measured)
    let length = length(&fields, written: writtenLength, of: url, measured: measured)
    guard let type, let length else { return nil }
    return Enclosure(
      url: url, type: type, length: length, duration: measured?.facts.duration, pixels: measured?.facts.pixels)
  }

  private func type<Key: MediaFileKey>(
    _ fields: inout FieldReader<Key>, written: MediaType?, named: MediaType?,
    _ measured: (path: String, facts: MediaFacts)?
  ) -> MediaType? {
    guard written != nil || fields.node([.type]) == nil else { return nil }
    guard let expected = written ?? named ?? measured?.facts.type else {
      fields.reportMissing(.type, help: "add the media type of the file, such as type: audio/mpeg")
      return nil
    }
    guard let measured, let actual = measured.facts.type, !actual.isSynonym(of: expected) else { return expected }
    if written != nil {
      fields.report([.otherType(expected, actual: actual, path: measured.path, at: fields.location(.type))])
      return expected
    }
    fields.report([.wrongName(expected, actual: actual, path: measured.path, at: fields.location(.url))])
    return actual
  }

  private func length<Key: MediaFileKey>(
    _ fields: inout FieldReader<Key>, written: Int?, of url: IRI, measured: (path: String, facts: MediaFacts)?
  ) -> Int? {
    if let measured, let written, written != measured.facts.length {
      fields.report([
        .otherLength(written, actual: measured.facts.length, path: measured.path, at: fields.location(.length))
      ])
    }
    guard written == nil, fields.node([.length]) == nil else { return written }
    if measured == nil { fields.report([.unknownLength(url, at: fields.location(.url))]) }
    return measured?.facts.length
  }
}

package enum EnclosureKey: String, MediaFileKey {
  case url, type, length, duration, title, mirrors, integrity
}

/// The keys of a table that describes a media file.
protocol MediaFileKey: FieldKey {
  static var url: Self { get }
  static var type: Self { get }
  static var length: Self { get }
}
