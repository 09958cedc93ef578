import ContentValues
import FeedCore
import FeedSystem
package import FrontMatter
package import SiteSettings

/// A settings file of a generator, read as TOML, YAML or JSON depending on its extension.
package struct SettingsFile {
  package let node: DataNode
  let diagnostics: [Diagnostic]

  /// Reads the first file that exists; `nil` if there is none.
  package init?(oneOf names: [String], in site: Site) {
    guard let name = names.first(where: { FileSystem.kind(of: site.filePath($0)) == .file }) else { return nil }
    self.init(site.filePath(name))
  }

  /// Reads a file; if it cannot be read, it has a diagnostic and no settings.
  init(_ path: String) {
    do throws(FileError) {
      (node, diagnostics) = SettingsFile.read(
        Source(name: path, file: try FileSystem.readPlain(path, upTo: ContentLimits().fileBytes)))
    } catch {
      (node, diagnostics) = (DataNode(value: .map([]), range: 0..<0), [.unreadable(error)])
    }
  }

  private static func read(_ source: Source) -> (DataNode, [Diagnostic]) {
    do throws(ValueError) {
      try source.checkUTF8()
      let all = 0..<source.bytes.count
      if source.name.hasSuffix(".toml") { return (try TOMLReader.read(source, all), []) }
      if source.name.hasSuffix(".json") { return (try JSONDataReader.read(source, all), []) }
      var warnings: [ValueError] = []
      let node = try YAMLReader.read(source, all, warnings: &warnings)
      return (
        node, warnings.map { Diagnostic($0, at: source.location($0.range ?? 0..<0), severity: .warning) }
      )
    } catch {
      let problem = Diagnostic(error, at: source.location(error.range ?? 0..<0))
      return (DataNode(value: .map([]), range: 0..<0), [problem])
    }
  }
}

extension DataNode {
  /// Returns the table merged with another one, whose entries take precedence; nested tables are merged recursively.
  func merging(_ other: DataNode) -> DataNode {
    guard var entries, let others = other.entries else { return other }
    for entry in others {
      if let index = entries.firstIndex(where: { $0.key == entry.key }) {
        entries[index].value = entries[index].value.merging(entry.value)
      } else {
        entries.append(entry)
      }
    }
    return DataNode(value: .map(entries), range: range)
  }

  /// The value with lowercase keys, for settings with case-insensitive keys.
  var lowercasedKeys: DataNode {
    guard let entries else { return self }
    return DataNode(
      value: .map(
        entries.map {
          DataNode.Entry(key: $0.key.lowercased(), keyRange: $0.keyRange, value: $0.value.lowercasedKeys)
        }), range: range)
  }
}
