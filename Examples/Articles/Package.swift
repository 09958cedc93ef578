// swift-tools-version: 6.2

import PackageDescription

// One program for each article, from Snippets. Without the trait Command, nothing that only the command needs is built.
let articles = ["AddARule", "CheckAFeed", "CleanAComment", "ReadAFeed", "WriteAFeed", "WriteAThread"]

let package = Package(
  name: "articles",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "feedkiln", path: "../..", traits: [])],
  targets: articles.map { name in
    .executableTarget(
      name: name, dependencies: [.product(name: "Feeds", package: "feedkiln")],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("MemberImportVisibility")])
  }
)
