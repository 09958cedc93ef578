import FeedCore

extension Article {
  /// The first folder of the path; `nil` for an article at the top.
  public var section: String? {
    path.utf8.contains(UInt8(ascii: "/")) ? path.split(separator: "/").first.map(String.init) : nil
  }

  /// What the variables of a path stand for, either as parts of a URL or as names of files.
  public func templateValues(percentEncoded: Bool) -> [String: String] {
    Article.templateValues(path: templatePath, slug: slug, date: published.local.date, percentEncoded: percentEncoded)
  }

  static func templateValues(
    path: String, slug: String, date: CivilDate, percentEncoded: Bool
  ) -> [String: String] {
    let encode = percentEncoded ? IRI.percentEncodingSegment : { $0 }
    let parts = path.split(separator: "/").map { encode(String($0)) }
    func decimal(_ number: Int, _ width: Int) -> String {
      var bytes: [UInt8] = []
      bytes.append(decimal: number, width: width)
      return String(utf8: bytes)
    }
    return [
      "path": parts.joined(separator: "/"), "slug": encode(slug), "section": parts.dropLast().first ?? "",
      "year": decimal(date.year, 4), "month": decimal(date.month, 2), "day": decimal(date.day, 2),
    ]
  }
}
