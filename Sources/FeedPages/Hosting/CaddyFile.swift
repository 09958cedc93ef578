import FeedCore

/// Writes Caddy directives to import in a site block.
enum CaddyFile {
  static func text(_ rules: HostRules) -> String {
    var text = "# Caddy configuration for the feeds: import this file in the site's block.\n"
    for (fileExtension, type) in rules.types {
      let pattern = "^\(rules.folder.inPattern).*\\.\(fileExtension)$"
      text += "@feeds_\(fileExtension) path_regexp feeds_\(fileExtension) \(pattern.quotedWhereNeeded)\n"
      text += "header @feeds_\(fileExtension) Content-Type \"\(type.withCharset)\"\n"
      text += "header @feeds_\(fileExtension) Cache-Control \"\(HostRules.caching)\"\n"
    }
    for redirect in rules.redirects {
      text += "redir \(redirect.path.quotedWhereNeeded) \(redirect.target.string.quotedWhereNeeded) 301\n"
    }
    return text
  }
}

extension String {
  /// The text in backquotes, in which Caddy has no escapes or placeholders, or else in double quotes.
  fileprivate var quotedWhereNeeded: String { contains("`") ? inQuotes : "`\(self)`" }
}
