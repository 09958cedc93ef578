import FeedCore
import FeedVocabulary
import Testing

/// The SPDX license list, and the URLs of its licenses.
@Suite struct SPDXLicenseTests {
  @Test(arguments: [
    ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("cc-by-sa-3.0", "https://creativecommons.org/licenses/by-sa/3.0/"),
    ("CC BY-NC-SA 2.5", "https://creativecommons.org/licenses/by-nc-sa/2.5/"),
    ("CC-BY-NC-ND-4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/"),
    ("CC-BY-NC-ND-1.0", "https://creativecommons.org/licenses/by-nd-nc/1.0/"),
    ("CC-BY-NC-SA-2.0-UK", "https://creativecommons.org/licenses/by-nc-sa/2.0/uk/"),
    ("CC-BY-3.0-IGO", "https://creativecommons.org/licenses/by/3.0/igo/"),
    ("CC-SA-1.0", "https://creativecommons.org/licenses/sa/1.0/"),
    ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ("CC-PDM-1.0", "https://creativecommons.org/publicdomain/mark/1.0/"),
    ("CC-PDDC", "https://spdx.org/licenses/CC-PDDC.html"), ("PDDL-1.0", "https://spdx.org/licenses/PDDL-1.0.html"),
    ("mit", "https://spdx.org/licenses/MIT.html"),
  ])
  func `a license has the URL by which programs recognize it`(name: String, url: String) {
    #expect(SPDXLicense(name)?.url.string == url)
  }

  @Test func `a Creative Commons license is recognized by its URL`() {
    let urls: [(IRI, String?)] = [
      ("https://creativecommons.org/licenses/by/4.0/deed.de", "CC-BY-4.0"),
      ("https://creativecommons.org/licenses/by/4.0/legalcode", "CC-BY-4.0"),
      ("https://creativecommons.org/licenses/by/4.0/legalcode.de", "CC-BY-4.0"),
      ("https://creativecommons.org/licenses/by/4.0/deed", "CC-BY-4.0"),
      ("https://creativecommons.org/licenses/by-nc-sa/2.0/uk/deed.en", "CC-BY-NC-SA-2.0-UK"),
      ("https://creativecommons.org/publicdomain/zero/1.0/legalcode", "CC0-1.0"),
      ("http://www.creativecommons.org/licenses/by-sa/3.0/de/legalcode", "CC-BY-SA-3.0-DE"),
      ("https://creativecommons.org/licenses/by-nd-nc/1.0/", "CC-BY-NC-ND-1.0"),
      ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"),
      ("https://creativecommons.org/publicdomain/mark/1.0/", "CC-PDM-1.0"),
      ("https://creativecommons.org/licenses/by/9.0/", nil), ("https://creativecommons.org/licenses/", nil),
      ("https://opensource.org/license/mit", nil),
    ]
    for (url, name) in urls { #expect(SPDXLicense(url: url)?.name == name, "\(url)") }
  }

  @Test func `every Creative Commons license is found by its own URL`() {
    for name in ["CC-BY-2.5-AU", "CC-BY-NC-3.0-DE", "CC-BY-SA-2.1-JP", "CC-BY-ND-4.0", "CC0-1.0"] {
      #expect(SPDXLicense(name).flatMap { SPDXLicense(url: $0.url) }?.name == name)
    }
  }

  @Test(arguments: ["", "CC-BY", "CC-BY-5.0", "All rights reserved", "none"])
  func `other text is not a license`(name: String) {
    #expect(SPDXLicense(name) == nil)
  }
}
