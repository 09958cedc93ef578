public import FeedCore

/// An XML or JSON text as a tree, every part of which knows where it stands in its author's text.
///
/// The tree is flat: nodes lie in document order, and texts are read from the source when they are asked for.
/// It is a class only so that a node is one reference and one number; nothing in it ever changes.
public final class Document: Sendable {
  /// The text that was read, as UTF-8.
  public let source: Source
  /// The names of elements, attributes and members, each once; nodes and attributes hold their index.
  public let names: [DocumentName]
  public let namespaceDeclarations: [NamespaceDeclaration]
  public let doctype: Doctype?
  /// False when reading stopped before the end, so that what is missing may only be unread.
  public let isComplete: Bool
  private let nameTable: NameTable
  let records: [NodeRecord]
  let attributeRecords: [AttributeRecord]
  /// Replacement texts of the entities that the document declares.
  let entities: [String: [UInt8]]

  init(
    source: Source, tree: TreeBuilder, namespaceDeclarations: [NamespaceDeclaration] = [], doctype: Doctype? = nil,
    entities: [String: [UInt8]] = [:], isComplete: Bool
  ) {
    self.source = source
    names = tree.names
    nameTable = tree.nameTable
    records = tree.records
    attributeRecords = tree.attributes
    self.namespaceDeclarations = namespaceDeclarations
    self.doctype = doctype
    self.entities = entities
    self.isComplete = isComplete
  }

  /// The same text with other namespace names in its elements and attributes; the declarations stay as they are written.
  public func reading(namespaces meant: (String) -> String?) -> Document {
    let changed = names.map { name in meant(name.namespace).map { DocumentName($0, name.local) } ?? name }
    return changed == names ? self : Document(self, names: changed)
  }

  /// Takes another name for each of a document's; names that become the same share one index.
  private init(_ other: Document, names changed: [DocumentName]) {
    var tree = TreeBuilder()
    let indexes = changed.map { tree.name($0) }
    source = other.source
    names = tree.names
    nameTable = tree.nameTable
    records = other.records.map { record in
      var record = record
      if record.name != NodeRecord.none { record.name = indexes[Int(record.name)] }
      return record
    }
    attributeRecords = other.attributeRecords.map { record in
      var record = record
      record.name = indexes[Int(record.name)]
      return record
    }
    namespaceDeclarations = other.namespaceDeclarations
    doctype = other.doctype
    entities = other.entities
    isComplete = other.isComplete
  }

  public var nodeCount: Int { records.count }

  /// Index of a name among the document's names; `nil` when the document does not have it.
  public func nameIndex(_ name: DocumentName) -> Int? { nameTable.index(of: name) }

  public subscript(_ index: Int) -> Node { Node(document: self, index: index) }

  /// The outermost nodes: in XML the root element with the comments and instructions around it.
  public var topNodes: NodeChildren { NodeChildren(document: self, position: 0, end: records.count) }

  /// The root element of XML, or the value that is the JSON text.
  public var root: Node? {
    topNodes.first { $0.kind != .comment && $0.kind != .processingInstruction }
  }
}

/// The name of an element, an attribute or a member: namespace name and local name.
public struct DocumentName: Sendable, Hashable {
  /// The namespace name; empty for names in no namespace and for JSON.
  public let namespace: String
  public let local: String

  public init(_ namespace: String, _ local: String) {
    self.namespace = namespace
    self.local = local
  }

  /// Compares the local names first: they differ nearly always.
  public static func == (a: DocumentName, b: DocumentName) -> Bool { a.local == b.local && a.namespace == b.namespace }
}

/// A document type declaration; what it points to is never read.
public struct Doctype: Sendable, Hashable {
  public let name: String
  public let publicID: String?
  public let systemID: String?
  public let range: Range<Int>
  /// True when an entity is declared whose text lies in another file.
  public let declaresExternalEntity: Bool
}

/// An `xmlns` attribute.
public struct NamespaceDeclaration: Sendable, Hashable {
  /// Index of the element that carries it.
  public let nodeIndex: Int
  /// The prefix; empty for the default namespace.
  public let prefix: String
  public let uri: String
  /// Where the whole attribute stands.
  public let range: Range<Int>
}
