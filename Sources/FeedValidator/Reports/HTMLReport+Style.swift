extension HTMLReport {
  /// The page's style: system fonts, the reader's choice of light or dark, colours of enough contrast in both.
  static let style = """
    :root { color-scheme: light dark; --text: #1c1b1a; --ground: #ffffff; --faint: #5c5854; --line: #d8d4cf;
      --code: #f6f4f1; --mark: #ffe08a; --error: #b3261e; --warning: #8a5300; --info: #1f5fa8; }
    @media (prefers-color-scheme: dark) { :root { --text: #ece9e6; --ground: #191817; --faint: #b0aaa3;
      --line: #45413d; --code: #262422; --mark: #6b5200; --error: #ff9a8f; --warning: #f2bd5c; --info: #8fc1ff; } }
    body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 4rem; color: var(--text);
      background: var(--ground); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: break-word; }
    h2 { margin: 2.5rem 0 .5rem; border-bottom: 1px solid var(--line); }
    h3 { margin: 0 0 .4rem; font-size: 1rem; }
    a { color: var(--info); }
    article { margin: 1rem 0; padding: .2rem 0 .2rem 1rem; border-left: .3rem solid var(--info); }
    article.error { border-color: var(--error); }
    article.warning { border-color: var(--warning); }
    article p { margin: .3rem 0; }
    .severity { color: var(--info); }
    .error .severity { color: var(--error); }
    .warning .severity { color: var(--warning); }
    .place, .number, .rule, footer { color: var(--faint); font-weight: normal; }
    pre { margin: .4rem 0; padding: .6rem .8rem; overflow-x: auto; background: var(--code); border-radius: .3rem; }
    code, pre { font: .875rem/1.5 ui-monospace, monospace; }
    mark { color: inherit; background: var(--mark); outline: 1px solid var(--faint); }
    table { border-collapse: collapse; }
    th, td { padding: .25rem .9rem .25rem 0; border-bottom: 1px solid var(--line); text-align: right; }
    th:first-child { text-align: left; font-weight: normal; }
    """
}
