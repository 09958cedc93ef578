public import FeedCore
import FeedSystem
import FrontMatter

/// Reads site.toml, and reports all of its errors at once.
public enum SiteReader {
  /// The result of reading site.toml; without a site if there are errors.
  public struct Result: Sendable {
    public var site: Site?
    /// The problems of the file, sorted by position.
    public var diagnostics: [Diagnostic]
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - overrides: The settings that replace those of the file.
  /// - Returns: The site and the problems of the file.
  /// - Throws: A `FileError` if the file cannot be read.
  public static func read(
    _ path: String, overriding overrides: SiteOverrides = SiteOverrides()
  ) throws(FileError) -> Result {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let bytes = try FileSystem.readPlain(path, upTo: ContentLimits().fileBytes)
    return read(bytes: bytes, name: path, folder: folder, zones: TimeZoneFolders(), overriding: overrides)
  }

  /// Reads the text of a site.toml.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - name: The name of the file in diagnostics.
  ///   - folder: The folder to which paths are relative.
  /// - Returns: The site and the problems of the text.
  public static func read(bytes: [UInt8], name: String, folder: String) -> Result {
    read(bytes: bytes, name: name, folder: folder, zones: TimeZoneFolders())
  }

  static func read(
    bytes: [UInt8], name: String, folder: String, zones: TimeZoneFolders,
    overriding overrides: SiteOverrides = SiteOverrides()
  ) -> Result {
    let source = Source(name: name, file: bytes)
    var reading = SiteReaderState(source: source, folder: folder, zones: zones, previewURL: overrides.baseURL)
    var site: Site?
    do {
      try source.checkUTF8()
      site = reading.site(try TOMLReader.read(source, 0..<source.bytes.count))
    } catch {
      reading.diagnostics.append(Diagnostic(error, at: source.location(error.range ?? 0..<0)))
    }
    if reading.diagnostics.contains(where: { $0.severity == .error }) { site = nil }
    if var changed = site {
      overrides.apply(to: &changed)
      site = changed
    }
    return Result(site: site, diagnostics: reading.diagnostics.sortedByPlace())
  }
}
