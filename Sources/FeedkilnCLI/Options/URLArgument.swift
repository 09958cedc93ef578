import ArgumentParser
import FeedCore

/// An absolute URL on the command line.
struct URLArgument: ExpressibleByArgument {
  let iri: IRI

  init?(argument: String) {
    guard let iri = try? IRI(argument) else { return nil }
    self.iri = iri
  }
}
