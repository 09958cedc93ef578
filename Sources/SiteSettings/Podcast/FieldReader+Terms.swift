import FeedCore
package import FeedVocabulary
package import FrontMatter

extension FieldReader {
  /// Reads the value of a vocabulary term with the validator’s checks.
  package mutating func value<Value>(_ key: Key, of term: Term<Value>) -> Value? {
    value([key]) { (node, name) throws(ValueError) in
      guard let scalar = node.scalar else { throw .wrongType(name, wanted: term.codec.name, node) }
      let text = Array(scalar.text.utf8.trimmingSpace())
      return try term.codec.read(text.span)
    }
  }
}
