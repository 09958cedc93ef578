/// Builds the nodes of a document in document order.
struct TreeBuilder {
  private(set) var records: [NodeRecord] = []
  private(set) var attributes: [AttributeRecord] = []
  private(set) var nameTable = NameTable()
  private var open: [Int] = []

  var depth: Int { open.count }
  var current: Int? { open.last }

  var names: [DocumentName] { nameTable.names }

  mutating func name(_ name: DocumentName) -> UInt32 { nameTable.add(name) }

  /// Adds a node without children.
  @discardableResult
  mutating func add(
    _ kind: NodeKind, _ range: Range<Int>, name: UInt32 = NodeRecord.none, extra: Int = 0, isVerbatim: Bool = false
  ) -> Int {
    let index = records.count
    records.append(
      NodeRecord(
        kind: kind, isVerbatim: isVerbatim, start: UInt32(range.lowerBound), end: UInt32(range.upperBound),
        parent: open.last.map(UInt32.init) ?? NodeRecord.none, subtreeEnd: UInt32(index + 1), name: name,
        extra: UInt32(extra)))
    return index
  }

  /// Adds a node and opens it, so that the following nodes are its children.
  mutating func push(_ kind: NodeKind, start: Int, name: UInt32 = NodeRecord.none, extra: Int = 0) {
    open.append(add(kind, start..<start, name: name, extra: kind == .element ? attributes.count : extra))
  }

  /// Adds an attribute to the innermost open element.
  mutating func add(_ attribute: AttributeRecord) {
    guard let element = open.last, records[element].attributeCount < .max else { return }
    attributes.append(attribute)
    records[element].attributeCount += 1
  }

  /// Closes the innermost open node.
  mutating func pop(end: Int) {
    guard let index = open.popLast() else { return }
    records[index].end = UInt32(end)
    records[index].subtreeEnd = UInt32(records.count)
  }

  /// Closes all nodes that are still open when a reader has to stop; their remaining content is missing.
  mutating func closeAll(end: Int) {
    while let index = open.last {
      damage(index, .cut)
      pop(end: end)
    }
  }

  mutating func damage(_ index: Int, _ damage: NodeDamage) { records[index].damage.formUnion(damage) }

  func start(of index: Int) -> Int { Int(records[index].start) }
  func name(of index: Int) -> DocumentName? {
    let name = records[index].name
    return name == NodeRecord.none ? nil : names[Int(name)]
  }
}
