/// The script of the preview pages, without which they work also.
enum PreviewScript {
  /// Waits for the next build and reloads the page; open details, the scroll position and the focus are kept.
  ///
  /// A page in which someone is typing is reloaded afterwards.
  static let reload: StaticString = """
    addEventListener("load", async () => {
      const key = "feedkiln " + location.pathname + location.search;
      const details = () => [...document.querySelectorAll("details")];
      const name = part => part.dataset.key || part.firstElementChild.textContent;
      const targets = () => [...document.querySelectorAll("main a, main summary, main pre[tabindex]")];
      const label = target => (target.href || "") + target.textContent;
      try {
        const kept = JSON.parse(sessionStorage.getItem(key));
        sessionStorage.removeItem(key);
        if (kept) {
          for (const part of details()) if (name(part) in kept.open) part.open = kept.open[name(part)];
          targets().find(target => label(target) === kept.focus)?.focus({ preventScroll: true });
          scrollTo(0, kept.top);
        }
      } catch {}
      const known = document.documentElement.dataset.build;
      for (;;) {
        try {
          const response = await fetch("/-/changes?since=" + known);
          if ((await response.text()).trim() !== known) break;
        } catch { await new Promise(later => setTimeout(later, 2000)); }
      }
      const field = document.activeElement;
      if (field?.matches("input, textarea")) await new Promise(left => field.addEventListener("blur", left));
      try {
        sessionStorage.setItem(key, JSON.stringify({
          top: scrollY, open: Object.fromEntries(details().map(part => [name(part), part.open])),
          focus: targets().includes(document.activeElement) ? label(document.activeElement) : "",
        }));
      } catch {}
      location.reload();
    });

    """
}
