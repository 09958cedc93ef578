/// The feeds of a site and their supporting files, before their bytes are composed.
struct BuildPlan: Sendable {
  var feeds: FeedPlan
  var supportingFiles: SupportingFilePlan
}
