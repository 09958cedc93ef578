/// What became of one thread of a comment store.
public struct StoreThread: Sendable {
  /// What the store knows the thread by: the key to write into `[comments.map]`.
  public var key: String
  /// The path of its article; `nil` when there is none.
  public var article: String?
  /// What the article was found by: `map`, `id`, `name`, `address`, `slug` or `title`.
  public var foundBy: String?
  /// True when `[comments.map]` leaves the thread out.
  public var isLeftOut = false
  /// The article whose name is nearest, where none was found.
  public var candidate: String?
  public var comments = 0
  public var reactions = 0
}
