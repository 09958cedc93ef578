import FrontMatter

package enum EnclosureKey: String, MediaFileKey {
  case url, type, length, duration, title
}

/// The keys of a table that describes a media file.
protocol MediaFileKey: FieldKey {
  static var url: Self { get }
  static var type: Self { get }
  static var length: Self { get }
}
