/// The style sheet of the pages, for light and dark mode and all screen widths, without external resources.
package enum PageStyle {
  package static let sheet: StaticString = """
    :root { color-scheme: light dark; --paper: #fff; --ink: #1d1d1f; --quiet: #595960; --link: #0b4fa8; --line: #c9c9cf; }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #17181b; --ink: #e9e9ec; --quiet: #a9a9b2; --link: #8ab8ff; --line: #46474e; }
    }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
      font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: break-word; }
    h1 { font-size: 2rem; line-height: 1.15; letter-spacing: -0.02em; margin: 1.5rem 0 0.5rem; text-wrap: balance; }
    h2 { font-size: 1.25rem; margin: 2.5rem 0 0.5rem; }
    h3 { font-size: 1.0625rem; margin: 0; }
    p { margin: 0.25rem 0; }
    a { color: var(--link); }
    a:focus-visible, input:focus-visible, button:focus-visible, summary:focus-visible {
      outline: 3px solid var(--link); outline-offset: 2px; }
    ul { list-style: none; margin: 0; padding: 0; }
    li, article { margin: 1rem 0; }
    time, .quiet { color: var(--quiet); font-size: 0.9375rem; }
    header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; }
    .site { display: inline-flex; align-items: center; gap: 0.6rem; font-weight: 600; text-decoration: none; }
    .icon { width: 2rem; height: 2rem; object-fit: contain; border-radius: 0.4rem; }
    .subtitle { color: var(--quiet); font-size: 1.125rem; }
    .name { font-weight: 600; }
    .readers { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0.25rem 0 1.25rem; }
    .readers li { margin: 0; }
    .feed-url { display: grid; grid-template-columns: 6rem minmax(0, 1fr) auto; gap: 0.25rem 0.75rem; align-items: center;
      margin: 0.75rem 0; }
    .feed-url .quiet { grid-column: 2 / -1; }
    input { width: 100%; padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-radius: 0.5rem;
      background: var(--paper); color: var(--ink); font: 0.9375rem ui-monospace, monospace; }
    button { padding: 0.5rem 1rem; border: 0; border-radius: 0.5rem; background: var(--link); color: var(--paper);
      font: 600 0.9375rem system-ui, sans-serif; cursor: pointer; }
    [hidden] { display: none; }
    .formats a { margin-inline-end: 0.75rem; }
    details { margin: 2.5rem 0; }
    summary { color: var(--link); font-size: 1.25rem; font-weight: bold; cursor: pointer; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    @media (max-width: 36rem) {
      .feed-url { grid-template-columns: minmax(0, 1fr) auto; }
      .feed-url > :first-child, .feed-url .quiet { grid-column: 1 / -1; }
    }

    """
}
