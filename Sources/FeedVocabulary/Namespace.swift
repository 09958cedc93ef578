/// A namespace of XML names, with the prefix that everyone writes for it.
public struct Namespace: Sendable, Hashable {
  /// The namespace name; empty for names in no namespace.
  public let uri: String
  public let prefix: String
  /// The first part of the names of rules about it, as in `thread/unknown-element`.
  public let vocabulary: String

  public init(_ prefix: String, _ uri: String, vocabulary: String? = nil) {
    self.prefix = prefix
    self.uri = uri
    self.vocabulary = vocabulary ?? prefix
  }

  /// RSS's own elements, and attributes without a prefix.
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
public struct Name: Sendable, Hashable, CustomStringConvertible {
  public let namespace: Namespace
  public let local: String

  public init(_ namespace: Namespace, _ local: String) {
    self.namespace = namespace
    self.local = local
  }

  /// The name as everyone writes it, as in `thr:in-reply-to`; the names of feed formats go without a prefix.
  public var description: String {
    namespace.prefix.isEmpty || namespace == .atom ? local : "\(namespace.prefix):\(local)"
  }
}
