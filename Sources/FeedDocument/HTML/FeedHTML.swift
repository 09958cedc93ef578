public import FeedCore

/// HTML that every feed reader shows and every validator accepts.
public enum FeedHTML {
  /// Writes a fragment anew: only what the policy allows, all addresses absolute.
  ///
  /// The result can be parsed as strict HTML and, within one element, as XML; cleaning it again changes nothing.
  public static func clean(_ html: [UInt8], base: IRI, policy: HTMLPolicy) -> [UInt8] {
    let tree = HTMLReader(limits: policy.limits).read(html)
    var cleaner = HTMLCleaner(tree: tree, policy: policy, addresses: AddressResolver(base: base))
    return cleaner.clean()
  }
}
