internal import FeedCore

/// Traverses a tree once and writes the content that the policy allows.
struct HTMLCleaner {
  let tree: HTMLTree
  let policy: HTMLPolicy
  let urls: URLResolver
  var output: HTMLOutput
  /// Whether inline SVG was replaced by its title, or removed because it has none.
  var replacesDrawings = false
  /// Whether elements were removed because the policy omits them.
  var omits = false
  /// For each node, whether a descendant is written as a block.
  private var holdsBlock: [Bool]

  init(tree: HTMLTree, policy: HTMLPolicy, urls: URLResolver) {
    self.tree = tree
    self.policy = policy
    self.urls = urls
    output = HTMLOutput(depthLimit: policy.limits.depth)
    holdsBlock = Array(repeating: false, count: tree.nodes.count)
    for index in tree.nodes.indices.dropFirst().reversed() where isBlock(index) {
      holdsBlock[tree.nodes[index].parent] = true
    }
  }

  mutating func clean() -> [UInt8] {
    content(of: 0)
    return output.bytes
  }

  /// Whether a node is written as a block or contains one.
  private func isBlock(_ index: Int) -> Bool {
    guard !isHidden(index) else { return false }
    guard let tag = tree.nodes[index].tag else { return holdsBlock[index] }
    return switch policy.action(for: tag) {
    case .keep: tag != .math && (tag.isBlock || holdsBlock[index])
    case .rename(let other): other.isBlock || holdsBlock[index]
    case .paragraphs: true
    case .unwrap: holdsBlock[index]
    case .link: (url(of: index) == nil || hasOwnContent(index)) && holdsBlock[index]
    case .drop: false
    }
  }

  mutating func content(of index: Int) {
    var next = index + 1
    var previous: Int?
    while next < tree.nodes[index].end {
      node(next, after: previous)
      if !tree.nodes[next].isText { previous = next }
      next = tree.nodes[next].end
    }
  }

  private mutating func node(_ index: Int, after previous: Int?) {
    let node = tree.nodes[index]
    guard !node.isText else { return output.text(tree.text(of: index)) }
    guard !isHidden(index) else {
      omits = omits || isOmitted(index)
      return
    }
    guard let tag = node.tag else { return content(of: index) }
    guard !isDouble(index, after: previous) else { return }
    switch policy.action(for: tag) {
    case .keep: element(index, as: tag)
    case .rename(let other): element(index, as: other)
    case .unwrap: content(of: index)
    case .paragraphs: paragraphs(index)
    case .link: link(index)
    case .drop: replacement(of: index, tag)
    }
  }

  private mutating func element(_ index: Int, as tag: HTMLTag) {
    guard output.isIn({ $0 == .math }) == (tag.isMath && tag != .math) else {
      return content(of: index)
    }
    guard output.hasPlace(for: tag) else {
      return tag.isBlock ? paragraphs(index) : content(of: index)
    }
    switch tag {
    case .a: anchor(index)
    case .img: image(index)
    case .br where output.isBetweenElements: break
    case .p where holdsBlock[index]:
      let first = attributes(of: index, as: .p)
      paragraphs(index, first, later: attributes(of: index, as: .p, without: "id"))
    case _ where tag.isHeading && output.isIn(\.isHeading): paragraphs(index)
    case _ where tag.isVoid:
      output.void(tag, isBlock: tag.isBlock, attributes: attributes(of: index, as: tag))
    default: container(index, as: tag, attributes(of: index, as: tag))
    }
  }

  mutating func container(_ index: Int, as tag: HTMLTag, _ attributes: [UInt8]) {
    let isBlock = tag != .math && (tag.isBlock || holdsBlock[index])
    guard
      let mark = output.open(
        tag, isBlock: isBlock, staysWhenEmpty: isTarget(index, as: tag), attributes: attributes)
    else { return content(of: index) }
    content(of: index)
    output.close(mark)
  }

  /// Writes the text that replaces a removed element.
  private mutating func replacement(of index: Int, _ tag: HTMLTag) {
    switch tag {
    case .input: checkbox(index)
    case .svg: drawing(index)
    default: break
    }
  }

  /// Writes the checkbox of a task list as a character, because form controls are not allowed in feeds.
  private mutating func checkbox(_ index: Int) {
    guard tree.attribute("type", of: index)?.elementsEqual("checkbox".utf8) ?? false else { return }
    output.text(Array((tree.attribute("checked", of: index) == nil ? "☐" : "☑").utf8)[...])
  }

  private mutating func paragraphs(_ index: Int, _ attributes: [UInt8] = [], later: [UInt8] = []) {
    guard !output.isIn({ $0 == .math }),
      let mark = output.openParagraphs(attributes: attributes, laterAttributes: later)
    else { return content(of: index) }
    content(of: index)
    output.close(mark)
  }

  private mutating func anchor(_ index: Int) {
    guard !isHeadingAnchor(index) else { return }
    let attributes = attributes(of: index, as: .a)
    guard !attributes.isEmpty, !output.isIn({ $0 == .a }) else { return content(of: index) }
    container(index, as: .a, attributes)
  }
}
