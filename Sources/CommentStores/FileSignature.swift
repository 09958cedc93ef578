import FeedArchive
import FeedCore
import FeedSystem
import SiteSettings

/// The beginning of a file, decompressed if necessary, from which its kind is recognized.
struct FileSignature {
  private let bytes: [UInt8]

  init(_ path: String) {
    // A pipe would wait for its writer.
    bytes = FileSystem.kind(of: path) == .file ? (try? FileSignature.read(path)) ?? [] : []
  }

  private static func read(_ path: String) throws(FileError) -> [UInt8] {
    var archive = try ArchiveReader(path)
    guard try archive.nextFile() != nil else { return [] }
    return try archive.read() ?? []
  }

  var isSQLite: Bool { bytes.starts(with: "SQLite format 3\0".utf8) }

  var hasFrontMatter: Bool { bytes.starts(with: "---".utf8) || bytes.starts(with: "+++".utf8) }

  /// Whether a member with this name occurs near the beginning of a JSON file.
  func has(_ member: String) -> Bool {
    let name = Array("\"\(member)\"".utf8)
    return bytes.indices.contains { bytes[$0] == name[0] && bytes[$0...].starts(with: name) }
  }

  /// The number in the first member `version`, or `nil` if there is none near the beginning.
  var version: Int? {
    let name = Array("\"version\"".utf8)
    guard let start = bytes.indices.first(where: { bytes[$0] == name[0] && bytes[$0...].starts(with: name) }) else {
      return nil
    }
    let rest = bytes[(start + name.count)...].drop { $0.isSpace || $0 == UInt8(ascii: ":") }
    return Int(String(utf8: rest.prefix { $0.isASCIIDigit }))
  }

  /// The kind of store, or `nil` if it is unknown.
  var kind: CommentStoreKind? {
    if isSQLite { return .isso }
    if has("wm-property") || has("wm-target") || has("wm-id") { return .webmention }
    if has("discussions") || has("bodyHTML") { return .giscus }
    if has("commentHex") { return .commento }
    if has("pageId") || has("pages") && has("commenters") { return .comentario }
    if has("locator") || has("users") && has("posts") { return .remark42 }
    if has("descendants") { return .mastodon }
    if has("source") && has("target") { return .webmention }
    if has("issue_url") || has("number") && has("title") { return .utterances }
    return has("comments") && has("text") && has("id") ? .isso : nil
  }
}
