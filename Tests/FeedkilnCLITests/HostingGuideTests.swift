import Foundation
import Testing

/// The workflows of the pages about hosting services, with substitutes for Docker, Hugo and the services’ programs.
@Suite struct HostingGuideTests {
  private static func site() throws -> TestFolder {
    let folder = try TestFolder([
      "hugo.toml": "baseURL = \"https://bread.example/\"\ntitle = \"Bread\"\nlanguageCode = \"en\"\n",
      "content/posts/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\nBread.\n",
    ])
    _ = try CommandLineRun.feedkiln(
      "init", "--title", "Bread", "--base-url", "https://bread.example/", in: folder)
    try folder.program("docker", "while [ \"${1#*feedkiln:}\" = \"$1\" ]; do shift; done; shift; exec feedkiln \"$@\"")
    let page = "<!doctype html><html lang=\"en\"><head><title>Rye</title></head><body></body></html>"
    try folder.program(
      "hugo",
      "mkdir -p public/posts/rye && { [ ! -d static ] || cp -R static/. public; } && echo '\(page)' | tee public/posts/rye/index.html > public/index.html"
    )
    try folder.program("sudo", "exit 0")
    try folder.program("npx", "echo \"$@\" >> deployed")
    return folder
  }

  private static func expectSite(in folder: borrowing TestFolder) throws {
    #expect(try folder.text("public/feeds/feed.rss").contains("<title>Rye</title>"))
    #expect(
      try folder.text("public/posts/rye/index.html").contains(
        "href=\"https://bread.example/feeds/feed.rss\""))
  }

  @Test(arguments: [
    ("github-pages", "build", ""),
    ("netlify", "deploy", "netlify-cli deploy --prod --dir public\n"),
    ("cloudflare-pages", "deploy", "wrangler pages deploy public --project-name my-site\n"),
  ])
  func `a workflow builds the site with its feeds`(guide: String, job: String, deployed: String) throws {
    let yaml = DocumentationTests.blocks("yaml", in: DocumentationTests.page("Documentation/\(guide).md"))[0]
    let workflow = try #require(try ContinuousIntegrationTests.yaml(yaml) as? [String: Any])
    let jobs = try #require(workflow["jobs"] as? [String: [String: Any]])
    let steps = try #require(jobs[job]?["steps"] as? [[String: Any]])
    let folder = try Self.site()
    for step in steps.compactMap({ $0["run"] as? String }) {
      let run = try CommandLineRun.run("/bin/bash", ["-ec", step], in: folder, environment: folder.withPrograms)
      #expect(run.exitCode == 0, "\(step): \(run.errors)")
    }
    try Self.expectSite(in: folder)
    #expect(((try? folder.text("deployed")) ?? "") == deployed)
  }

  @Test func `GitLab's pipeline builds the site with its feeds`() throws {
    let yaml = DocumentationTests.blocks("yaml", in: DocumentationTests.page("Documentation/gitlab-pages.md"))[0]
    let pipeline = try #require(try ContinuousIntegrationTests.yaml(yaml) as? [String: Any])
    let folder = try Self.site()
    for stage in try #require(pipeline["stages"] as? [String]) {
      let jobs = pipeline.values.compactMap { $0 as? [String: Any] }.filter { $0["stage"] as? String == stage }
      #expect(jobs.count == 1, "\(stage)")
      for line in jobs.first?["script"] as? [String] ?? [] {
        let run = try CommandLineRun.run("/bin/bash", ["-ec", line], in: folder, environment: folder.withPrograms)
        #expect(run.exitCode == 0, "\(line): \(run.errors)")
      }
    }
    try Self.expectSite(in: folder)
  }

  @Test(arguments: ["netlify", "cloudflare-pages", "gitlab-pages"])
  func `the printed configuration is appended to the site’s own`(guide: String) throws {
    let page = DocumentationTests.page("Documentation/\(guide).md")
    let command = try #require(page.firstMatch(of: /(?m)^feedkiln hosts .*$/)).0
    let folder = try Self.site()
    try folder.write("static/robots.txt", "")
    try folder.write("site.toml", try folder.text("site.toml") + "old = { \"/index.xml\" = \"rss\" }\n")
    let run = try CommandLineRun.run("/bin/bash", ["-ec", String(command)], in: folder)
    #expect(run.exitCode == 0 && run.errors == "", "\(run.errors)")
    let file = command.contains("_redirects") ? "static/_redirects" : "static/_headers"
    #expect(try folder.text(file).contains("/feeds/"))
  }
}
