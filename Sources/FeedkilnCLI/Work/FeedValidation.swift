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
    case .path(let path):
      do {
        return checked(try report(on: path))
      } catch {
        return CheckedFeed(unreadable: path, "\(error)")
      }
    }
  }

  private func checked(_ report: Report) -> CheckedFeed { CheckedFeed(report: policy.apply(to: report)) }

  private func report(on path: String) throws -> Report {
    if FetchOptions.isURL(path) { return validator.validate(try fetching.fetch(path)) }
    let bytes = try PathArgument.read(path, limit: validator.limits.bytes)
    var repairing = validator
    repairing.feedURL = validator.feedURL ?? layout?.address(ofFile: path)
    return validator.validate(try fixing.fix(path, bytes: bytes, with: repairing, printer: printer), name: path)
  }
}
