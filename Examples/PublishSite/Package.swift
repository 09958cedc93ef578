// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "publish-feeds",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "feedkiln", path: "../..", traits: ["Foundation"])],
  targets: [
    // The library for a step of a Publish site.
    .target(
      name: "PublishFeeds",
      dependencies: [.product(name: "Feeds", package: "feedkiln")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    // Calls the library as such a step does, without Publish.
    .executableTarget(name: "Site", dependencies: ["PublishFeeds"], swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
