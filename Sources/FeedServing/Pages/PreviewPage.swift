import FeedCore
import FeedDocument
import FeedPages
import FeedValidator
import Feedkiln

/// The frame of preview pages: a skip link, a link back, the state of the last build, and live reload.
struct PreviewPage {
  let build: LiveBuild
  var title = "Feeds"
  /// Whether the page has a link to the page of all feeds.
  var leadsBack = true
  var content: (inout HTMLWriter) -> Void = { _ in }

  init(build: LiveBuild) { self.build = build }

  /// The page as a response.
  ///
  /// Its content security policy allows only scripts and styles with the response’s nonce, so that no content of a feed
  /// can run.
  var response: Response {
    let nonce = (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()
    let fields = [
      "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Content-Security-Policy": "default-src 'none'; style-src 'nonce-\(nonce)'; script-src 'nonce-\(nonce)'; "
        + "connect-src 'self'; img-src 'self' data: http: https:; media-src 'self' http: https:; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'",
    ]
    return Response(200, fields, body: html(nonce))
  }

  private func html(_ nonce: String) -> [UInt8] {
    var html = HTMLWriter()
    html.element(.html, [.lang("en"), .data("build", String(build.number))]) { html in
      html.element(.head) { html in
        html.void(.meta, [.charset])
        html.void(.meta, [.viewport])
        html.element(.title, title)
        html.style(PageStyle.sheet, [.nonce(nonce)])
        html.style(FindingMarkup.style, [.nonce(nonce)])
        html.style(PreviewStyle.sheet, [.nonce(nonce)])
        html.script(Self.reload, [.nonce(nonce)])
      }
      html.element(.body) { html in
        html.element(.a, [.class("skip"), .path("#main")], "Skip to the content")
        html.element(.header) { html in
          if leadsBack {
            html.element(.nav, [.label("Pages")]) { $0.element(.a, [.path("/-/")], "← All feeds") }
          }
          html.element(.p, [.class("quiet"), .role("status")]) { html in
            html.text(state)
            problems(&html)
          }
        }
        html.element(.main, [.id("main"), .tabIndex(-1)], content: content)
        html.element(.footer) { html in
          html.element(.p, [.class("quiet")], "\(Product.name) \(Product.version): preview")
        }
      }
    }
    return html.bytes
  }

  /// Writes a link to the problems in the author’s files, if there are any.
  private func problems(_ html: inout HTMLWriter) {
    let counts = build.diagnostics.reduce(into: [:]) { $0[$1.severity, default: 0] += 1 }
    guard let worst = [Severity.error, .warning, .info].first(where: { counts[$0] != nil }) else { return }
    html.text(" · ")
    html.element(
      .a, [.class("badge \(worst.rawValue)"), .path("/-/#problems")], "\(Statistics.findings(counts)) in your files")
  }

  private var state: String {
    guard build.number > 0 else { return "The first build is running." }
    if build.failure != nil { return "Build \(build.number) failed. This is the last successful build." }
    let feeds = build.preview?.plan.feeds.count ?? 0
    let documents = build.preview?.plan.feeds.reduce(0) { $0 + $1.documents.count } ?? 0
    let time = Int((build.duration / .milliseconds(1)).rounded())
    return "Build \(build.number): \(feeds.counted("feed")) in \(documents.counted("file")), \(time) ms"
  }

  /// The script that waits for the next build and reloads the page.
  private static let reload: StaticString = """
    addEventListener("load", async () => {
      const known = document.documentElement.dataset.build;
      for (;;) {
        try {
          const response = await fetch("/-/changes?since=" + known);
          if ((await response.text()).trim() !== known) return location.reload();
        } catch { await new Promise(later => setTimeout(later, 2000)); }
      }
    });

    """
}
