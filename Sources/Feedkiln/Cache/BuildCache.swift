import FeedContent
import FeedCore
import FeedSystem

/// What a build knows of the last one, in a file beside site.toml that can be taken away at any time.
///
/// It holds for the same settings, the same options and the same program only, and a file of it that is not whole counts
/// for nothing: then everything is read and made anew.
struct BuildCache: Sendable {
  /// The folder for such files, which tells Git to leave them alone.
  static let folder = ".feedkiln-cache"
  private static let magic = "feedkiln cache\n"

  private var known: BuildKnowledge
  private let file: String
  private let folder: String
  private let key: Fingerprint
  /// True when the file may hold something else.
  private var isNew = true

  /// Reads what the last build left, unless it is to be ignored.
  init(site: Site, options: ContentOptions, isForced: Bool = false) {
    folder = site.filePath(Self.folder)
    let name = site.file.split(separator: "/").last.map(String.init) ?? "site.toml"
    file = "\(folder)/\(name).cache"
    key = Fingerprint(describing: (Product.version, Machine.program, site, options.forAnyMoment))
    known = BuildKnowledge(content: KnownContent(at: .now))
    guard !isForced, let bytes = try? FileSystem.read(file) else { return }
    var reader = BinaryReader(bytes)
    guard reader.text() == Self.magic, reader.fingerprint() == key,
      let known = BuildKnowledge(&reader, at: content.moment)
    else { return }
    self.known = known
    isNew = false
  }

  /// Takes over what others know who have built the same.
  mutating func merge(_ known: BuildKnowledge) {
    self.known.merge(known)
    isNew = true
  }

  /// Leaves for the next build what this one knows; where that cannot be written, the next one takes longer.
  func write(_ known: BuildKnowledge) {
    guard isNew || !known.isSame(as: self.known) else { return }
    var head = BinaryWriter()
    head.write(Self.magic)
    head.write(key)
    do throws(FileError) {
      try FileSystem.makeFolder(folder)
      try FileSystem.replace("\(folder)/.gitignore", with: Array("*\n".utf8))
      try FileSystem.replace(file, draft: "\(file).new") { put throws(FileError) in
        try put(head.bytes)
        try known.write(put)
      }
    } catch {}
  }

  var content: KnownContent { known.content }

  /// What is known of a document; `nil` where nothing is.
  func document(_ path: String) -> KnownDocument? { known.documents[path].flatMap { KnownDocument(path, $0) } }
}

extension ContentOptions {
  /// What decides what becomes of the same content, whenever it is built, and whichever share of it.
  var forAnyMoment: ContentOptions {
    var options = self
    options.now = Timestamp(secondsSinceEpoch: 0)
    options.share = nil
    return options
  }
}
