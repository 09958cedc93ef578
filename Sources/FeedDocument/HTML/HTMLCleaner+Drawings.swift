internal import FeedCore

/// Inline SVG, which few feed readers show and many reject.
extension HTMLCleaner {
  /// Writes the title of a drawing; a drawing that is only decoration is removed.
  mutating func drawing(_ index: Int) {
    guard tree.value("aria-hidden", of: index)?.lowercased() != "true" else { return }
    replacesDrawings = true
    if let title = title(ofDrawing: index) { output.text(Array(title.utf8)[...]) }
  }

  /// Returns the accessible name of a drawing, or `nil` if it has none (SVG Accessibility API Mappings, section 5).
  private func title(ofDrawing index: Int) -> String? {
    let written = tree.value("aria-label", of: index)
    let children = tree.children(of: index).filter { tree.nodes[$0].tag == .title || tree.nodes[$0].tag == .desc }
    let title = children.first { tree.nodes[$0].tag == .title } ?? children.first
    let text = written ?? title.map { PlainText.words(of: tree, $0) }
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }
}
