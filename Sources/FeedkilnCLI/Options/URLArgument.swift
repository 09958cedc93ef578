import ArgumentParser
import FeedCore

/// An absolute URL on the command line.
enum URLArgument {
  @Sendable static func parse(_ argument: String) throws -> IRI {
    do {
      return try IRI(argument)
    } catch {
      throw ValidationError("\(error.message): \(error.help)")
    }
  }
}
