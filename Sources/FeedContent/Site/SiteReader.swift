public import FeedCore
import FeedSystem
import FrontMatter

/// Reads site.toml: every problem of the file in one go.
public enum SiteReader {
  /// What reading gave: no site where an error stands in its way.
  public struct Result: Sendable {
    public var site: Site?
    /// What is wrong with the file, in order of place.
    public var diagnostics: [Diagnostic]
  }

  /// Reads a file; only a file that cannot be read is thrown.
  public static func read(_ path: String) throws(FileError) -> Result {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    return read(bytes: try FileSystem.read(path, upTo: ContentLimits().fileBytes), name: path, folder: folder)
  }

  /// Reads the text of a site.toml that belongs to a folder.
  public static func read(bytes: [UInt8], name: String, folder: String) -> Result {
    read(bytes: bytes, name: name, folder: folder, zones: TimeZoneFolders())
  }

  static func read(bytes: [UInt8], name: String, folder: String, zones: TimeZoneFolders) -> Result {
    let source = Source(name: name, file: bytes)
    var reading = SiteReaderState(source: source, folder: folder, zones: zones)
    var site: Site?
    do {
      try source.checkUTF8()
      site = reading.site(try TOMLReader.read(source, 0..<source.bytes.count))
    } catch {
      reading.diagnostics.append(Diagnostic(error, at: source.location(error.range ?? 0..<0)))
    }
    if reading.diagnostics.contains(where: { $0.severity == .error }) { site = nil }
    return Result(site: site, diagnostics: reading.diagnostics.sortedByPlace())
  }
}
