import FeedCore

extension Template {
  /// The variables in the path of an article’s page or feed.
  package static let articleVariables = ["path", "slug", "section", "year", "month", "day"]
  /// The variables in the path of any feed.
  static let feedVariables = ["format", "ext"]
  /// The variables in the text before and after articles.
  static let textVariables = [
    "title", "url", "author", "date", "tags", "comments_count", "comments_url", "mailto", "external_url",
  ]

  /// The path relative to a folder.
  var withoutLeadingSlash: Template { Template(String(text.drop { $0 == "/" })) }

  /// Checks that a template of text has only known variables, and at least one of each group.
  ///
  /// Throws `site/path-template` if not.
  func check(_ name: String, variables known: [String], groups: [[String]]) throws(ValueError) {
    for variable in variables where !known.contains(variable) {
      let list = known.map { "{\($0)}" }.joined(separator: ", ")
      throw ValueError(
        .sitePathTemplate, "unknown variable “{\(variable)}” in “\(name)”",
        help: SpellingSuggestion.of(variable, in: known).map { "did you mean “{\($0)}”?" } ?? "write one of \(list)")
    }
    let open = fill { _ in "" }.first { "{}".contains($0) }
    if let open, !groups.isEmpty {
      throw ValueError(
        .sitePathTemplate, "“\(open)” in “\(name)” has no counterpart", help: "write variables like {slug}")
    }
    for group in groups where !variables.contains(where: group.contains) {
      let list = group.map { "{\($0)}" }.joined(separator: " or ")
      throw ValueError(
        .sitePathTemplate, "“\(name)” produces the same path more than once", help: "add \(list)")
    }
  }

  /// Checks that a template is a valid path; throws `site/path-template` if not.
  func checkPath() throws(ValueError) {
    let segments = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let inner = segments.dropFirst(segments.first?.isEmpty == true ? 1 : 0).dropLast()
    let isOdd = segments.contains { $0.elementsEqual("..".utf8) } || inner.contains(where: \.isEmpty)
    guard !isOdd, !text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }),
      IRIReference(text).scheme == nil
    else {
      throw ValueError(
        .sitePathTemplate, "“\(text)” is not a valid path", help: "write a path with single slashes, without “..”")
    }
  }
}

extension RuleDescription {
  static let sitePathTemplate = RuleDescription(
    "site/path-template", .error, "a path template must give each file its own path",
    why: "Two files at the same path overwrite each other, and unknown variables have no value.",
    help: "add the variables that differ",
    wrong: "article_comments = \"comments.{ext}\"",
    right: "article_comments = \"{path}/comments.{ext}\"")
}
