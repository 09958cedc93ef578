import FeedCore
import SiteGenerators

/// The text of a new site.toml with comments.
public struct SiteDraft: Sendable {
  public var found: DetectedSite
  /// The title, or `nil` if it is not known.
  public var title: String?
  /// The URL of the site, or `nil` if it is not known.
  public var baseURL: String?
  public var language: String

  /// Creates a draft.
  ///
  /// Title, URL and language replace the detected ones.
  public init(_ found: DetectedSite, title: String?, baseURL: String?, language: String) {
    self.found = found
    self.title = title
    self.baseURL = baseURL
    self.language = language
  }

  /// The text of the file.
  public var text: String {
    var lines = [
      "# The settings of feedkiln build.", "", "[site]",
      title.map { "title = \(Self.quoted($0))" } ?? "# The title of the site: title = \"My site\"",
      baseURL.map { "base_url = \(Self.quoted($0))" } ?? "# The URL of the site: base_url = \"https://example.com/\"",
      "language = \(Self.quoted(language))",
    ]
    if let description = found.description { lines.append("description = \(Self.quoted(description))") }
    if let zone = found.timeZone {
      lines.append("time_zone = \(Self.quoted(zone))")
    } else {
      lines.append("# The time zone of dates without one: time_zone = \"Europe/Berlin\"")
    }
    if let author = found.author { lines.append("authors = [\(Self.quoted(author))]") }
    if let rights = found.rights { lines.append("rights = \(Self.quoted(rights))") }
    lines += ["", "[content]"]
    if let generator = found.generator {
      lines += [
        generator == .html
          ? "# Articles and their URLs are read from the pages."
          : "# Articles, front matter and URLs follow the rules and settings of \(generator.title).",
        "generator = \(Self.quoted(generator.rawValue))",
      ]
    } else {
      lines += [
        "articles = \(Self.quoted(found.articlesFolder ?? "content/articles"))", "permalink = \"/{path}/\"",
      ]
    }
    if found.generator != nil, let folder = found.articlesFolder {
      lines.append("articles = \(Self.quoted(folder))")
    }
    if let folder = found.staticFolder, folder != found.generator?.staticFolder {
      lines.append("static = \(Self.quoted(folder))")
    }
    if let folder = found.builtFolder, found.generator != .html {
      lines += ["# The pages decide the URLs of articles, and contain their text.", "built = \(Self.quoted(folder))"]
    }
    if found.hasComments {
      lines.append("comments = \(Self.quoted(found.commentsFolder))")
    } else {
      lines += [
        "", "[comments]", "# No comments were found. To add those of another system, remove the next line.",
        "articles = \"off\"", "# [[comments.stores]]", "# path = \"comments.db\"",
      ]
    }
    for store in found.stores {
      lines += ["", "[[comments.stores]]"]
      if let kind = store.kind { lines.append("kind = \(Self.quoted(kind.rawValue))") }
      lines.append("path = \(Self.quoted(store.path))")
    }
    lines += ["", "[feeds]"]
    let name = found.feedsName
    if name != "feeds" { lines.append("# “feeds” contains files of another program.") }
    if let folder = found.feedsFolder, folder != name {
      lines.append("# In the site that \(found.other?.title ?? found.generator?.title ?? "") builds.")
      lines += ["output = \(Self.quoted(folder))", "url = \"\(name)/\""]
    } else {
      lines.append("output = \"\(name)\"")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns a TOML string on one line.
  private static func quoted(_ text: String) -> String {
    var result: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        result.append(UInt8(ascii: "\\"))
        result.append(byte)
      case 0..<0x20, 0x7F: result.append(0x20)
      default: result.append(byte)
      }
    }
    return String(utf8: result + [UInt8(ascii: "\"")])
  }
}
