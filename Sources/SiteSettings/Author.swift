public import FeedCore
import FeedVocabulary
import FrontMatter

/// An author or contributor of an article.
///
/// The e-mail address is only for authors of the site; those of commenters are never stored.
public struct Author: Sendable, Hashable {
  public var name: String
  public var url: IRI?
  public var email: String?

  /// Creates an author.
  public init(name: String, url: IRI? = nil, email: String? = nil) {
    self.name = name
    self.url = url
    self.email = email
  }
}

package enum AuthorKey: String, FieldKey {
  case name, url, email
}

extension FieldReader<AuthorKey> {
  /// Reads a detail with the validator’s check; outside of settings, an invalid one is reported and omitted.
  fileprivate mutating func detail<Value>(_ key: Key, of codec: TextCodec<Value>) -> Value? {
    guard let (name, node) = node([key]) else { return nil }
    do throws(ValueError) {
      guard let text = try node.text(name) else { return nil }
      return try codec.read(Array(text.utf8).span)
    } catch {
      report(error, at: node, strictness == .settings ? .error : .warning)
      return nil
    }
  }
}

extension FieldReader {
  /// Reads a list of names or `{name, url, email}` tables; a single value is treated as a list of one.
  package mutating func authors(_ keys: [Key]) -> [Author]? {
    var nested: [Diagnostic] = []
    let (source, strictness) = (source, strictness)
    let authors = list(keys) { (node, name) throws(ValueError) -> Author? in
      guard node.entries != nil else { return try node.text(name).map { Author(name: $0) } }
      var fields = FieldReader<AuthorKey>(node, named: name, in: source, strictness: strictness)
      let author = fields.required(.name, example: "the author's name") { $0.text(.name) }.map {
        Author(
          name: $0, url: fields.detail(.url, of: TextCodec.iri), email: fields.detail(.email, of: TextCodec.email))
      }
      nested += fields.diagnostics
      return author
    }
    report(nested)
    return authors
  }
}
