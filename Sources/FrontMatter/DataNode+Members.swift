import FeedCore

/// Lookups in the data of comment stores, which are not validated: unknown keys are ignored.
extension DataNode {
  /// Returns the first non-empty string of the given members.
  package func string(_ keys: String...) -> String? {
    for key in keys { if let text = self[key]?.string { return text } }
    return nil
  }

  /// The trimmed string of a scalar, or `nil` if it is empty or null.
  package var string: String? {
    guard let scalar, scalar.style != .null else { return nil }
    let text = String(Substring(scalar.text.utf8.trimmingSpace()))
    return text.isEmpty ? nil : text
  }

  /// Returns the bytes of the first string of the given members that is not blank, including white space.
  package func body(_ keys: String...) -> [UInt8]? {
    for key in keys {
      if let scalar = self[key]?.scalar, scalar.style != .null, !scalar.text.utf8.trimmingSpace().isEmpty {
        return Array(scalar.text.utf8)
      }
    }
    return nil
  }

  package func isTrue(_ key: String) -> Bool { self[key]?.scalar?.text.lowercased() == "true" }

  /// Returns the items of the list with a key; empty if there is no list.
  package func items(_ key: String) -> [DataNode] {
    if case .list(let items) = self[key]?.value { items } else { [] }
  }

  /// The latitude and the longitude in a list, a table or a text, or `nil` if the value has another form.
  package var coordinates: String? {
    let names = [["lat", "latitude"], ["lon", "lng", "long", "longitude"]]
    let parts =
      if case .map = value {
        names.compactMap { names in names.lazy.compactMap { self[$0]?.scalar?.text }.first }
      } else if case .list(let items) = value {
        items.compactMap(\.scalar?.text)
      } else {
        (string ?? "").split { ", ".contains($0) }.map(String.init)
      }
    return parts.count == 2 && parts.allSatisfy { Double($0) != nil } ? parts.joined(separator: " ") : nil
  }

  /// The value of a key that may have dots in it.
  package subscript(entry key: String) -> DataNode? { entries?.first { $0.key == key }?.value }
}
