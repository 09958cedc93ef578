public import FeedCore

/// What the variables of an article's path stand for.
public struct PathValues: Sendable {
  let path: String
  let slug: String
  let date: CivilDate
  /// Whether they are parts of a URL, not names of files.
  var isPercentEncoded = false

  /// As the names of files.
  public init(path: String, slug: String, published: Timestamp) {
    self.init(path: path, slug: slug, date: published.local.date, isPercentEncoded: false)
  }

  init(path: String, slug: String, date: CivilDate, isPercentEncoded: Bool) {
    (self.path, self.slug, self.date, self.isPercentEncoded) = (path, slug, date, isPercentEncoded)
  }

  /// `nil` for a variable that is not known.
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
