import FeedCore
import FeedDocument
import FeedValidator

/// Reads or fetches a feed, fixes it if the options ask for it, and validates it.
struct FeedValidation: Sendable {
  var validator: Validator
  let policy: Policy
  /// The layout of the feeds’ site, or `nil` without `--site`.
  let layout: SiteLayout?
  let fetching: FetchOptions
  let fixing: FixOptions
  let printer: Printer

  func check(_ input: FeedInput) -> CheckedFeed {
    switch input {
    case .document(let name, let bytes): return checked(validator.validate(bytes, name: name))
    case .unusable(let name, let reason): return CheckedFeed(unusable: name, reason)
    case .path(let path), .found(let path):
      do {
        guard let report = try report(on: path, isFound: input.isFound) else { return CheckedFeed(otherFile: path) }
        return checked(report)
      } catch {
        return CheckedFeed(unreadable: path, "\(error)")
      }
    }
  }

  private func checked(_ report: Report) -> CheckedFeed { CheckedFeed(report: policy.apply(to: report)) }

  /// Returns the report on a file, or `nil` if it was found in a folder and is not a feed.
  private func report(on path: String, isFound: Bool) throws -> Report? {
    if FetchOptions.isURL(path) { return validator.validate(try fetching.fetch(path)) }
    let bytes = try PathArgument.read(path, limit: validator.limits.bytes)
    if isFound, !DetectedFormat.isFeed(bytes, name: path) { return nil }
    var repairing = validator
    repairing.feedURL = validator.feedURL ?? layout?.url(ofFile: path)
    return validator.validate(try fixing.fix(path, bytes: bytes, with: repairing, printer: printer), name: path)
  }
}
