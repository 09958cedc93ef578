import FeedCore
import FeedVocabulary

/// Writes members by their terms, in the order of the calls.
extension JSONWriter {
  mutating func member<Value>(_ term: Term<Value>, _ value: Value) {
    key(term.localBytes)
    var text: [UInt8] = []
    term.codec.write(value, &text)
    let clean = CleanText(text).bytes
    if checksValues, invalidValue == nil { invalidValue = term.error(in: clean.span) }
    switch term.codec.form {
    case .string: self.value(clean)
    case .number, .boolean: literal(clean)
    }
  }

  /// Writes an array of strings as a member.
  mutating func list(_ name: String, _ values: [String]) {
    array(name, of: values) { $0.value(CleanText($1).bytes) }
  }

  /// Writes an array of objects as a member.
  mutating func objects<Element>(
    _ name: String, of elements: [Element], _ content: (inout JSONWriter, Element) -> Void
  ) {
    array(name, of: elements) { json, element in json.object { content(&$0, element) } }
  }
}
