import FeedCore
import FeedSystem
import FrontMatter

/// What Jekyll's `_config.yml` says of articles and addresses.
struct JekyllSettings {
  /// Documents of one kind: their folder is the label with an underscore before it.
  struct Collection {
    var label: String
    /// The pattern of their addresses.
    var permalink: String
  }

  /// The name of the settings' own file.
  let file: String
  let root: DataNode
  let diagnostics: [Diagnostic]
  /// The folder of the sources, below the site's.
  let source: String
  /// The posts first, then the collections whose documents become pages.
  let collections: [Collection]
  /// The folder of the collections, with a slash at the end; empty at the top.
  let collectionsFolder: String
  let passedOver: Set<String>
  /// Authors that articles call by a key, from `_data/authors.yml`.
  let authors: DataNode?
  private let defaults: [(path: String, type: String?, values: DataNode)]

  init(site: Site) {
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
    passedOver = Set(
      ["node_modules", "vendor", root["destination"]?.scalar?.text ?? "_site", site.feeds.output]
        + (root["exclude"]?.texts ?? []).map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 })
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

  /// What `defaults` say of a file, without the places of that other file.
  func defaults(of file: JekyllFile) -> DataNode {
    var node = DataNode(value: .map([]), range: 0..<0)
    for (path, type, values) in defaults {
      let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
      let isInside = folder.isEmpty || file.name == folder || file.name.hasPrefix(folder + "/")
      let isOfType = type == nil || type == file.collection || (type == "drafts" && file.isDraft)
      if isInside, isOfType { node = node.merging(values.withoutPlaces) }
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

  /// How the addresses of other documents end where those of posts follow a style.
  private static func ending(style: String) -> String {
    switch style {
    case "pretty": "/"
    case "date", "ordinal", "none": ":output_ext"
    default: style.hasSuffix("/") ? "/" : style.hasSuffix(":output_ext") ? ":output_ext" : ""
    }
  }
}

extension DataNode {
  /// The same for use in another file: places here would mislead there.
  var withoutPlaces: DataNode {
    switch value {
    case .scalar: DataNode(value: value, range: 0..<0)
    case .list(let items): DataNode(value: .list(items.map(\.withoutPlaces)), range: 0..<0)
    case .map(let entries):
      DataNode(
        value: .map(entries.map { Entry(key: $0.key, keyRange: 0..<0, value: $0.value.withoutPlaces) }), range: 0..<0)
    }
  }
}
