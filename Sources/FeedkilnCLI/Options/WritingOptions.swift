import ArgumentParser
import Feedkiln

/// The options that permit a build to make risky changes.
struct WritingOptions: ParsableArguments {
  @Flag(help: "Replace files that Feedkiln did not write.")
  var overwrite = false

  @Flag(help: "Remove feeds even if the site feed or many feeds are removed.")
  var allowRemovals = false

  @Flag(help: "Build even if base_url is a placeholder such as localhost.")
  var allowPlaceholderURL = false
}
