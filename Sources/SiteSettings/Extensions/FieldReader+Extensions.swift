import FeedCore
import FeedValidator
package import FeedVocabulary
package import FrontMatter

extension FieldReader {
  /// Reads the elements and members of other vocabularies in a table.
  ///
  /// Outside of settings, invalid ones are reported as warnings and omitted.
  ///
  /// - Parameters:
  ///   - key: The key of the table.
  ///   - parent: The parent of the elements.
  ///   - namespaces: The namespaces that the site declares.
  /// - Returns: The elements and members, or `nil` if the key has no table.
  package mutating func extensions(
    _ key: Key, in parent: ExtensionParent, namespaces: [Namespace]
  ) -> Extensions? {
    guard let (name, node) = node([key]) else { return nil }
    guard let entries = node.entries else {
      report(.wrongType(name, wanted: "a table, such as { \"geo:lat\" = 52.5 }", node), at: node)
      return nil
    }
    var reader = ExtensionReader(source: source, parent: parent, declared: namespaces)
    let extensions = reader.read(entries)
    report(
      reader.diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        if strictness != .settings { diagnostic.severity = .warning }
        return diagnostic
      })
    return extensions
  }

  /// Reads a table with the namespace of each prefix.
  mutating func namespaces(_ key: Key) -> [Namespace] {
    guard let (name, node) = node([key]) else { return [] }
    guard let entries = node.entries else {
      report(.wrongType(name, wanted: "a table, such as { bread = \"https://bread.example/ns\" }", node), at: node)
      return []
    }
    var uris: Set<String> = []
    return entries.compactMap { entry in
      do throws(ValueError) {
        guard let uri = try entry.value.text(entry.key) else { return nil }
        let namespace = Namespace(entry.key, uri)
        try check(namespace)
        guard uris.insert(uri).inserted else { throw .namespace("“\(uri)” has two prefixes") }
        return namespace
      } catch {
        report(error, at: entry.value)
        return nil
      }
    }
  }

  /// Throws an error if feeds cannot declare a namespace, or if it is a misspelled one.
  private func check(_ namespace: Namespace) throws(ValueError) {
    do throws(ExtensionProblem) {
      try namespace.check()
    } catch {
      throw .namespace("“\(error.name)” \(error.reason)")
    }
    let probe = Extensions(elements: [ExtensionElement(Name(namespace, "probe"))])
    // The elements of a supported vocabulary are checked where they are used.
    guard !Namespace.specified.contains(where: { $0.uri == namespace.uri }),
      let problem = ExtensionCheck.problems(of: probe, in: .feed).first
    else { return }
    throw .namespace(problem.diagnostic.message, help: problem.diagnostic.help)
  }
}

extension ValueError {
  fileprivate static func namespace(_ message: String, help: String? = nil) -> ValueError {
    ValueError(.siteNamespace, message, help: help)
  }
}

extension RuleDescription {
  static let siteNamespace = RuleDescription(
    "site/namespace", .error, "a prefix must have a namespace of its own",
    why: "Programs recognize an element by its namespace, so each must have exactly one.",
    help: "write a prefix that no other vocabulary has, and the URL that its specification gives",
    wrong: "namespaces = { geo = \"https://bread.example/ns\" }",
    right: "namespaces = { bread = \"https://bread.example/ns\" }")
}
