import FeedCore
import FeedSystem

/// What Pelican's `pelicanconf.py` and `publishconf.py` say as plain literals.
struct PelicanSettings {
  private let python: PythonSettings
  let diagnostics: [Diagnostic]

  private static let files = ["pelicanconf.py", "publishconf.py"]
  /// What addresses depend on; a value that only Python can tell is reported.
  private static let needed = [
    "ARTICLE_URL", "ARTICLE_LANG_URL", "ARTICLE_PATHS", "ARTICLE_EXCLUDES", "PAGE_PATHS", "DEFAULT_CATEGORY",
    "DEFAULT_LANG", "FILENAME_METADATA", "PATH", "PATH_METADATA", "EXTRA_PATH_METADATA", "SLUGIFY_SOURCE",
    "SLUGIFY_USE_UNICODE", "SLUGIFY_PRESERVE_CASE", "SLUG_REGEX_SUBSTITUTIONS", "USE_FOLDER_AS_CATEGORY",
  ]

  init(site: Site) {
    var python = PythonSettings(Source(name: "", bytes: []))
    var diagnostics: [Diagnostic] = []
    for file in PelicanSettings.files {
      let path = site.filePath(file)
      guard FileSystem.kind(of: path) == .file else { continue }
      do throws(FileError) {
        python.merge(PythonSettings(Source(name: path, file: try FileSystem.read(path))))
      } catch {
        diagnostics.append(.unreadable(error))
      }
    }
    for name in PelicanSettings.needed {
      guard let place = python.unread[name] else { continue }
      diagnostics.append(
        Diagnostic(
          "generator/setting", .warning, "“\(name)” is not read, as only Python can tell its value", at: place,
          help: "write it as a plain literal, or write Url and Slug into the articles that it is about"))
    }
    if let extra = python.values["EXTRA_PATH_METADATA"]?.entries, !extra.isEmpty, let file = PelicanSettings.files.first
    {
      diagnostics.append(
        Diagnostic(
          "generator/setting", .info, "“EXTRA_PATH_METADATA” is not read",
          at: SourceLocation(file: site.filePath(file)),
          help: "where it is about articles, write what it says into them"))
    }
    self.python = python
    self.diagnostics = diagnostics
  }

  subscript(_ name: String) -> String? { python[name] }
  func texts(_ name: String, _ usual: [String]) -> [String] { python.values[name]?.texts ?? usual }
  func flag(_ name: String, _ usual: Bool) -> Bool { python.values[name]?.flag ?? usual }

  /// The pairs of a pattern and what takes its place; `nil` for Pelican's own.
  var slugSubstitutions: [(pattern: String, replacement: String)]? {
    python.values["SLUG_REGEX_SUBSTITUTIONS"]?.items.compactMap { pair in
      pair.texts.count == 2 ? (pair.texts[0], pair.texts[1]) : nil
    }
  }
}
