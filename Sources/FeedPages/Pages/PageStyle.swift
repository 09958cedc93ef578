/// The style sheet of the pages, for light and dark mode and all screen widths, without external resources.
package enum PageStyle {
  /// The content security policy of static pages, which need only their own style sheet.
  static let policy: StaticString = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  package static let sheet: StaticString = """
    :root { color-scheme: light dark; --paper: #fff; --ink: #1d1d1f; --quiet: #595960; --link: #0b4fa8; --line: #c9c9cf; }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #17181b; --ink: #e9e9ec; --quiet: #a9a9b2; --link: #8ab8ff; --line: #46474e; }
    }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
      font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: break-word; }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: 1rem 0 0.5rem; }
    h2 { font-size: 1.25rem; margin: 2.5rem 0 0.5rem; }
    h3 { font-size: 1.0625rem; margin: 0; }
    p { margin: 0.25rem 0; }
    a { color: var(--link); }
    a:focus-visible, input:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    ul { list-style: none; margin: 0; padding: 0; }
    li, article { margin: 1rem 0; }
    time, .quiet { color: var(--quiet); font-size: 0.9375rem; }
    .feed-url { display: grid; grid-template-columns: 6rem 1fr; gap: 0.25rem 0.75rem; align-items: center; margin: 0.5rem 0; }
    input { width: 100%; padding: 0.5rem; border: 1px solid var(--line); border-radius: 4px; background: var(--paper);
      color: var(--ink); font: 0.9375rem ui-monospace, monospace; }
    .formats a { margin-inline-end: 0.75rem; }
    @media (max-width: 36rem) { .feed-url { grid-template-columns: 1fr; } }

    """
}
