extension FindingMarkup {
  /// The style sheet of findings, with light and dark colors.
  package static let style: StaticString = """
    :root { --faint: #5c5854; --line: #d8d4cf; --code: #f6f4f1; --mark: #ffe08a; --error: #b3261e; --warning: #8a5300;
      --info: #1f5fa8; }
    @media (prefers-color-scheme: dark) { :root { --faint: #b0aaa3; --line: #45413d; --code: #262422; --mark: #6b5200;
      --error: #ff9a8f; --warning: #f2bd5c; --info: #8fc1ff; } }
    .finding { margin: 1rem 0; padding: .2rem 0 .2rem 1rem; border-left: .3rem solid var(--info); }
    .finding.error { border-color: var(--error); }
    .finding.warning { border-color: var(--warning); }
    .finding p { margin: .3rem 0; }
    .finding pre { margin: .4rem 0; padding: .6rem .8rem; overflow-x: auto; background: var(--code); border-radius: .3rem; }
    .finding code, .finding pre { font: .875rem/1.5 ui-monospace, monospace; }
    .finding mark { color: inherit; background: var(--mark); outline: 1px solid var(--faint); }
    .severity { color: var(--info); }
    .error .severity { color: var(--error); }
    .warning .severity { color: var(--warning); }
    .place, .number, .rule { color: var(--faint); font-weight: normal; }

    """
}
