import FeedCore
import FeedDocument
import FeedPages
import FeedValidator
import Feedkiln

/// The frame of preview pages: a skip link, links to the other pages, the state of the last build, and live reload.
struct PreviewPage {
  let build: LiveBuild
  let editor: EditorLinks
  var title = "Feeds"
  var status = 200
  /// The text of the search field.
  var query = ""
  /// The script of the page; the usual one loads the page again after each build.
  var script: StaticString = PreviewScript.reload
  var content: (inout HTMLWriter) -> Void = { _ in }

  init(build: LiveBuild, editor: EditorLinks) {
    self.build = build
    self.editor = editor
  }

  /// The page as a response.
  ///
  /// Its content security policy allows only scripts and styles with the response’s nonce, so that no content of a feed
  /// can run. Forms of the page name its origin, which no request to another site does.
  var response: Response {
    let nonce = (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()
    let fields = [
      "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "same-origin",
      "Content-Security-Policy": "default-src 'none'; style-src 'nonce-\(nonce)'; script-src 'nonce-\(nonce)'; "
        + "connect-src 'self'; img-src 'self' data: http: https:; media-src 'self' http: https:; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'none'",
    ]
    return Response(status, fields, body: html(nonce))
  }

  private func html(_ nonce: String) -> [UInt8] {
    var html = HTMLWriter()
    html.element(.html, [.lang("en"), .data("build", String(build.number))]) { html in
      html.element(.head) { html in
        html.void(.meta, [.charset])
        html.void(.meta, [.viewport])
        html.element(.title, title)
        html.void(.link, [.rel("icon"), .type("image/svg+xml"), .path(PreviewIcon.path)])
        html.style(PageStyle.sheet, [.nonce(nonce)])
        html.style(FindingMarkup.style, [.nonce(nonce)])
        html.style(PreviewStyle.sheet, [.nonce(nonce)])
        html.style(PreviewStyle.feeds, [.nonce(nonce)])
        html.script(script, [.nonce(nonce)])
      }
      html.element(.body) { html in
        html.element(.a, [.class("skip"), .path("#main")], "Skip to the content")
        header(&html)
        html.element(.main, [.id("main"), .tabIndex(-1)], content: content)
        html.element(.footer) { html in
          html.element(.p, [.class("quiet")], "\(Product.name) \(Product.version): preview")
        }
      }
    }
    return html.bytes
  }

  private func header(_ html: inout HTMLWriter) {
    html.element(.header, [.class("top")]) { html in
      html.element(.nav, [.label("Pages")]) { html in
        html.element(.a, [.path("/-/"), .class("brand")]) { html in
          html.void(.img, [.source(IRI(unchecked: PreviewIcon.path)), .alternative("")])
          html.element(.span, "All feeds")
        }
        html.element(.a, [.path(CheckPage.path)], "Check a feed")
      }
      html.element(.form, [.role("search"), .action(SearchPage.path)]) { html in
        html.void(
          .input,
          [.type("search"), .name("q"), .label("Search feeds and entries"), .placeholder("Search"), .value(query)])
        html.element(.button, "Search")
      }
      html.element(.p, [.class("quiet"), .role("status")]) { html in
        html.text(state)
        problems(&html)
      }
    }
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
}
