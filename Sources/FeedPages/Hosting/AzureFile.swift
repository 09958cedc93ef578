import FeedCore

/// Writes `staticwebapp.config.json`, which Azure Static Web Apps reads in the root of a site.
enum AzureFile {
  static func text(_ rules: HostRules) -> String {
    let redirects = rules.redirects.map { redirect in
      ConfigValue.object([
        ("route", .text(redirect.path.inURL)), ("redirect", .text(redirect.target.string)),
        ("statusCode", .number(301)),
      ])
    }
    let routes = rules.types.map { fileExtension, type in
      ConfigValue.object([
        ("route", .text("\(rules.folder.inURL)*.{\(fileExtension)}")),
        (
          "headers",
          .object([("Content-Type", .text(type.withCharset)), ("Cache-Control", .text(HostRules.caching))])
        ),
      ])
    }
    // Media types apply to the whole site, in which .json files need not be feeds.
    let types = rules.types.filter { $0.fileExtension != "json" }.map {
      (".\($0.fileExtension)", ConfigValue.text($0.type.withCharset))
    }
    return ConfigValue.object([("routes", .list(redirects + routes)), ("mimeTypes", .object(types))]).json
  }
}
