import FeedCore

struct TOMLKey {
  var text: String
  var range: Range<Int>
}

/// The tables of TOML during parsing, with the rules on adding keys to them.
struct TOMLTree {
  /// The way in which a table was created: by its header, by the header of a table below it, or by dotted keys.
  private enum Origin { case header, below, dots }

  private struct Table {
    var origin: Origin
    var depth: Int
    var range: Range<Int>
    var entries: [(key: TOMLKey, content: Content)] = []
    var indexes: [String: Int] = [:]
  }

  private enum Content {
    case value(DataNode)
    case table(Int)
    case list(Int)
  }

  private var tables: [Table]
  /// The tables of each `[[name]]`, with the range of its first header.
  private var lists: [(items: [Int], range: Range<Int>)] = []
  private var current = 0

  /// Creates a tree.
  ///
  /// - Parameter depth: The number of tables around its root.
  init(depth: Int) { tables = [Table(origin: .header, depth: depth, range: 0..<0)] }

  /// The number of tables around the current table.
  var depth: Int { tables[current].depth }

  /// Makes the table of a header the current one.
  mutating func open(_ keys: [TOMLKey], isItem: Bool, _ range: Range<Int>) throws(ValueError) {
    var parent = 0
    for key in keys.dropLast() {
      switch content(key, in: parent) {
      case nil: parent = add(key, to: parent, origin: .below, at: key.range)
      case .table(let table): parent = table
      case .list(let list): parent = lists[list].items.last ?? parent
      case .value: throw twice(key)
      }
    }
    guard let last = keys.last else { return }
    switch content(last, in: parent) {
    case nil where isItem:
      current = make(.header, in: parent, range)
      add(last, .list(lists.count), to: parent)
      lists.append(([current], range))
    case nil: current = add(last, to: parent, origin: .header, at: range)
    case .list(let list) where isItem:
      current = make(.header, in: parent, range)
      lists[list].items.append(current)
    case .table(let table) where !isItem && tables[table].origin == .below:
      (tables[table].origin, tables[table].range) = (.header, range)
      current = table
    default: throw twice(last)
    }
  }

  /// Adds a value to the current table.
  mutating func add(_ value: DataNode, at keys: [TOMLKey]) throws(ValueError) {
    var parent = current
    for key in keys.dropLast() {
      switch content(key, in: parent) {
      case nil: parent = add(key, to: parent, origin: .dots, at: key.range)
      case .table(let table) where tables[table].origin != .header:
        tables[table].origin = .dots
        parent = table
      default: throw twice(key)
      }
    }
    guard let last = keys.last else { return }
    guard content(last, in: parent) == nil else { throw twice(last) }
    add(last, .value(value), to: parent)
  }

  /// Returns the whole tree as a map with a range.
  func node(_ range: Range<Int>) -> DataNode {
    DataNode(value: node(0).value, range: range)
  }

  private func node(_ table: Int) -> DataNode {
    let entries = tables[table].entries.map { entry in
      let value =
        switch entry.content {
        case .value(let value): value
        case .table(let table): node(table)
        case .list(let list): DataNode(value: .list(lists[list].items.map { node($0) }), range: lists[list].range)
        }
      return DataNode.Entry(key: entry.key.text, keyRange: entry.key.range, value: value)
    }
    return DataNode(value: .map(entries), range: tables[table].range)
  }

  private func content(_ key: TOMLKey, in table: Int) -> Content? {
    tables[table].indexes[key.text].map { tables[table].entries[$0].content }
  }

  private mutating func add(_ key: TOMLKey, _ content: Content, to table: Int) {
    tables[table].indexes[key.text] = tables[table].entries.count
    tables[table].entries.append((key, content))
  }

  private mutating func add(_ key: TOMLKey, to parent: Int, origin: Origin, at range: Range<Int>) -> Int {
    let table = make(origin, in: parent, range)
    add(key, .table(table), to: parent)
    return table
  }

  private mutating func make(_ origin: Origin, in parent: Int, _ range: Range<Int>) -> Int {
    tables.append(Table(origin: origin, depth: tables[parent].depth + 1, range: range))
    return tables.count - 1
  }

  private func twice(_ key: TOMLKey) -> ValueError {
    ValueError(
      .contentNotToml, "invalid TOML: duplicate key “\(key.text)”",
      help: "keep one of the two", range: key.range)
  }
}
