/// A namespace of XML names, with its usual prefix.
public struct Namespace: Sendable, Hashable, Codable {
  /// The namespace name; empty for names in no namespace.
  public let uri: String
  /// The usual prefix; empty if names are usually written without one.
  public let prefix: String
  /// The first part of the ids of its rules, such as `thread` of `thread/unknown-element`.
  public let vocabulary: String

  /// Creates a namespace.
  ///
  /// - Parameters:
  ///   - prefix: The usual prefix.
  ///   - uri: The namespace name; empty for names in no namespace.
  ///   - vocabulary: The first part of the ids of its rules; with `nil`, the prefix.
  public init(_ prefix: String, _ uri: String, vocabulary: String? = nil) {
    self.prefix = prefix
    self.uri = uri
    self.vocabulary = vocabulary ?? prefix
  }

  /// The namespace of RSS elements and of attributes without a prefix.
  public static let none = Namespace("", "", vocabulary: "rss")
  public static let atom = Namespace("atom", "http://www.w3.org/2005/Atom")
  public static let xhtml = Namespace("xhtml", "http://www.w3.org/1999/xhtml")
  public static let xml = Namespace("xml", "http://www.w3.org/XML/1998/namespace")
  public static let content = Namespace("content", "http://purl.org/rss/1.0/modules/content/")
  public static let dublinCore = Namespace("dc", "http://purl.org/dc/elements/1.1/")
  public static let slash = Namespace("slash", "http://purl.org/rss/1.0/modules/slash/")
  public static let wellFormedWeb = Namespace("wfw", "http://wellformedweb.org/CommentAPI/")
  public static let threading = Namespace("thr", "http://purl.org/syndication/thread/1.0", vocabulary: "thread")
  public static let syndication = Namespace("sy", "http://purl.org/rss/1.0/modules/syndication/")
  public static let history = Namespace("fh", "http://purl.org/syndication/history/1.0", vocabulary: "history")
}

/// A namespace and a local name.
public struct Name: Sendable, Hashable, Codable, CustomStringConvertible {
  /// The namespace.
  public let namespace: Namespace
  /// The name without a prefix.
  public let local: String

  /// Creates a name.
  ///
  /// - Parameters:
  ///   - namespace: The namespace.
  ///   - local: The name without a prefix.
  public init(_ namespace: Namespace, _ local: String) {
    self.namespace = namespace
    self.local = local
  }

  /// The name with its usual prefix, such as `thr:in-reply-to`; names of Atom and RSS have no prefix.
  public var description: String {
    namespace.prefix.isEmpty || namespace == .atom ? local : "\(namespace.prefix):\(local)"
  }
}
