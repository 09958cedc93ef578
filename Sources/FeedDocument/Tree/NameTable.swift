/// The names of a document, each once, and where to find them.
struct NameTable: Sendable {
  private(set) var names: [DocumentName] = []
  /// Indexes of the first few names, by the length of the local name: so few are compared faster than one is hashed.
  private var byLength = [[UInt32]](repeating: [], count: 16)
  private var others: [DocumentName: UInt32] = [:]
  private static let fewNames = 64

  func index(of name: DocumentName) -> Int? {
    for index in byLength[name.local.utf8.count & 15] where names[Int(index)] == name { return Int(index) }
    return others.isEmpty ? nil : others[name].map(Int.init)
  }

  /// The index of a name, which is added if it is not there yet.
  mutating func add(_ name: DocumentName) -> UInt32 {
    if let index = index(of: name) { return UInt32(index) }
    let index = UInt32(names.count)
    names.append(name)
    if names.count <= Self.fewNames {
      byLength[name.local.utf8.count & 15].append(index)
    } else {
      others[name] = index
    }
    return index
  }
}
