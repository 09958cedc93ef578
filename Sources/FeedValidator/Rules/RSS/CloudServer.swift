import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssCloudServer = RuleDescription(
    "rss/cloud-server", .warning, "a cloud should have a host, a port and a protocol that rssCloud defines",
    reference: .rss("cloud", anchor: "ltcloudgtSubelementOfLtchannelgt"),
    w3c: ["InvalidIntegerAttribute"],
    why: "Programs cannot register for notifications.",
    help: "write the name of a host, a port up to 65535, and xml-rpc, soap, http-post or https-post",
    wrong: "<cloud domain=\"https://example.com\" port=\"80\" path=\"/notify\" …/>",
    right: "<cloud domain=\"example.com\" port=\"80\" path=\"/notify\" …/>")
}

extension Rule {
  static let rssCloudServer = Rule(.rssCloudServer, at: [.each(RSS.cloud)]) { context, findings in
    func check(_ term: AnyTerm, help: String, problem: (String) -> String?) {
      guard let attribute = context.node.attribute(term), let message = problem(attribute.string) else { return }
      let value = attribute.string
      findings.report(
        value.isEmpty ? "attribute “\(attribute.writtenName)” is empty" : message,
        at: value.isEmpty ? attribute.nameRange : attribute.valueRange, attribute: attribute.writtenName, value: value,
        help: help)
    }
    check(RSS.cloudDomain.erased, help: "write it like example.com") {
      isHost($0) ? nil : "“\($0)” is not the name of a host"
    }
    check(RSS.cloudPort.erased, help: "write a number from 1 to 65535") {
      (Int($0) ?? 0) <= 65535 ? nil : "“\($0)” is not a port"
    }
    check(RSS.cloudProtocol.erased, help: "write one of \(protocols.joined(separator: ", "))") {
      protocols.contains($0) ? nil : "unknown protocol “\($0)”"
    }
  }

  private static let protocols = ["xml-rpc", "soap", "http-post", "https-post"]

  private static func isHost(_ text: String) -> Bool {
    guard let url = try? IRI("http://\(text)/") else { return false }
    return url.reference.authority == text && !text.contains("@") && (text.hasSuffix("]") || !text.contains(":"))
  }
}
