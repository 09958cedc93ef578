import FeedCore

/// Loads a site’s own images from the preview server, because they may not be published yet.
enum LocalImages {
  /// Returns sanitized HTML with the `src` URLs of the site’s host replaced by paths.
  static func html(_ html: [UInt8], of base: IRI) -> [UInt8] {
    let path = base.reference.path
    let host = Array(base.string.utf8.dropLast(path.utf8.count))
    let wanted = Array("src=\"".utf8) + host + [UInt8(ascii: "/")]
    var result: [UInt8] = []
    var index = 0
    while index < html.count {
      if html[index] == wanted[0], html[index...].starts(with: wanted) {
        result.append(utf8: "src=\"/")
        index += wanted.count
      } else {
        result.append(html[index])
        index += 1
      }
    }
    return result
  }
}
