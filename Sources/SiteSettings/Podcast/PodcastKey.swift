import FrontMatter

/// The keys of `[podcast]` in site.toml.
enum PodcastKey: String, PodcastDetailKey {
  case title, description, page, path, limit
  case author, owner, image, categories, explicit, type, block, complete
  case newFeedURL = "new_feed_url"
  case appleVerification = "apple_verification"
  case guid, locked, medium, funding, trailers, publisher, podroll
  case people, locations, license, value, txt
}

enum OwnerKey: String, FieldKey {
  case name, email
}

enum FundingKey: String, FieldKey {
  case url, text
}

enum TrailerKey: String, MediaFileKey {
  case title, url, date, type, length, season
}

enum RemoteItemKey: String, FieldKey {
  case url, guid, item, medium, title
}
