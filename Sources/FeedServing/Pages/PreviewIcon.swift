import FeedDocument

/// The icon of the preview pages: a feed’s waves in a kiln’s arch.
enum PreviewIcon {
  static let path = "/-/icon.svg"

  static let svg: StaticString = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#b5451d" d="M4 30V15a12 12 0 0 1 24 0v15z"/>\
    <g fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round"><path d="M10.500 19a6 6 0 0 1 6 6"/>\
    <path d="M10.500 13.500A11.500 11.500 0 0 1 22 25"/></g><circle fill="#fff" cx="11" cy="24.500" r="2"/></svg>

    """

  static func response(for request: Request) -> Response {
    .content(Array("\(svg)".utf8), type: "image/svg+xml", for: request)
  }
}
