import FeedCore
import FeedSystem
package import SiteSettings

/// The properties of a Publish site in its Swift sources, which are not run: only literals are read.
package struct PublishSettings {
  package let name: String?
  package let url: String?
  package let description: String?
  package let language: String?

  package init(site: Site) {
    let files = (try? FileSystem.files(below: site.filePath("Sources")))?.files ?? []
    let sources = files.lazy.filter { $0.hasSuffix(".swift") }.compactMap { file in
      (try? FileSystem.read(site.filePath("Sources/\(file)"), upTo: 1 << 18)).map { String(utf8: $0) }
    }
    let source = sources.first { $0.contains(": Website") } ?? ""
    name = PublishSettings.literal(after: "name = \"", in: source)
    url = PublishSettings.literal(after: "url = URL(string: \"", in: source)
    description = PublishSettings.literal(after: "description = \"", in: source)
    let names = ["english": "en", "german": "de", "french": "fr", "spanish": "es", "italian": "it", "japanese": "ja"]
    language = source.firstRange(of: "Language { .").flatMap { found in
      names[String(source[found.upperBound...].prefix { $0.isLetter })]
    }
  }

  /// Returns the string literal that begins after a text, or `nil` if it has an escape or an interpolation.
  private static func literal(after start: String, in source: String) -> String? {
    guard let found = source.firstRange(of: "var " + start) ?? source.firstRange(of: "let " + start) else { return nil }
    let text = source[found.upperBound...].prefix { $0 != "\"" && $0 != "\n" }
    return text.contains("\\") ? nil : String(text)
  }
}
