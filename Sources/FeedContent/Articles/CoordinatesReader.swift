import ContentValues
import FeedCore
import FeedVocabulary
import FrontMatter

extension FieldReader<ArticleKey> {
  /// Reads a place, in the forms that authors use: `[52.5, 13.4]`, `"52.5, 13.4"`, `{lat: 52.5, lon: 13.4}`.
  ///
  /// An invalid place is reported and omitted.
  mutating func coordinates(_ keys: ArticleKey...) -> Coordinates? {
    value(keys, severity: .warning) { (node, name) throws(ValueError) in
      guard let text = node.coordinates else {
        throw .wrongType(name, wanted: "a latitude and a longitude, such as [52.52, 13.40]", node)
      }
      return try GeoRSS.point.codec.read(Array(text.utf8).span)
    }
  }
}

extension DataNode {
  /// The values of a key of front matter, of which a dot separates the keys of nested tables.
  func values(of key: String) -> [String] { (self[entry: key] ?? self[key])?.texts ?? [] }
}
