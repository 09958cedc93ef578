import FeedCore

/// Writes `.htaccess` for the folder of the feeds; it needs `AllowOverride FileInfo`.
enum ApacheFile {
  static func text(_ rules: HostRules) -> String {
    let extensions = rules.types.map { ".\($0.fileExtension)" }.joined(separator: " ")
    var text = "# Apache configuration for the feeds in this folder.\n"
    for (fileExtension, type) in rules.types { text += "AddType \(type) .\(fileExtension)\n" }
    text += "AddCharset utf-8 \(extensions)\(rules.ownsFolder ? " .html .css" : "")\n"
    text += """
      FileETag MTime Size
      <IfModule mod_headers.c>
        <FilesMatch "\\.(\(rules.types.map(\.fileExtension).joined(separator: "|")))$">
          Header set Cache-Control "\(HostRules.caching)"
        </FilesMatch>
      </IfModule>

      """
    // Apache applies the file only to requests below its folder.
    for redirect in rules.redirects where redirect.path.hasPrefix(rules.folder) {
      text += "Redirect permanent \(redirect.path.inQuotes) \(redirect.target.string.inQuotes)\n"
    }
    return text
  }
}
