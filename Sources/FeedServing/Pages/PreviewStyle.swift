/// The style sheets of preview pages, in addition to the style of all pages.
enum PreviewStyle {
  /// The frame, text and threads.
  static let sheet: StaticString = """
    :root { --ground: #f7f6f4; --card: #fff; --accent: #b5451d; --fine: #1c6b3a; --link: #8f3414; --quiet: #5f5a56;
      --line: #dedad5; --radius: 0.75rem; }
    @media (prefers-color-scheme: dark) { :root { --ground: #17181b; --card: #202226; --accent: #f08a5d; --fine: #7fd39b;
      --link: #f5a27f; --quiet: #b0aba6; --line: #3b3d42; } }
    body { max-width: 72rem; padding: 0 1.25rem 4rem; background: var(--ground); font-size: 1rem; }
    h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.25rem); letter-spacing: -0.02em; margin: 2rem 0 0.5rem; }
    h2 { font-size: 1.2rem; letter-spacing: -0.01em; margin: 3rem 0 0.75rem; }
    .subtitle { font-size: 1.1rem; color: var(--quiet); margin-bottom: 0.75rem; }
    .top { align-items: center; gap: 0.5rem 1.5rem; padding: 0.9rem 0;
      border-bottom: 1px solid var(--line); }
    .top nav { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1.25rem; margin-inline-end: auto; }
    .top nav a { color: inherit; text-decoration: none; }
    .top nav a:hover { text-decoration: underline; }
    .brand { display: inline-flex; align-items: center; gap: 0.6rem; font-weight: 600; }
    .brand img { width: 1.75rem; height: 1.75rem; }
    .top form { display: flex; gap: 0.4rem; flex: 0 1 20rem; }
    .top form input { min-width: 0; font: inherit; padding: 0.35rem 0.8rem; border-radius: 2rem; background: var(--card); }
    .top p { flex: 1 0 100%; margin: 0; font-size: 0.85rem; }
    button { padding: 0.4rem 1rem; border: 1px solid var(--line); border-radius: 2rem; background: var(--card);
      color: var(--link); font: inherit; cursor: pointer; }
    button:hover { border-color: var(--link); }
    main:focus { outline: none; }
    button:focus-visible, textarea:focus-visible, summary:focus-visible, pre:focus-visible {
      outline: 3px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; left: -100rem; padding: 0.5rem 1rem; background: var(--card); }
    .skip:focus { left: 1rem; top: 0.5rem; z-index: 1; }
    .badge, .status { display: inline-block; border-radius: 1rem; font-size: 0.85rem; }
    .badge { padding: 0 0.6rem; border: 1px solid var(--line); }
    .badge.error { color: var(--error); border-color: var(--error); }
    .badge.warning { color: var(--warning); border-color: var(--warning); }
    .badge.info { color: var(--info); border-color: var(--info); }
    .status { font-weight: 600; color: var(--fine); }
    .status::before { content: "✓" / ""; margin-inline-end: 0.4em; }
    .status.warning { color: var(--warning); }
    .status.warning::before { content: "▲" / ""; }
    .status.error { color: var(--error); }
    .status.error::before { content: "✕" / ""; }
    .finding { padding: 0.75rem 1rem; border: 1px solid var(--line); border-inline-start: 0.3rem solid var(--info);
      border-radius: 0.4rem; background: var(--card); }
    .finding.error { border-color: var(--line); border-inline-start-color: var(--error); }
    .finding.warning { border-color: var(--line); border-inline-start-color: var(--warning); }
    .finding h3, .finding h4, .finding h2 { margin: 0 0 0.4rem; font-size: 1rem; }
    h4 { margin: 1rem 0 0; font-size: 1rem; }
    code { font: 0.85rem ui-monospace, monospace; overflow-wrap: anywhere; }
    .reading { margin: 0.75rem 0; line-height: 1.65; }
    .reading > * { margin: 0.75rem 0; }
    .reading img, .reading video { max-width: 100%; height: auto; border-radius: 0.4rem; }
    .reading audio { width: 100%; }
    .reading pre, .reading table { overflow-x: auto; max-width: 100%; display: block; }
    .reading pre { white-space: pre-wrap; padding: 0.6rem 0.8rem; background: var(--code); border-radius: 4px; }
    .reading ul { list-style: disc; padding-inline-start: 1.5rem; }
    .reading li { margin: 0.25rem 0; }
    .reading blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line);
      color: var(--quiet); }
    details { margin: 0.75rem 0; }
    summary { color: var(--link); font-size: 1rem; font-weight: normal; }
    .thread { list-style: none; margin: 0; padding-inline-start: 1rem; border-inline-start: 2px solid var(--line); }
    .thread li { margin: 1rem 0; }
    .thread .reading { margin: 0.25rem 0; }
    .thread > li > .quiet > strong { color: var(--ink); }
    footer { margin-top: 4rem; }
    @media (max-width: 30rem) { .thread { padding-inline-start: 0.5rem; } .top form { flex-basis: 100%; } }

    """

