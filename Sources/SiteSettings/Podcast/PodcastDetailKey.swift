package import FrontMatter

/// The keys that a podcast and an episode have in common.
package protocol PodcastDetailKey: FieldKey {
  static var people: Self { get }
  static var locations: Self { get }
  static var license: Self { get }
  static var value: Self { get }
  static var txt: Self { get }
  static var social: Self { get }
  static var chat: Self { get }
  static var images: Self { get }
}

enum PersonKey: String, FieldKey {
  case name, role, group, image, url
}

enum LocationKey: String, FieldKey {
  case name, rel, geo, osm, country
}

enum LicenseKey: String, FieldKey {
  case name, url
}

enum ValueKey: String, FieldKey {
  case type, method, suggested, recipients
  case timeSplits = "time_splits"
}

enum TimeSplitKey: String, FieldKey {
  case start, duration, recipients, item
  case itemStart = "item_start"
  case percentage
}

enum RecipientKey: String, FieldKey {
  case name, type, address, split, fee
  case customKey = "custom_key"
  case customValue = "custom_value"
}

enum SocialKey: String, FieldKey {
  case url
  case network = "protocol"
  case account
  case accountURL = "account_url"
}

enum ChatKey: String, FieldKey {
  case server
  case network = "protocol"
  case account, space
}

enum PodcastImageKey: String, FieldKey {
  case url, alt, purpose
}

enum TextKey: String, FieldKey {
  case text, purpose
}
