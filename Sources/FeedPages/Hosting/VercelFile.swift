import FeedCore

/// Writes `vercel.json`, which Vercel reads in the root of a site.
enum VercelFile {
  static func text(_ rules: HostRules) -> String {
    let headers = rules.types.map { fileExtension, type in
      ConfigValue.object([
        ("source", .text("\(rules.folder.inRoute)(.*)\\.\(fileExtension)")),
        (
          "headers",
          .list([
            .object([("key", .text("Content-Type")), ("value", .text(type.withCharset))]),
            .object([("key", .text("Cache-Control")), ("value", .text(HostRules.caching))]),
          ])
        ),
      ])
    }
    let redirects = rules.redirects.map { redirect in
      ConfigValue.object([
        ("source", .text(redirect.path.inRoute)), ("destination", .text(redirect.target.string)),
        ("statusCode", .number(301)),
      ])
    }
    return ConfigValue.object(
      [("headers", .list(headers))] + (redirects.isEmpty ? [] : [("redirects", .list(redirects))])
    ).json
  }
}

extension String {
  /// The path as a Vercel route, in which special characters are escaped.
  fileprivate var inRoute: String {
    var result = ""
    for scalar in inURL.unicodeScalars {
      if "()[]{}:*+?!\\".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
