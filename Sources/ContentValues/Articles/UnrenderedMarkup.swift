package import FeedCore

/// The first occurrence of markup in a body that only the site’s generator can render.
package struct UnrenderedMarkup: Sendable {
  /// The template code, such as `{{< notice >}}`, or `nil` if the complete body is in an unsupported markup.
  package var name: String?
  package var location: SourceLocation
}
