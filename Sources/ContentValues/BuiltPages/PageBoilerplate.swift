import FeedDocument

/// The elements of a page that are not part of its article: navigation, controls, advertising and comments.
enum PageBoilerplate {
  static func isBoilerplate(_ node: Int, in page: Page) -> Bool {
    guard let tag = page.tree.nodes[node].tag else { return selector.matches(node, in: page.tree) }
    switch tag {
    case .nav, .form, .button, .select, .dialog, .search: return true
    // These elements contain the page, so their classes are ignored.
    case .html, .body, .main, .article: return false
    // The id of a heading is made of its words.
    case .h1, .h2, .h3, .h4, .h5, .h6: return hidden.matches(node, in: page.tree)
    default: return selector.matches(node, in: page.tree)
    }
  }

  private static let selector: HTMLSelector = "\(lists.joined(separator: ", "))"
  private static let lists = [navigation, sharing, advertising, related, comments, "[hidden]"]
  private static let hidden: HTMLSelector = "[hidden]"

  private static let navigation = """
    [role=navigation], [role=search], .navigation, .post-navigation, .nav-links, .post-nav, .pagination, .pager, \
    .page-links, .breadcrumb, .breadcrumbs, .toc, #toc, #TableOfContents, .table-of-contents, .skip-link, .edit-link
    """
  private static let sharing = """
    .share, .sharing, .share-buttons, .share-links, .social-share, .social-sharing, .post-share, .sharedaddy, \
    .addtoany_share_save_container, .addthis_toolbox, .a2a_kit, .sd-sharing, .follow-buttons, .subscribe, .newsletter, \
    .newsletter-signup, .webmention-form
    """
  private static let advertising = """
    .ad, .ads, .adsbygoogle, .advert, .advertisement, .advertising, .ad-container, .ad-slot, .banner-ad, .sponsored, \
    [data-ad-slot], [data-ad-unit]
    """
  private static let related = """
    .related, .related-posts, .related-articles, .related-content, .jp-relatedposts, .read-next, .readmore-posts, \
    .yarpp-related, #related-posts, .also-read
    """
  private static let comments = """
    .comments, #comments, .comments-area, .comment-list, .commentlist, .comment-respond, #respond, #disqus_thread, \
    .utterances, .giscus, .webmentions, #webmentions, .h-cite.u-comment, .u-comment, .p-comment, .u-like, .u-repost, \
    #isso-thread, #remark42, #commento, #cusdis_thread, .mastodon-comments
    """
}
