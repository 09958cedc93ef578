import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let jsonfeedVersion = RuleDescription(
    "jsonfeed/version", .error, "the version must be the URL of a JSON Feed version", reference: .jsonFeed("Top-level"),

    why: "Feed readers identify JSON Feed by this URL.",
    help: "write \"https://jsonfeed.org/version/1.1\"",
    wrong: "\"version\": \"1.1\"",
    right: "\"version\": \"https://jsonfeed.org/version/1.1\"")
}

extension Rule {
  static let jsonfeedVersion = Rule(.jsonfeedVersion, at: [.each(JSONFeed.feed)]) { context, findings in
    guard let version = context.node.member("version"), version.kind == .string else { return }
    let known = ["https://jsonfeed.org/version/1.1", "https://jsonfeed.org/version/1"]
    guard !known.contains(version.text.string) else { return }
    findings.report(
      "“\(version.text.string)” is not a version of JSON Feed", of: version, at: version.range,
      value: version.text.string)
  }
}
