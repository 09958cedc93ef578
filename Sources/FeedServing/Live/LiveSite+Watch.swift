import FeedContent
import Feedkiln

extension LiveSite {
  /// Builds the site, and again after each change of its inputs, until the task or the program ends.
  ///
  /// Changes within a short time cause one build.
  package func keepBuilt(report: (LiveBuild) -> Void) async {
    await SiteWatch(site: options.site).keepBuilt {
      report(await rebuild())
      return build.preview?.site
    }
  }
}
