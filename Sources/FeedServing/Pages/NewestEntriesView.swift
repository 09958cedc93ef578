import FeedBuilder
import FeedContent
import FeedCore
import FeedDocument
import FeedPages
import Feedkiln

/// The newest articles and comments of a site.
struct NewestEntriesView {
  private static let entriesShown = 6

  let preview: SitePreview
  let editor: EditorLinks

  func write(_ html: inout HTMLWriter) {
    let articles = preview.content.articles.filter(\.isListed).prefix(Self.entriesShown)
    guard !articles.isEmpty else { return }
    html.section("newest", heading: "Newest entries", attributes: []) { html in
      html.element(.div, [.class("columns")]) { html in
        html.element(.ul, [.class("rows"), .label("Articles")]) { html in
          for article in articles {
            row(&html, article.name, url: article.url, date: article.published, at: article.location)
          }
        }
        let comments = newestComments
        guard !comments.isEmpty else { return }
        html.element(.ul, [.class("rows"), .label("Comments")]) { html in
          for (composer, node) in comments {
            let comment = composer.thread.nodes[node].comment
            row(
              &html, composer.title(node), url: composer.url(node), date: comment.published, at: comment.location)
          }
        }
      }
    }
  }

  private func row(
    _ html: inout HTMLWriter, _ name: String, url: IRI, date: Timestamp, at location: SourceLocation
  ) {
    html.element(.li) { html in
      html.element(.a, [.href(url)], name)
      html.element(.span, [.class("quiet")]) { html in
        html.date(date)
        html.text(" ")
        editor.write(location, to: &html)
      }
    }
  }

  private var newestComments: [(composer: CommentComposer, node: Int)] {
    let places = preview.plan.feeds.lazy.compactMap { feed in
      if feed.subject == .comments, case .comments(let places) = feed.entries { places } else { nil }
    }.first
    return (places ?? []).prefix(Self.entriesShown).compactMap { place in
      let article = preview.content.articles[place.article]
      // The comments of the file may have become fewer since they were counted.
      guard let thread = preview.content.threads[article.path], thread.nodes.indices.contains(place.node) else {
        return nil
      }
      return (CommentComposer(site: preview.site, article: article, thread: thread), place.node)
    }
  }
}
