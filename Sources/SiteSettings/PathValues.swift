public import FeedCore

/// The values of the variables in an article’s path.
public struct PathValues: Sendable {
  let path: String
  let slug: String
  let date: CivilDate
  /// Whether the values are percent-encoded for a URL.
  var isPercentEncoded = false

  /// Creates values for file names.
  ///
  /// - Parameters:
  ///   - path: The path of the article, which also determines `{section}`.
  ///   - slug: The slug of the article.
  ///   - published: The publication date, in whose time zone year, month and day are taken.
  public init(path: String, slug: String, published: Timestamp) {
    self.init(path: path, slug: slug, date: published.local.date, isPercentEncoded: false)
  }

  init(path: String, slug: String, date: CivilDate, isPercentEncoded: Bool) {
    (self.path, self.slug, self.date, self.isPercentEncoded) = (path, slug, date, isPercentEncoded)
  }

  /// The value of a variable, or `nil` if the variable is unknown.
  public subscript(name: String) -> String? {
    switch name {
    case "path": isPercentEncoded ? IRI.percentEncodingPath(path) : path.withoutEmptySegments
    case "slug": segment(slug)
    case "section": path.split(separator: "/").dropLast().first.map { segment(String($0)) } ?? ""
    case "year": decimal(date.year, 4)
    case "month": decimal(date.month, 2)
    case "day": decimal(date.day, 2)
    default: nil
    }
  }

  private func segment(_ text: String) -> String { isPercentEncoded ? IRI.percentEncodingSegment(text) : text }

  private func decimal(_ number: Int, _ width: Int) -> String {
    var bytes: [UInt8] = []
    bytes.append(decimal: number, width: width)
    return String(utf8: bytes)
  }
}

extension String {
  fileprivate var withoutEmptySegments: String {
    var previous = UInt8(ascii: "/")
    let hasNone = utf8.allSatisfy { byte in
      defer { previous = byte }
      return byte != UInt8(ascii: "/") || previous != byte
    }
    return hasNone && previous != UInt8(ascii: "/") ? self : split(separator: "/").joined(separator: "/")
  }
}
