import FeedCore
import FeedDocument
import FeedFetching
import FeedPages
import FeedValidator

/// The page that checks any feed: pasted, chosen as a file, or fetched by URL.
struct CheckPage {
  static let path = "/-/check"
  /// The maximum size of a request with a feed in bytes: 16 MiB.
  static let bodyLimit = 16 << 20
  /// The maximum time for fetching a feed in seconds.
  private static let fetchSeconds = 15

  /// The report on the feed that was sent, or `nil` if there is none.
  var report: FeedValidator.Report?
  var fetches = true

  func body(_ page: inout PreviewPage) {
    page.title = report.map { "Check: \($0.name)" } ?? "Check a feed"
    page.script = Self.drop
    page.content = { html in
      html.element(.h1, "Check a feed")
      if let report { result(report, &html) }
      form(&html)
    }
  }

  private func result(_ report: FeedValidator.Report, _ html: inout HTMLWriter) {
    let counts = report.diagnostics.reduce(into: [:]) { $0[$1.severity, default: 0] += 1 }
    html.section("result", heading: report.name, attributes: []) { html in
      let worst = [Severity.error, .warning].first { counts[$0] != nil }
      html.element(.p, [.role("status"), .class("verdict")]) { html in
        html.element(.span, [.class(StatusView.className(worst))], Statistics.findings(counts))
        html.text(" in ")
        html.text(report.format.title)
        if let entries = report.facts?.entries.count { html.text(" with \(entries.counted("entry"))") }
      }
      let found = FindingsByEntry(report)
      for diagnostic in found.ofFeed { FindingMarkup.write(diagnostic, in: report.source, to: &html) }
      for (entry, diagnostics) in found.entries {
        html.element(.h3, [.class("entry-title")], entry.title ?? entry.id ?? "Entry")
        for diagnostic in diagnostics { FindingMarkup.write(diagnostic, in: report.source, heading: .h4, to: &html) }
      }
      if report.isTruncated { html.element(.p, "There are more problems than are shown.") }
    }
  }

  private func form(_ html: inout HTMLWriter) {
    html.section("form", heading: report == nil ? "A feed in any format" : "Check another feed", attributes: []) {
      html in
      html.element(.form, [.class("check"), .action(Self.path), .post]) { html in
        html.element(.label, [.labelFor("feed")], "Paste a feed")
        html.element(.textarea, [.id("feed"), .name("feed"), .withoutSpellCheck], "")
        html.element(.label, [.labelFor("file")], "Or choose a file, or drop it here")
        html.void(.input, [.type("file"), .id("file"), .name("file")])
        if fetches {
          html.element(.label, [.labelFor("url")], "Or enter its URL")
          html.void(.input, [.type("url"), .id("url"), .name("url"), .placeholder("https://example.com/feed.xml")])
        }
        html.element(.button, "Check")
      }
      html.element(
        .p, [.class("quiet")],
        fetches
          ? "The feed is checked on this computer. Only a URL that you enter is requested."
          : "The feed is checked on this server. URLs are requested only by servers that no other computer can reach.")
    }
  }

  /// Submits a file that is dropped anywhere on the page.
  private static let drop: StaticString = """
    addEventListener("dragover", event => event.preventDefault());
    addEventListener("drop", event => {
      const file = document.getElementById("file");
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      file.files = event.dataTransfer.files;
      file.form.requestSubmit();
    });

    """

  /// Checks the feed in a form; returns `nil` if all fields are empty.
  static func report(on form: FormData, fetches: Bool, now: Timestamp) async -> FeedValidator.Report? {
    var validator = Validator(now: now)
    validator.gathersFacts = true
    if let file = form["file"] {
      return validator.validate(Array(file.bytes), name: file.fileName ?? "file")
    }
    if let feed = form["feed"] { return validator.validate(Array(feed.bytes), name: "pasted feed") }
    guard fetches, let url = form["url"] else { return nil }
    let name = String(utf8: url.bytes)
    var limits = FetchLimits()
    limits.seconds = fetchSeconds
    do throws(FetchError) {
      return validator.validate(try FeedFetcher(limits: limits).fetch(IRI(unchecked: name)))
    } catch {
      return Report(unreadable: name, error.reason)
    }
  }
}

extension DetectedFormat {
  /// The name of the format in a sentence.
  fileprivate var title: String {
    switch self {
    case .rss: "RSS"
    case .atom: "Atom"
    case .jsonFeed: "JSON Feed"
    case .rdf: "RSS 1.0"
    case .opml: "OPML"
    case .html: "a web page"
    case .unknown: "a file that is not a feed"
    }
  }
}
