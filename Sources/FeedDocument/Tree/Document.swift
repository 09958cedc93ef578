public import FeedCore

/// The tree of an XML or JSON text, with the source position of every node.
///
/// The tree is flat: nodes are in document order, and text is decoded from the source on access.
///
/// Immutable; a class to make nodes small.
public final class Document: Sendable {
  /// The source as UTF-8.
  public let source: Source
  /// The distinct names of elements, attributes and members.
  ///
  /// Nodes and attributes refer to them by index.
  public let names: [DocumentName]
  /// The namespace declarations, in document order.
  public let namespaceDeclarations: [NamespaceDeclaration]
  /// The document type declaration, or `nil` if there is none.
  public let doctype: Doctype?
  /// Whether the text is well-formed and was read to the end.
  public let isComplete: Bool
  private let nameTable: NameTable
  let records: [NodeRecord]
  let attributeRecords: [AttributeRecord]
  /// The replacement text of each entity that the document declares.
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

  /// Returns the document with other namespace names for its elements and attributes.
  ///
  /// The namespace declarations are unchanged.
  ///
  /// - Parameter meant: Returns the new name of a namespace, or `nil` to keep it.
  /// - Returns: The document itself if no name changes.
  public func reading(namespaces meant: (String) -> String?) -> Document {
    let changed = names.map { name in meant(name.namespace).map { DocumentName($0, name.local) } ?? name }
    return changed == names ? self : Document(self, names: changed)
  }

  /// Replaces each name of a document.
  ///
  /// Names that become equal share one index.
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

  /// The number of nodes.
  public var nodeCount: Int { records.count }

  /// Returns whether the document type declaration declares an entity.
  package func declares(entity name: String) -> Bool { entities[name] != nil }

  /// Returns the index of a name among the document’s names, or `nil` if the document does not contain it.
  public func nameIndex(_ name: DocumentName) -> Int? { nameTable.index(of: name) }

  /// Returns the node at an index.
  public subscript(_ index: Int) -> Node { Node(document: self, index: index) }

  /// The outermost nodes.
  ///
  /// In XML, these are the root element and the comments and processing instructions around it.
  public var topNodes: NodeChildren { NodeChildren(document: self, position: 0, end: records.count) }

  /// The root element of XML, or the value of the JSON text, or `nil` if the document is empty.
  public var root: Node? {
    topNodes.first { $0.kind != .comment && $0.kind != .processingInstruction }
  }
}

/// The name of an element, attribute or member: a namespace name and a local name.
public struct DocumentName: Sendable, Hashable {
  /// The namespace name, or an empty string for names without a namespace and in JSON.
  public let namespace: String
  /// The local name.
  public let local: String

  /// Creates a name from a namespace name and a local name.
  public init(_ namespace: String, _ local: String) {
    self.namespace = namespace
    self.local = local
  }

  /// Compares the local names first, because they nearly always differ.
  public static func == (a: DocumentName, b: DocumentName) -> Bool { a.local == b.local && a.namespace == b.namespace }
}

/// A document type declaration.
///
/// External files are never read.
public struct Doctype: Sendable, Hashable {
  /// The name of the document type.
  public let name: String
  /// The public identifier, or `nil` if there is none.
  public let publicID: String?
  /// The system identifier, or `nil` if there is none.
  public let systemID: String?
  /// The range of the declaration in the source.
  public let range: Range<Int>
  /// Whether an entity is declared whose text is in another file.
  public let declaresExternalEntity: Bool
  /// Whether declarations are in other files, so that entities without a declaration here may be declared there.
  let isPartlyRead: Bool
}

/// An `xmlns` attribute.
public struct NamespaceDeclaration: Sendable, Hashable {
  /// The index of the element with the attribute.
  public let nodeIndex: Int
  /// The prefix, or an empty string for the default namespace.
  public let prefix: String
  /// The namespace name.
  public let uri: String
  /// The range of the attribute in the source.
  public let range: Range<Int>
}
