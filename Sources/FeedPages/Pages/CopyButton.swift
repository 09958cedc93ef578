import FeedDocument

/// The buttons that copy the URL of a feed; without JavaScript they are hidden, and the URL can be selected.
enum CopyButton {
  static let script: StaticString = """
    for (const button of document.querySelectorAll("[data-copied]")) {
      const name = button.textContent;
      button.hidden = false;
      button.addEventListener("click", async () => {
        const input = button.parentElement.querySelector("input");
        input.select();
        try { await navigator.clipboard.writeText(input.value); } catch { document.execCommand("copy"); }
        button.textContent = document.getElementById("copied").textContent = button.dataset.copied;
        setTimeout(() => { button.textContent = name; document.getElementById("copied").textContent = ""; }, 3000);
      });
    }

    """

  /// The hash of the script element’s text, for the content security policy.
  static let hash = "sha256-PQJI60loJY74Q5slGHaAlZo5BfxkXIwfRce+IUy/GxY="
}

extension HTMLWriter {
  /// Writes the URL of a feed in a field, with a button that copies it.
  mutating func copyField(_ url: String, label: String, texts: PageTexts, words: [HTMLAttribute]) {
    void(.input, [.label(label), .value(url), .readOnly, .direction("ltr")])
    element(.button, [.type("button"), .hidden, .data("copied", texts.copied)] + words, texts.copy)
  }

  /// Writes the script of the buttons and the text that tells screen readers that a URL was copied.
  mutating func copyScript() {
    element(.p, [.id("copied"), .role("status"), .class("unseen")], "")
    script(CopyButton.script, [])
  }
}
