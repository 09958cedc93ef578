import ArgumentParser
import FeedContent
import FeedCore
import FeedSystem
import FeedValidator
import Feedkiln
import FeedkilnDocs

/// The policy options, which take precedence over site.toml.
struct PolicyOptions: ParsableArguments {
  @Option(
    help: "Set the level of a rule: html/*=info. Repeatable.",
    completion: .custom { _, _, _ in RuleCatalog.validator.rules.map(\.id.rawValue) })
  var rule: [String] = []

  @Flag(help: "Exit with 1 if there are warnings.")
  var strict = false

  @Option(
    help: "Also check for podcast directories or feed readers.", completion: .list(RuleProfile.allCases.map(\.rawValue))
  )
  var profile: String?

  @Option(help: "Report only problems that are not in this file.", completion: .file())
  var baseline: String?

  @Flag(help: "Write all problems to the baseline file instead.")
  var writeBaseline = false

  func validate() throws {
    do {
      var policy = Policy()
      try refine(&policy)
    } catch {
      throw ValidationError("\(error.message): \(error.help)")
    }
  }

  /// Returns the policy and the path of its baseline file, or `nil` if there is no baseline.
  func policy(_ site: Site?, _ printer: Printer) throws -> (policy: Policy, baselineFile: String?) {
    let sitePolicy = site.map(SitePolicy.init)
    if let site, let problems = sitePolicy?.diagnostics, !problems.isEmpty {
      printer.show(problems)
      throw SiteOptions.nothingChecked(site.file, printer)
    }
    var policy = sitePolicy?.policy ?? Policy()
    try refine(&policy)
    guard let file = baseline ?? sitePolicy?.baselineFile else {
      if writeBaseline { throw ValidationError("--write-baseline needs a file: --baseline FILE") }
      return (policy, nil)
    }
    policy.baseline = try writeBaseline ? Baseline() : readBaseline(file, printer)
    return (policy, file)
  }

  private func refine(_ policy: inout Policy) throws(ValueError) {
    for setting in rule {
      guard let equals = setting.lastIndex(of: "="),
        let level = RuleLevel(rawValue: String(setting[setting.index(after: equals)...]))
      else {
        throw ValueError(
          .policyNotASetting, "“\(setting)” has no level")
      }
      try policy.levels.set(String(setting[..<equals]), level)
    }
    if strict { policy.isStrict = true }
    if let profile { policy.profile = try RuleProfile(named: profile) }
  }

  private func readBaseline(_ file: String, _ printer: Printer) throws -> Baseline {
    guard FileSystem.kind(of: file) != nil else {
      printer.error("baseline “\(file)” does not exist: write it first, with --write-baseline")
      throw ExitCode.cannotRun
    }
    do {
      return try Baseline(reading: try FileSystem.read(file, upTo: FileSystem.wholeFileLimit), name: file)
    } catch let error as ValueError {
      printer.error("\(error.message): \(error.help)")
      throw ExitCode.cannotRun
    }
  }
}