  /// The lists of feeds and entries, their source and the form of the page that checks feeds.
  static let feeds: StaticString = """
    .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(6.5rem, 1fr)); gap: 0.75rem; margin: 1.5rem 0; }
    .tiles li { margin: 0; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: var(--radius);
      background: var(--card); }
    .tiles .status { display: block; font-size: 0.95rem; }
    .tiles strong { font-size: 2rem; line-height: 1.1; letter-spacing: -0.02em; vertical-align: -0.1em; }
    @media (max-width: 30rem) { .tiles { grid-template-columns: 1fr; gap: 0.5rem; } .tiles li { padding: 0.4rem 1rem; } }
    .tiles .none { color: var(--quiet); font-weight: normal; }
    .feeds { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 1rem; }
    .feed { margin: 0; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: var(--radius);
      background: var(--card); }
    .feed .name { font-weight: 600; font-size: 1.05rem; }
    .feed .name a, .rows a { text-decoration: none; }
    .feed .name a:hover, .rows a:hover { text-decoration: underline; }
    .quiet + .rows { margin-top: 0.75rem; }
    .feeds + .quiet { margin-top: 1rem; }
    .whole { white-space: nowrap; }
    .rows { border: 1px solid var(--line); border-radius: var(--radius); background: var(--card); }
    .rows li { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; justify-content: space-between;
      margin: 0; padding: 0.55rem 1.25rem; border-top: 1px solid var(--line); }
    .rows li:first-child { border-top: 0; }
    .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1rem;
      align-items: start; }
    .columns .rows .quiet { flex-basis: 100%; }
    .documents { display: flex; flex-wrap: wrap; gap: 0 2rem; margin: 0.5rem 0; }
    .documents li { margin: 0.15rem 0; font-size: 0.9rem; color: var(--quiet); }
    .views { display: inline-flex; flex-wrap: wrap; margin: 0.5rem 0; border: 1px solid var(--line);
      border-radius: 2rem; background: var(--card); overflow: hidden; }
    .views a { padding: 0.3rem 1rem; text-decoration: none; }
    .views a[aria-current] { background: var(--link); color: var(--card); font-weight: 600; }
    .entry { max-width: 46rem; margin: 2rem 0; padding-top: 1.5rem; border-top: 1px solid var(--line); }
    .entry > h3 { font-size: 1.35rem; line-height: 1.3; letter-spacing: -0.01em; }
    .entry > h3 a { color: inherit; text-decoration: none; }
    .entry > h3 a:hover { text-decoration: underline; }
    .beside { border-top: 1px solid var(--line); }
    .beside .entry { border: 0; margin: 0; }
    .terminal { padding: 0.75rem 1rem; border-radius: var(--radius); background: #1b1c1f; color: #e6e4e1;
      font: 0.875rem/1.6 ui-monospace, monospace; white-space: pre-wrap; }
    .terminal details { margin: 0; }
    .terminal summary { color: inherit; list-style: none; }
    .terminal summary:focus-visible { outline-color: #f5a27f; }
    .terminal time { color: #b7c8a0; font-size: inherit; }
    .terminal .text { padding: 0.5rem 1rem; border-inline-start: 2px solid #5a5c62; }
    .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr)); gap: 1.25rem; }
    .cards li { margin: 0; }
    .cards img, .cards .blank { width: 100%; aspect-ratio: 1; object-fit: cover; border-radius: var(--radius); }
    .cards .blank { display: grid; place-items: center; font-size: 4rem; font-weight: 700;
      background: color-mix(in srgb, var(--accent) 14%, var(--card)); color: var(--link); }
    .cards h3 { font-size: 1.05rem; line-height: 1.3; }
    .cards h3 a { color: inherit; text-decoration: none; }
    .cards .excerpt { font-size: 0.9rem; color: var(--quiet); }
    .source { margin: 1rem 0; padding: 0.75rem 0; border: 1px solid var(--line); border-radius: var(--radius);
      background: var(--card); }
    .source .line { display: grid; grid-template-columns: 3.5rem minmax(0, 1fr); gap: 0.75rem; margin: 0;
      padding: 0 1rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
    .source code { line-height: 1.5; }
    .source .number { text-align: end; font: 0.8rem/1.5 ui-monospace, monospace; user-select: none; }
    .source .found { background: var(--code); }
    .source .line:target { outline: 2px solid var(--link); }
    .source mark { color: inherit; background: var(--mark); }
    .source .finding { margin: 0.4rem 1rem 0.6rem; }
    .source .gap { margin: 0; padding: 0.3rem 1rem; background: var(--ground); font-size: 0.85rem; }
    .check { display: grid; gap: 0.4rem; max-width: 46rem; }
    .check label { font-weight: 600; margin-top: 0.75rem; }
    .check textarea { min-height: 10rem; width: 100%; padding: 0.75rem; border: 1px solid var(--line);
      border-radius: var(--radius); background: var(--card); color: var(--ink); font: 0.85rem ui-monospace, monospace; }
    .check input { border-radius: 0.5rem; background: var(--card); }
    .check input[type=file] { padding: 1.25rem; border-style: dashed; }
    .check button { justify-self: start; margin: 1rem 0; padding: 0.5rem 1.75rem; border: 0; background: var(--link);
      color: var(--card); font-weight: 600; }
    .verdict { font-size: 1.1rem; }
    .verdict .status { font-size: inherit; }
    .timeline { display: block; width: 100%; height: auto; min-height: 1.5rem; overflow: visible; }
    .timeline line { stroke: var(--line); stroke-width: 2; }
    .timeline circle { fill: var(--accent); fill-opacity: 0.6; }
    .ends { display: flex; justify-content: space-between; }
    table { border-collapse: collapse; }
    th, td { padding: 0.25rem 1rem 0.25rem 0; border-bottom: 1px solid var(--line); text-align: start;
      vertical-align: top; }
    td time { white-space: nowrap; }
    @media (min-width: 64rem) { .beside { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2rem;
      align-items: start; } }

    """
}
