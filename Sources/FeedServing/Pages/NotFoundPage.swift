import FeedDocument

/// The page for a path at which there is nothing.
enum NotFoundPage {
  static func body(_ page: inout PreviewPage) {
    page.title = "Not found"
    page.status = 404
    page.content = { html in
      html.element(.h1, "Not found")
      html.element(.p, "There is no feed or file at this path. It may appear after the next build.")
      html.element(.p) { $0.element(.a, [.path("/-/")], "All feeds") }
    }
  }
}
