extension HTMLReport {
  /// The page’s style: system fonts, and light and dark colors with sufficient contrast.
  static let style: StaticString = """
    :root { color-scheme: light dark; --text: #1c1b1a; --ground: #ffffff; }
    @media (prefers-color-scheme: dark) { :root { --text: #ece9e6; --ground: #191817; } }
    body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 4rem; color: var(--text);
      background: var(--ground); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: break-word; }
    h2 { margin: 2.5rem 0 .5rem; border-bottom: 1px solid var(--line); }
    h3, h4 { margin: 0 0 .4rem; font-size: 1rem; }
    .entry { margin: 1.5rem 0 0; }
    .entry > h3 { font-size: 1.15rem; }
    a { color: var(--info); }
    footer { color: var(--faint); }
    table { border-collapse: collapse; }
    section { overflow-x: auto; }
    th, td { padding: .25rem .9rem .25rem 0; border-bottom: 1px solid var(--line); text-align: right; }
    th:first-child { text-align: left; font-weight: normal; }
    thead tr + tr > * { font-weight: bold; }
    fieldset { margin: .5rem 0; padding: 0; border: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
    legend { padding: 0; font-weight: bold; }
    :root:has(#show-error:not(:checked)) .finding.error { display: none; }
    :root:has(#show-warning:not(:checked)) .finding.warning { display: none; }
    :root:has(#show-info:not(:checked)) .finding.info { display: none; }

    """

  /// Hides the problems of a rule whose checkbox is not checked.
  static let hidingRule: StaticString = """
    :root:has(#show-rule-@:not(:checked)) .rule-@ { display: none; }

    """
}
