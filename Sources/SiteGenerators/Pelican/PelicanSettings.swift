import ContentValues
package import FeedCore
import FeedSystem
import FrontMatter
package import SiteSettings

/// The settings in `pelicanconf.py`, `publishconf.py` or the files of `-s` whose values are literals.
package struct PelicanSettings {
  private let python: PythonSettings
  package let diagnostics: [Diagnostic]

  /// The settings that affect URLs; a value that is not a literal is reported.
  private static let needed = [
    "ARTICLE_URL", "ARTICLE_LANG_URL", "ARTICLE_PATHS", "ARTICLE_EXCLUDES", "PAGE_PATHS", "DEFAULT_CATEGORY",
    "DEFAULT_LANG", "FILENAME_METADATA", "PATH", "PATH_METADATA", "EXTRA_PATH_METADATA", "SLUGIFY_SOURCE",
    "SLUGIFY_USE_UNICODE", "SLUGIFY_PRESERVE_CASE", "SLUG_REGEX_SUBSTITUTIONS", "USE_FOLDER_AS_CATEGORY",
  ]

  package init(site: Site) {
    var python = PythonSettings(Source(name: "", bytes: []))
    var diagnostics: [Diagnostic] = []
    let files = PelicanSettingsFiles(in: site).names
    for file in files {
      let path = site.filePath(file)
      guard FileSystem.kind(of: path) == .file else { continue }
      do throws(FileError) {
        python.merge(
          PythonSettings(Source(name: path, file: try FileSystem.readPlain(path, upTo: ContentLimits().fileBytes))))
      } catch {
        diagnostics.append(.unreadable(error))
      }
    }
    for name in PelicanSettings.needed {
      guard let place = python.unread[name] else { continue }
      diagnostics.append(
        Diagnostic(.generatorSetting, "“\(name)” is ignored: only Python can evaluate it", at: place))
    }
    let extra = python.values["EXTRA_PATH_METADATA"]?.entries ?? []
    let namesArticle = extra.contains { ArticleFile.stem(of: $0.key, markups: PelicanGenerator.markups) != nil }
    if namesArticle, let location = python.locations["EXTRA_PATH_METADATA"] {
      diagnostics.append(Diagnostic(.generatorUnusedSetting, "“EXTRA_PATH_METADATA” is ignored", at: location))
    }
    self.python = python
    self.diagnostics = diagnostics
  }

  /// Whether a setting has a value that is not a literal.
  package func isProgram(_ name: String) -> Bool { python.unread[name] != nil }

  func node(_ name: String) -> DataNode? { python.values[name] }
  package subscript(_ name: String) -> String? { python[name] }
  func texts(_ name: String, _ usual: [String]) -> [String] { python.values[name]?.texts ?? usual }
  func flag(_ name: String, _ usual: Bool) -> Bool { python.values[name]?.flag ?? usual }

  /// The pairs of pattern and replacement, or `nil` to use Pelican’s default.
  var slugSubstitutions: [(pattern: String, replacement: String)]? {
    python.values["SLUG_REGEX_SUBSTITUTIONS"]?.items.compactMap { pair in
      pair.texts.count == 2 ? (pair.texts[0], pair.texts[1]) : nil
    }
  }
}

extension RuleDescription {
  static let generatorSetting = RuleDescription(
    "generator/setting", .warning, "a setting that decides URLs or dates should be a literal",
    why: "A setting that needs a program cannot be evaluated, so URLs can be wrong.",
    help: "write it as a literal, or add Url and Slug to the articles",
    wrong: "ARTICLE_URL = os.environ[\"URL\"]",
    right: "ARTICLE_URL = \"{slug}.html\"")

  static let generatorUnusedSetting = RuleDescription(
    "generator/unused-setting", .info, "prefer metadata in articles to EXTRA_PATH_METADATA",
    why: "The setting is ignored, so the metadata that it sets is unknown.",
    help: "add its values to the articles themselves",
    wrong: "EXTRA_PATH_METADATA = {\"rye.md\": {\"slug\": \"r\"}}",
    right: "Slug: r")
}
