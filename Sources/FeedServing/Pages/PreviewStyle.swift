/// The style sheet of preview pages, in addition to the style of all pages.
enum PreviewStyle {
  static let sheet: StaticString = """
    body { max-width: 50rem; }
    header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; }
    main:focus { outline: none; }
    summary:focus-visible, pre:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; left: -100rem; padding: 0.5rem 1rem; background: var(--paper); }
    .skip:focus { left: 1rem; top: 0.5rem; z-index: 1; }
    .badge { display: inline-block; padding: 0 0.6rem; border: 1px solid var(--line); border-radius: 1rem;
      font-size: 0.875rem; margin: 0.25rem 0.5rem 0.25rem 0; }
    .badge.error { color: var(--error); border-color: var(--error); }
    .badge.warning { color: var(--warning); border-color: var(--warning); }
    .badge.info { color: var(--info); border-color: var(--info); }
    .documents { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
    .entry { margin: 2rem 0; padding-top: 1.25rem; border-top: 1px solid var(--line); }
    .entry > h3 { font-size: 1.25rem; line-height: 1.3; }
    h4 { margin: 1rem 0 0; font-size: 1rem; }
    .finding h3, .finding h4 { margin: 0 0 0.4rem; font-size: 1rem; }
    code { font: 0.875rem ui-monospace, monospace; }
    .reading { margin: 0.75rem 0; }
    .reading > * { margin: 0.75rem 0; }
    .reading img, .reading video { max-width: 100%; height: auto; }
    .reading audio { width: 100%; }
    .reading pre, .reading table { overflow-x: auto; max-width: 100%; display: block; }
    .reading pre { padding: 0.6rem 0.8rem; background: var(--code); border-radius: 4px; }
    .reading ul { list-style: disc; padding-inline-start: 1.5rem; }
    .reading li { margin: 0.25rem 0; }
    .reading blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line);
      color: var(--quiet); }
    details { margin: 0.75rem 0; }
    summary { cursor: pointer; color: var(--link); }
    .thread { list-style: none; margin: 0; padding-inline-start: 1rem; border-inline-start: 1px solid var(--line); }
    .thread li { margin: 0.75rem 0; }
    .timeline { display: block; width: 100%; height: auto; min-height: 1.5rem; overflow: visible; }
    .timeline line { stroke: var(--line); stroke-width: 2; }
    .timeline circle { fill: var(--link); fill-opacity: 0.6; }
    .ends { display: flex; justify-content: space-between; }
    table { border-collapse: collapse; }
    th, td { padding: 0.25rem 1rem 0.25rem 0; border-bottom: 1px solid var(--line); text-align: start;
      vertical-align: top; }
    td time { white-space: nowrap; }
    footer { margin-top: 4rem; }
    @media (max-width: 30rem) { .thread { padding-inline-start: 0.5rem; } }

    """
}
