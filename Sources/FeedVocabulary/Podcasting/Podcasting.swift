import FeedCore

/// The elements of Podcasting 2.0 (the podcast namespace).
public enum Podcasting {
  // MARK: Elements of channels
  public static let guid = element("guid", .uuid)
  public static let locked = element("locked", .word(["yes", "no"], rule: .podcastLocked))
  public static let funding = element("funding", .text)
  public static let trailer = element("trailer", .text)
  public static let medium = element("medium", .caselessWord(mediums, rule: .podcastMedium))
  public static let block = element("block", .word(["yes", "no"], rule: .podcastBlock))
  public static let updateFrequency = element("updateFrequency", .text)
  public static let podping = container("podping")
  public static let podroll = container("podroll")
  public static let publisher = container("publisher")
  public static let liveItem = container("liveItem")

  // MARK: Elements of items
  public static let transcript = container("transcript")
  public static let chapters = container("chapters")
  public static let soundbite = element("soundbite", .text)
  public static let season = element("season", .wholeNumber)
  public static let episode = element("episode", .number)
  public static let alternateEnclosure = container("alternateEnclosure")
  public static let source = container("source")
  public static let integrity = container("integrity")
  public static let socialInteract = container("socialInteract")
  public static let contentLink = element("contentLink", .text)

  // MARK: Elements of both
  public static let person = element("person", .filled("name", rule: .podcastEmptyPerson))
  public static let location = element("location", .text)
  public static let license = element("license", .text)
  public static let value = container("value")
  public static let valueRecipient = container("valueRecipient")
  public static let valueTimeSplit = container("valueTimeSplit")
  public static let images = container("images")
  public static let image = container("image")
  public static let txt = element("txt", .text)
  public static let remoteItem = container("remoteItem")
  public static let chat = container("chat")

  /// The media of podcasts; a name followed by `L` means a list of podcasts of that medium.
  private static let mediums =
    [
      "podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "publisher", "course",
    ].flatMap { [$0, $0 + "L"] } + ["mixed"]

  static func reference(_ name: String) -> SpecReference {
    SpecReference(
      "Podcasting 2.0", name,
      url: "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/\(name.kebabName).md")
  }

  private static func container(_ name: String) -> Term<Void> { .container(Name(.podcast, name), reference(name)) }

  private static func element<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    Term(.element, Name(.podcast, name), codec: codec, reference: reference(name))
  }
}

extension String {
  /// The name in kebab case: `valueRecipient` becomes `value-recipient`.
  fileprivate var kebabName: String {
    reduce(into: "") { name, letter in name += letter.isUppercase ? "-\(letter.lowercased())" : String(letter) }
  }
}
