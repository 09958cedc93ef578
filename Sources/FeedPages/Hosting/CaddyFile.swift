import FeedCore

/// Directives for Caddy, to be imported in a site block.
enum CaddyFile {
  static func text(_ rules: HostRules) -> String {
    var text = "# How Caddy serves the feeds: import this file in the site's block.\n"
    for (ending, type) in rules.types {
      let pattern = "^\(rules.folder.inPattern).*\\.\(ending)$"
      text += "@feeds_\(ending) path_regexp feeds_\(ending) \(pattern.quotedWhereNeeded)\n"
      text += "header @feeds_\(ending) Content-Type \"\(type.withCharset)\"\n"
      text += "header @feeds_\(ending) Cache-Control \"\(HostRules.caching)\"\n"
    }
    for redirect in rules.redirects {
      text += "redir \(redirect.path.quotedWhereNeeded) \(redirect.target.string.quotedWhereNeeded) 301\n"
    }
    return text
  }
}

extension String {
  /// Backquotes keep Caddy from reading anything into a text.
  fileprivate var quotedWhereNeeded: String { contains("`") ? inQuotes : "`\(self)`" }
}
