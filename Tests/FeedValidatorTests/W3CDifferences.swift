/// The cases of the W3C’s suite that contradict a specification or the suite itself, each with the reason.
///
/// Documentation/w3c-differences.md contains the same list as text. Met cases must not be listed.
enum W3CDifferences {
  static let reasons: [String: String] = [
    "atom/must/entry_content_not_escaped.xml": "the element in the text is reported, not the text (RFC 4287, 4.1.3.3)",
    "atom/must/entry_summary_not_escaped.xml": "the element in the text is reported, not the text (RFC 4287, 3.1.1)",
    "atom/must/entry_title_not_escaped.xml": "the element in the text is reported, not the text (RFC 4287, 3.1.1)",
    "atom/must/feed_title_not_escaped.xml": "the element in the text is reported, not the text (RFC 4287, 3.1.1)",
    "atom/must/feed_info_no_html.xml": "info is no element of Atom 1.0 (RFC 4287, 4.1.1)",
    "atom/must/feed_info_no_html_cdata.xml": "info is no element of Atom 1.0 (RFC 4287, 4.1.1)",
    "atom/4.2.6/id-noniana.xml": "doi: has been registered since (IANA’s registry, RFC 7595)",
    "rss20/element-channel-item-source/unregistered_item_source_url.xml":
      "feed: has been registered since (IANA’s registry, RFC 7595)",
    "atom/must/feed_unknown_element_core_namespace.xml":
      "what is in a root that is not Atom’s is not Atom (RFC 4287, 2)",
    "atom/should/content_contains_base64_script.xml":
      "application/html is no registered media type, so what is in it is not HTML (RFC 4287, 4.1.3.3)",
    "atom/8.1/style_background_repeat_repeat_x.xml": "a repeated background does no harm (RFC 4287, 8.1)",
    "atom/8.1/style_tab_stops_list_5in.xml": "tab stops do no harm (RFC 4287, 8.1)",
    "rss20/data-types-characterdata/amp-cdata.xml": "an ampersand is a character like others (XML 1.0, 2.4)",
    "rss20/data-types-characterdata/amp-decimal.xml": "“&#38;” is how XML writes an ampersand (XML 1.0, 4.1)",
    "rss20/data-types-characterdata/amp-lt-alpha.xml": "“&<a” has no end and is no markup (XML 1.0, 2.4)",
    "rss20/data-types-characterdata/amp-lt-slash.xml": "“&</” is no markup (XML 1.0, 2.4)",
    "rss20/data-types-characterdata/amp-name.xml": "“&amp;” is how XML writes an ampersand (XML 1.0, 4.6)",
    "rss20/data-types-datetime/pubdate_with_diff_min.xml": "zones with other minutes exist (RFC 822, 5.1)",
    "opml/clean/subscriptionList.opml": "the example of the specification has the language “unknown” (OPML 2.0)",
    "xml/warning/xml_declares_no_encoding.xml": "XML without a declaration is UTF-8 (XML 1.0, 4.3.3)",
  ]
}
