/// The distinct names of a document, with an index for lookups.
struct NameTable: Sendable {
  private(set) var names: [DocumentName] = []
  /// The indices of the first names, by the length of the local name.
  ///
  /// Comparing a few names is faster than hashing one.
  private var byLength = [[UInt32]](repeating: [], count: 16)
  private var others: [DocumentName: UInt32] = [:]
  private static let fewNames = 64

  func index(of name: DocumentName) -> Int? {
    for index in byLength[name.local.utf8.count & 15] where names[Int(index)] == name { return Int(index) }
    return others.isEmpty ? nil : others[name].map(Int.init)
  }

  /// Returns the index of a name, and adds the name if it is new.
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
