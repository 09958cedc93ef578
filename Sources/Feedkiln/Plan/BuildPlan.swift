/// The feeds of a site and the files around them: no bytes yet.
struct BuildPlan: Sendable {
  var feeds: FeedPlan
  var companions: SupportingFilePlan
}
