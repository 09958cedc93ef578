import FeedCore
import FeedSystem
package import FrontMatter
package import SiteSettings

/// The settings in Jekyll’s `_config.yml` that affect articles and URLs.
package struct JekyllSettings {
  /// A kind of document; its folder is the label with a leading underscore.
  struct Collection {
    var label: String
    /// The permalink pattern of the documents.
    var permalink: String
  }

  /// The name of the settings file.
  let file: String
  package let root: DataNode
  let diagnostics: [Diagnostic]
  /// The source folder, relative to the site’s folder.
  package let source: String
  /// The posts, followed by the collections that are written as pages.
  let collections: [Collection]
  /// The folder that contains the collections, with a final slash; empty at the top level.
  let collectionsFolder: String
  /// The names of folders that are never read.
  let skipped: Set<String>
  private let excluded: [(path: String, glob: GlobPattern)]
  /// The authors by key, from `_data/authors.yml`, or `nil` if there is no such file.
  let authors: DataNode?
  private let defaults: [(path: String, type: String?, values: DataNode)]

  /// Whether a path below the source folder is excluded: patterns apply to the whole path or its beginning.
  func excludes(_ path: String) -> Bool {
    excluded.contains { path.hasPrefix($0.path) || $0.glob.matches(path) }
  }

  package init(site: Site) {
    let names = ["_config.yml", "_config.yaml", "_config.toml"]
    self.file = names.first { FileSystem.kind(of: site.filePath($0)) == .file } ?? names[0]
    let file = SettingsFile(oneOf: names, in: site)
    root = file?.node ?? DataNode(value: .map([]), range: 0..<0)
    let source = site.content.articles ?? root["source"]?.scalar?.text ?? "."
    self.source = source
    let style = root["permalink"]?.scalar?.text ?? "date"
    let posts = root["collections"]?["posts"]?["permalink"]?.scalar?.text ?? JekyllSettings.pattern(style: style)
    collections =
      [Collection(label: "posts", permalink: posts)]
      + (root["collections"]?.entries ?? []).filter { $0.key != "posts" && $0.value["output"]?.flag == true }.map {
        Collection(
          label: $0.key,
          permalink: $0.value["permalink"]?.scalar?.text ?? "/:collection/:path" + JekyllSettings.ending(style: style))
      }
    let folder = root["collections_dir"]?.scalar?.text ?? ""
    collectionsFolder = folder.isEmpty ? "" : folder.split(separator: "/").map { $0 + "/" }.joined()
    skipped = ["node_modules", "vendor", root["destination"]?.scalar?.text ?? "_site", site.feeds.output]
    excluded = (root["exclude"]?.texts ?? []).map { pattern in
      let path = pattern.split(separator: "/").joined(separator: "/")
      return (path, GlobPattern(path, foldersAreOptional: true))
    }.filter { !$0.0.isEmpty }
    let data = root["data_dir"]?.scalar?.text ?? "_data"
    let people = SettingsFile(
      oneOf: ["yml", "yaml", "json"].map { (source == "." ? "" : source + "/") + "\(data)/authors.\($0)" }, in: site)
    authors = people?.node
    diagnostics = (file?.diagnostics ?? []) + (people?.diagnostics ?? [])
    defaults = (root["defaults"]?.items ?? []).enumerated().compactMap { index, item in
      item["values"].map { (index, item["scope.path"]?.scalar?.text ?? "", item["scope.type"]?.scalar?.text, $0) }
    }.sorted { ($0.1.utf8.count, $0.2 == nil ? 0 : 1, $0.0) < ($1.1.utf8.count, $1.2 == nil ? 0 : 1, $1.0) }
      .map { ($0.1, $0.2, $0.3) }
  }

  /// Returns the `defaults` that apply to a file, without their positions.
  func defaults(of file: JekyllFile) -> DataNode {
    var node = DataNode(value: .map([]), range: 0..<0)
    for (path, type, values) in defaults {
      let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
      let isInside = folder.isEmpty || file.name == folder || file.name.hasPrefix(folder + "/")
      let isOfType = type == nil || type == file.collection || (type == "drafts" && file.isDraft)
      if isInside, isOfType { node = node.merging(values.withoutPositions) }
    }
    return node
  }

  private static func pattern(style: String) -> String {
    switch style {
    case "date": "/:categories/:year/:month/:day/:title:output_ext"
    case "pretty": "/:categories/:year/:month/:day/:title/"
    case "ordinal": "/:categories/:year/:y_day/:title:output_ext"
    case "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext"
    case "none": "/:categories/:title:output_ext"
    default: style
    }
  }

  /// Returns the end of the permalink pattern for collections, which depends on the style of the posts.
  private static func ending(style: String) -> String {
    switch style {
    case "pretty": "/"
    case "date", "ordinal", "none": ":output_ext"
    default: style.hasSuffix("/") ? "/" : style.hasSuffix(":output_ext") ? ":output_ext" : ""
    }
  }
}

extension DataNode {
  /// The value without positions, for use in the diagnostics of another file.
  var withoutPositions: DataNode {
    switch value {
    case .scalar: DataNode(value: value, range: 0..<0)
    case .list(let items): DataNode(value: .list(items.map(\.withoutPositions)), range: 0..<0)
    case .map(let entries):
      DataNode(
        value: .map(entries.map { Entry(key: $0.key, keyRange: 0..<0, value: $0.value.withoutPositions) }), range: 0..<0
      )
    }
  }
}
