package import FrontMatter

/// The keys that a podcast and an episode have in common.
package protocol PodcastDetailKey: FieldKey {
  static var people: Self { get }
  static var locations: Self { get }
  static var license: Self { get }
  static var value: Self { get }
  static var txt: Self { get }
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
}

enum RecipientKey: String, FieldKey {
  case name, type, address, split, fee
  case customKey = "custom_key"
  case customValue = "custom_value"
}

enum TextKey: String, FieldKey {
  case text, purpose
}
