/// Namespaces of programs and services that occur in many feeds and are neither checked nor reported.
///
/// Their prefixes are not reserved, unlike the prefixes in `KnownPrefixes`.
enum FamiliarNamespaces {
  static func contains(_ namespace: String) -> Bool { all.contains(namespace) }

  private static let all: Set<String> = [
    // Podcasts
    "http://www.spotify.com/ns/rss", "https://www.spotify.com/ns/rss", "https://schema.acast.com/1.0/",
    "https://access.acast.com/schema/1.0/", "https://anchor.fm/xmlns", "https://omny.fm/rss-extensions",
    "http://fireside.fm/modules/rss/fireside", "http://radiofrance.fr/Lancelot/Podcast#",
    "https://blubrry.com/developer/rawvoice-rss", "https://blubrry.com/developer/rawvoice-rss/",
    "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md",
    "http://podlove.org/simple-chapters/", "https://podcastaddict.com/xmlns/1.0",
    // Weblogs and social networks
    "com-wordpress:feed-additions:1", "http://wordpress.org/export/1.2/", "http://schemas.google.com/blogger/2008",
    "http://www.blogger.com/atom/ns#", "http://rssnamespace.org/feedburner/ext/1.0", "http://www.discourse.org/",
    "http://activitystrea.ms/spec/1.0/", "http://portablecontacts.net/spec/1.0", "http://ostatus.org/schema/1.0",
    "http://mastodon.social/schema/1.0", "http://joinmastodon.org/ns#", "http://purl.org/atompub/tombstones/1.0",
    "https://micro.blog/", "http://xmlns.com/foaf/0.1", "http://usefulinc.com/ns/doap#",
    // News, videos and images
    "http://www.youtube.com/xml/schemas/2015", "http://gdata.youtube.com/schemas/2007",
    "http://schemas.google.com/g/2005", "http://schemas.google.com/photos/2007", "http://www.smartnews.be/snf",
    "http://www.flickr.com/services/feeds/", "urn:flickr:user", "urn:flickr:",
    "http://schemas.ingestion.microsoft.com/common/", "http://www.microsoft.com/schemas/rss/core/2005",
    "http://www.nbcnews.com/", "http://www.bbc.co.uk/ontologies/coreconcepts/", "http://purl.org/media",
    // Downloads
    "http://xmlns.ezrss.it/0.1/", "http://www.newznab.com/DTD/2010/feeds/attributes/",
    "http://torznab.com/schemas/2015/feed",
    // Licenses (ccREL)
    "http://creativecommons.org/ns#",
    // Older modules
    "http://www.georss.org/georss/10", "urn:ietf:params:xml:ns:xcal",
    "http://my.theinfo.org/changed/1.0/rss/", "http://purl.org/rss/1.0/modules/aggregation/",
    "http://purl.org/rss/1.0/modules/subscription/", "http://purl.org/rss/1.0/modules/changedpage/",
    "http://purl.org/rss/1.0/modules/threading/", "http://purl.org/rss/1.0/modules/prism/",
    "http://prismstandard.org/namespaces/basic/2.0/", "http://prismstandard.org/namespaces/1.2/basic/",
    "http://prismstandard.org/namespaces/prism/", "http://feedsync.org/2007/feedsync",
    "http://www.microsoft.com/schemas/sse",
  ]
}
