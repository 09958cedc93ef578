import FeedCore
import FeedVocabulary

/// Writes `_headers` and `_redirects`, which Netlify and Cloudflare Pages read in the root of a site.
enum HeadersFile {
  /// Returns the files for Netlify.
  ///
  /// Netlify allows an asterisk only at the end of a path, so each document is listed.
  static func literal(_ rules: HostRules) -> [HostFile] {
    let types = rules.documents.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { path in
      rules.type(of: path).map { (rules.folder + path, $0) }
    }
    return files(rules, types)
  }

  /// Returns the files for Cloudflare.
  ///
  /// Cloudflare allows an asterisk anywhere in a path, and at most 100 rules.
  static func patterns(_ rules: HostRules) -> [HostFile] {
    files(rules, rules.types.map { ("\(rules.folder)*.\($0.fileExtension)", $0.type) })
  }

  private static func files(_ rules: HostRules, _ types: [(path: String, type: MediaType)]) -> [HostFile] {
    var text = rules.ownsFolder ? "\(rules.folder.inURL)*\n  Cache-Control: \(HostRules.caching)\n" : ""
    for (path, type) in types { text += "\(path.inURL)\n  Content-Type: \(type.withCharset)\n" }
    let headers = HostFile("_headers", text)
    guard !rules.redirects.isEmpty else { return [headers] }
    return [
      headers,
      HostFile("_redirects", rules.redirects.map { "\($0.path.inURL) \($0.target) 301\n" }.joined()),
    ]
  }
}

extension HostRules {
  /// Returns the media type of a document by its extension, or `nil` if it is not a feed.
  func type(of path: String) -> MediaType? {
    path.hasSuffix(".json")
      ? FeedFormat.json.mediaType : types.first { path.hasSuffix("." + $0.fileExtension) }?.type
  }
}

extension MediaType {
  /// The value of the `Content-Type` header, with the character set.
  var withCharset: String { "\(self); charset=utf-8" }
}

extension String {
  /// The path percent-encoded for a URL; asterisks are kept.
  var inURL: String {
    split(separator: "/", omittingEmptySubsequences: false).map { segment in
      segment.split(separator: "*", omittingEmptySubsequences: false).map { IRI.percentEncodingSegment(String($0)) }
        .joined(separator: "*")
    }.joined(separator: "/")
  }

  /// A regular expression that matches only the text.
  var inPattern: String {
    var result = ""
    for scalar in unicodeScalars {
      if "\\.+*?()|[]{}^$".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// The text in double quotes, with escapes, for web server configuration.
  var inQuotes: String {
    "\""
      + split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
      .split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"") + "\""
  }
}
