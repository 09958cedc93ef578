import FeedCore

/// The template language of a generator, whose code can occur in the text of articles.
public enum TemplateLanguage: String, Sendable, Hashable {
  /// Hugo shortcodes: `{{< name >}}` and `{{% name %}}`.
  case hugo
  /// Jekyll’s Liquid: `{{ value }}` and `{% tag %}`.
  case jekyll
  /// Eleventy’s Liquid or Nunjucks: `{{ value }}`, `{% tag %}` and `{# comment #}`.
  case eleventy
  /// Zola shortcodes, `{{ name(…) }}` and `{% name(…) %}`, and since Zola 0.23 components, `{{<name …/>}}` and
  /// `{% <name …> %}`, and `{% raw %}`; other braces are text.
  case zola
  /// The Liquid tags of Pelican plugins, `{% tag %}`, and Pelican’s own links, `{filename}rye.md`.
  case pelican

  /// Whether code blocks and code spans usually contain no template code.
  var sparesCode: Bool { self == .zola || self == .pelican }
}

/// A piece of template code.
struct TemplateTag {
  enum Kind {
    /// A value that is inserted, such as `{{ page.title }}`.
    case value
    /// A tag or shortcode.
    case tag
    /// The end of a shortcode with content.
    case closing
    /// Template code that is shown as text.
    case escaped
    /// A comment, which is removed.
    case comment
  }

  var kind: Kind
  /// The code with its delimiters.
  var range: Range<Int>
  /// The first word, or an empty string if there is none.
  var name: String
  /// The code after the name, or all of it for values and escaped code.
  var content: ArraySlice<UInt8>
  /// Whether the code is a component of Zola.
  var isComponent = false

  /// Returns the code as a message names it.
  ///
  /// - Parameters:
  ///   - language: The language of the code.
  ///   - text: The text that contains the code.
  /// - Returns: The name between its delimiters.
  func label(in language: TemplateLanguage, of text: ArraySlice<UInt8>) -> String {
    switch (language, kind) {
    case (.hugo, _) where text[range].starts(with: "{{%".utf8): "{{% \(name) %}}"
    case (.hugo, _): "{{< \(name) >}}"
    case (.zola, .value) where isComponent: "{{ <\(name) /> }}"
    case (.zola, _) where isComponent: "{% <\(name)> %}"
    case (.zola, .value): "{{ \(name)() }}"
    case (.zola, _): "{% \(name)() %}"
    case (_, .value): "{{ … }}"
    default: "{% \(name) %}"
    }
  }
}
