import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// The version is the address of a version of JSON Feed.
  static let jsonVersion = Rule(
    RuleDescription(
      "jsonfeed/version", .error, "the version is the address of a version of JSON Feed", .jsonFeed("Top-level"),
      w3c: [],
      why: "Readers know a JSON Feed by it.",
      help: "write \"https://jsonfeed.org/version/1.1\"",
      wrong: "\"version\": \"1.1\"",
      right: "\"version\": \"https://jsonfeed.org/version/1.1\""),
    at: [.at(JSONFeed.feed)]
  ) { visit, findings in
    guard let version = visit.node.member("version"), version.kind == .string else { return }
    let known = ["https://jsonfeed.org/version/1.1", "https://jsonfeed.org/version/1"]
    guard !known.contains(version.text.string) else { return }
    findings.report(
      "“\(version.text.string)” is not a version of JSON Feed", of: version, at: version.range,
      value: version.text.string)
  }
}
