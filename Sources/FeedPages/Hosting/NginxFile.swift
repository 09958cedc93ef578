import FeedCore

/// Writes nginx locations to include in a `server` block.
enum NginxFile {
  static func text(_ rules: HostRules) -> String {
    let types = rules.types.map { "\($0.type) \($0.fileExtension);" } + (rules.ownsFolder ? otherTypes : [])
    let charsets =
      rules.types.map(\.type.string).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
      + (rules.ownsFolder ? ["text/css"] : [])
    let location =
      rules.ownsFolder
      ? "^~ \(rules.folder.inQuotes)" : "~ \"\\.(\(rules.types.map(\.fileExtension).joined(separator: "|")))$\""
    var text = """
      # nginx configuration for the feeds: include this file in the server block.
      location \(location) {
        types { \(types.joined(separator: " ")) }
        charset utf-8;
        charset_types \(charsets.joined(separator: " "));
        add_header Cache-Control "\(HostRules.caching)";

      """
    if rules.isCompressed { text += "  gzip_static on;\n" }
    text += "}\n"
    for redirect in rules.redirects {
      // In nginx, a dollar sign begins a variable.
      let target = redirect.target.string.split(separator: "$", omittingEmptySubsequences: false).joined(
        separator: "%24")
      text += "location = \(redirect.path.inQuotes) { return 301 \(target.inQuotes); }\n"
    }
    return text
  }

  /// The types of other files in the folder, because a `types` block replaces all default types.
  private static let otherTypes = ["text/html html;", "text/css css;"]
}
