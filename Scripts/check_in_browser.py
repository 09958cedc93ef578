#!/usr/bin/env python3
"""Loads HTML fragments into one page in headless Chromium, and reports scripts that ran and URLs that were fetched.

usage: check_in_browser.py CHROMIUM FILE.jsonl     each line: {"id": ..., "html": ...}

The page is served from loopback, where every request is recorded; no other host resolves. It fires events at every
element. Exit code 0: nothing ran and nothing was fetched; 1: something did (one line each); 2: the browser did not finish.
"""
import http.server, json, shutil, subprocess, sys, tempfile, threading

POLICY = ("default-src 'none'; script-src 'nonce-observer'; style-src 'none'; base-uri 'none'; form-action 'none'; "
          "connect-src 'self'; report-uri /report")
OBSERVER = """
const found = [];
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => found.push('ran ' + name);
document.addEventListener('securitypolicyviolation', e => found.push(e.effectiveDirective + ' ' + e.blockedURI), true);
window.addEventListener('load', () => {
  for (const element of document.querySelectorAll('body *')) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push('handler ' + name);
      if (/^[\\u0000-\\u0020]*(javascript|vbscript|data:text)/i.test(value.replace(/[\\t\\n\\r]/g, '')) &&
          ['href', 'src', 'action', 'formaction', 'data'].includes(name)) found.push('script in ' + name);
    }
    for (const name of ['click', 'mouseover', 'focus', 'error', 'load', 'toggle', 'animationstart', 'begin'])
      element.dispatchEvent(new Event(name, { cancelable: true }));
  }
  const fragments = document.querySelectorAll('body > div.fragment').length;
  setTimeout(() => fetch('/done', { method: 'POST', body: JSON.stringify({ found, fragments }) }), 1500);
});
"""


def main(browser, file):
    with open(file, encoding="utf-8") as lines:
        fragments = [json.loads(line)["html"] for line in lines if line.strip()]
    page = ("<!DOCTYPE html><meta charset=utf-8><title>fragments</title><body><script nonce=observer>%s</script>%s" % (
        OBSERVER, "".join('<div class="fragment">%s</div>\n' % html for html in fragments))).encode("utf-8", "replace")
    found, requests, finished = [], [], threading.Event()

    class Handler(http.server.BaseHTTPRequestHandler):
        def log_message(self, *arguments):
            pass

        def answer(self, body=b""):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Content-Security-Policy-Report-Only", POLICY)
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self):
            if self.path == "/page":
                return self.answer(page)
            if self.path != "/favicon.ico":
                requests.append(self.path)
            self.answer()

        def do_POST(self):
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            if self.path == "/done":
                result = json.loads(body)
                found.extend(result["found"])
                if result["fragments"] != len(fragments):
                    found.append("%d fragments of %d stand where they should" % (result["fragments"], len(fragments)))
                finished.set()
            elif self.path == "/report":
                found.append("report " + body.decode("utf-8", "replace"))
            self.answer()

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    profile = tempfile.mkdtemp(prefix="feedkiln-browser")
    process = subprocess.Popen(
        [browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
         "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1", "--user-data-dir=" + profile,
         "http://127.0.0.1:%d/page" % server.server_port],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    has_finished = finished.wait(120)
    process.terminate()
    process.wait()
    shutil.rmtree(profile, ignore_errors=True)
    found = [finding for finding in found if "/favicon.ico" not in finding]
    findings = sorted(set(found)) + ["fetched " + path for path in sorted(set(requests))]
    for finding in findings[:50]:
        print(finding[:300])
    print("%d fragments, %d findings" % (len(fragments), len(findings)), file=sys.stderr)
    if findings:
        return 1
    return 0 if has_finished else 2


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
