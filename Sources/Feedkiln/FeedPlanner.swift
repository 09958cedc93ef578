import FeedContent
import FeedCore
import FeedVocabulary

/// Gives each feed its paths, and sees to it that no two share one.
struct FeedPlanner {
  private let site: Site
  private let root: IRI
  private(set) var feeds: [PlannedFeed] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Who has a path, in lower case, since some file systems do not tell the difference.
  private var owners: [String: SourceLocation] = [:]

  init(site: Site) {
    self.site = site
    root = site.baseURL.resolve(site.feeds.url)
  }

  mutating func add(_ subject: FeedSubject, _ template: Template, of article: Article? = nil) {
    let location = article?.location ?? SourceLocation(file: site.file)
    var documents: [PlannedFeed.Document] = []
    for format in site.feeds.formats {
      var values = article?.templateValues(percentEncoded: false) ?? [:]
      values["format"] = format.rawValue
      values["ext"] = format.fileExtension
      let path = template.fill(values)
      if let owner = owners.updateValue(location, forKey: path.lowercased()) {
        owners[path.lowercased()] = owner
        diagnostics.append(.pathTaken(path, at: location, by: owner))
        return
      }
      let address = root.resolve(
        path.split(separator: "/").map { IRI.percentEncodingSegment(String($0)) }.joined(separator: "/"))
      documents.append(PlannedFeed.Document(format: format, path: path, address: address))
    }
    feeds.append(PlannedFeed(subject: subject, documents: documents))
  }
}

extension Diagnostic {
  static func pathTaken(_ path: String, at location: SourceLocation, by owner: SourceLocation) -> Diagnostic {
    Diagnostic(
      "feeds/path-taken", .error, "the feed “\(path)” would be written twice", at: location,
      help: "give the article a slug of its own, or put {path} or {ext} into the template in [feeds] of site.toml",
      related: [Related("the first feed of this name comes from here", at: owner)])
  }
}
