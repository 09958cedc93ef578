import FeedContent
import FeedCore

/// What a build knows of the last one, in a file beside site.toml that can be taken away at any time.
///
/// It holds for the same settings, the same options and the same program only, and a file of it that is not whole counts
/// for nothing: then everything is read and made anew.
struct BuildCache: Sendable {
  /// The folder for such files, which tells Git to leave them alone.
  static let folder = ".feedkiln-cache"
  private static let magic = "feedkiln cache\n"

  var content: KnownContent
  var documents: [String: KnownDocument] = [:]

  private let file: String
  private let folder: String
  private let key: Fingerprint

  /// Reads what the last build left, unless it is to be ignored.
  init(site: Site, options: ContentOptions, isForced: Bool = false) {
    folder = site.filePath(Self.folder)
    let name = site.file.split(separator: "/").last.map(String.init) ?? "site.toml"
    file = "\(folder)/\(name).cache"
    key = Self.key(site, options)
    content = KnownContent(at: Machine.now)
    guard !isForced, let bytes = try? FileSystem.read(file) else { return }
    var reader = BinaryReader(bytes)
    guard reader.text() == Self.magic, reader.fingerprint() == key, reader.hasSum() else { return }
    let content = KnownContent(&reader, at: Machine.now)
    let documents = reader.list { KnownDocument(&$0) }
    guard !reader.isBroken else { return }
    self.content = content
    self.documents = Dictionary(documents.map { ($0.path, $0) }) { first, _ in first }
  }

  /// Leaves for the next build what this one knows; where that cannot be written, the next one takes longer.
  func write(_ content: KnownContent?, _ documents: [KnownDocument]) {
    let content = content ?? self.content
    guard !content.isSame(as: self.content) || !isSame(documents) else { return }
    var writer = BinaryWriter()
    writer.write(Self.magic)
    writer.write(key)
    writer.writeWithSum { writer in
      content.write(to: &writer)
      writer.write(documents) { $1.write(to: &$0) }
    }
    do {
      try FileSystem.makeFolder(folder)
      try FileSystem.replace("\(folder)/.gitignore", with: Array("*\n".utf8))
      try FileSystem.replace(file, with: writer.bytes, draft: "\(file).new")
    } catch {}
  }

  private func isSame(_ documents: [KnownDocument]) -> Bool {
    documents.count == self.documents.count && documents.allSatisfy { self.documents[$0.path] == $0 }
  }

  /// All that decides what becomes of the same content.
  private static func key(_ site: Site, _ options: ContentOptions) -> Fingerprint {
    var options = options
    options.now = Timestamp(secondsSinceEpoch: 0)
    return Fingerprint(describing: (Product.version, Machine.program, site, options))
  }
}
