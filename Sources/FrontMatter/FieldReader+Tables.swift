import FeedCore

extension FieldReader {
  /// Reads a list of tables with keys of their own; a single table is a list of one.
  ///
  /// If a shorthand is given, a scalar means a table with only this key.
  package mutating func tables<Nested: FieldKey, Value>(
    _ key: Key, shorthand: Nested? = nil, _ read: (inout FieldReader<Nested>) -> Value?
  ) -> [Value] {
    var nested: [Diagnostic] = []
    let (source, strictness) = (source, strictness)
    let values = list([key]) { (node, name) throws(ValueError) -> Value? in
      var table = node
      if let shorthand, node.scalar != nil {
        table.value = .map([DataNode.Entry(key: shorthand.rawValue, keyRange: node.range, value: node)])
      }
      guard table.entries != nil else {
        throw .wrongType(name, wanted: "a table of " + Nested.names.joined(separator: ", "), node)
      }
      var fields = FieldReader<Nested>(table, named: name, in: source, strictness: strictness)
      let value = read(&fields)
      nested += fields.diagnostics
      return value
    }
    report(nested)
    return values ?? []
  }

  /// Reads a table with keys of its own.
  package mutating func table<Nested: FieldKey, Value>(
    _ key: Key, shorthand: Nested? = nil, _ read: (inout FieldReader<Nested>) -> Value?
  ) -> Value? {
    guard let (name, node) = node([key]) else { return nil }
    if case .list = node.value {
      let names = Nested.names.joined(separator: ", ")
      report(.wrongType(name, wanted: "a table of \(names)", node), at: node)
      return nil
    }
    return tables(key, shorthand: shorthand, read).first
  }
}
