import FeedCore
import FrontMatter

/// What comment stores hold is looked up, not checked: they have many keys, and few are wanted.
extension DataNode {
  /// The first of some members that has a text.
  func string(_ keys: String...) -> String? {
    for key in keys { if let text = self[key]?.string { return text } }
    return nil
  }

  /// The text of a scalar; `nil` when it is empty or null.
  var string: String? {
    guard let scalar, scalar.style != .null else { return nil }
    let text = String(Substring(scalar.text.utf8.trimmingSpace()))
    return text.isEmpty ? nil : text
  }

  /// The bytes of a text, white space and all.
  func body(_ keys: String...) -> [UInt8]? {
    for key in keys {
      if let scalar = self[key]?.scalar, scalar.style != .null, !scalar.text.isEmpty { return Array(scalar.text.utf8) }
    }
    return nil
  }

  func isTrue(_ key: String) -> Bool { self[key]?.scalar?.text.lowercased() == "true" }

  /// The items of a list that stands under a key; none where something else does.
  func items(_ key: String) -> [DataNode] {
    if case .list(let items) = self[key]?.value { items } else { [] }
  }
}
