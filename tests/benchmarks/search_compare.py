"""Ours against Pagefind and against one lunr index per language: hits and bytes, same queries.

Not part of `make check`; needs, once, in any folder TOOLS:
  python -m venv TOOLS/v && TOOLS/v/bin/pip install 'pagefind[bin]==1.5.2'
  cd TOOLS && npm install lunr@2.3.9 lunr-languages@1.14.0
Example: .venv/bin/python tests/benchmarks/search_compare.py site TOOLS
"""

from __future__ import annotations

import argparse
import gzip
import json
import shutil
import subprocess
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from playwright.sync_api import Page
from slow_phone import chromium, served

ROOT = Path(__file__).parents[2]
QUERIES = yaml.safe_load((ROOT / "tests/search/queries.yml").read_text("utf-8"))
_OURS = """async ([code, query]) => {
  const { Search, fetched } = await import('/assets/js/search-index.js');
  window.all ??= {};
  window.all[code] ??= new Search(code, await fetched(code));
  let found = [];
  for await (const results of window.all[code].ask(query)) found = results;
  return found.slice(0, 3).map(one => one.page[0]);
}"""
_PAGEFIND = """async ([code, query]) => {
  const pagefind = await import('/pagefind/pagefind.js');
  await pagefind.options({ excerptLength: 10 });
  const found = await pagefind.search(query);
  const data = await Promise.all(found.results.slice(0, 3).map(one => one.data()));
  return data.map(one => one.url.replace(/^\\/(en|ar|uk)?\\/?/, ''));
}"""
_PAGES = """() => ({title: document.title, text: document.querySelector('main').innerText})"""
_LUNR = """
const lunr = require('lunr'); require('lunr-languages/lunr.stemmer.support')(lunr);
require('lunr-languages/lunr.de')(lunr); require('lunr-languages/lunr.ar')(lunr);
const [docs, queries] = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const out = {};
for (const [code, list] of Object.entries(docs)) {
  const index = lunr(function () {
    if (lunr[code]) this.use(lunr[code]);
    this.ref('path'); this.field('title', { boost: 1000 }); this.field('text');
    list.forEach(one => this.add(one));
  });
  for (const { lang, query } of queries.filter(one => one.lang === code)) {
    const bare = query.replace(/[:*~^+]/g, '');
    const words = bare.split(/[\\s\\-]+/).filter(Boolean);
    let found = [];
    try { found = index.search(words.map(word => `${word}*`).join(' ')); } catch {}
    out[`${lang} ${query}`] = found.slice(0, 3).map(one => one.ref);
  }
}
console.log(JSON.stringify(out));
"""


def _hit(query: dict[str, Any], found: list[str]) -> bool:
    return bool(set(found) & set(query["pages"]))


def _in_browser(page: Page, program: str, start: str) -> dict[str, list[str]]:
    found = {}
    for query in QUERIES:
        prefix = "" if query["lang"] == "de" else f"{query['lang']}/"
        page.goto(f"{start}{prefix}impressum/")
        found[f"{query['lang']} {query['query']}"] = page.evaluate(
            program, [query["lang"], query["query"]]
        )
    return found


def _documents(site: Path, page: Page, start: str) -> dict[str, list[dict[str, str]]]:
    """Every page that search engines may see, as one document."""
    found: dict[str, list[dict[str, str]]] = defaultdict(list)
    for file in sorted(site.rglob("index.html")):
        path = file.parent.relative_to(site).as_posix().replace(".", "", 1)
        code = path.split("/")[0] if path.split("/")[0] in ("en", "ar", "uk") else "de"
        if 'content="noindex"' in file.read_text("utf-8") or "plakat" in path:
            continue
        page.goto(f"{start}{path}/" if path else start, wait_until="domcontentloaded")
        bare = path if code == "de" else path.removeprefix(code).lstrip("/")
        found[code].append({"path": f"{bare}/" if bare else "", **page.evaluate(_PAGES)})
    return found


def _lunr(tools: Path, documents: Any) -> dict[str, list[str]]:
    done = subprocess.run(
        ["node", "-e", _LUNR], cwd=tools, input=json.dumps([documents, QUERIES]),
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    answers: dict[str, list[str]] = json.loads(done.stdout)
    return answers


def _report(name: str, found: dict[str, list[str]]) -> None:
    hits: dict[str, list[bool]] = defaultdict(list)
    for query in QUERIES:
        hit = _hit(query, found[f"{query['lang']} {query['query']}"])
        for group in ("all", query["lang"], query["kind"]):
            hits[group].append(hit)
    line = ", ".join(f"{group} {sum(one)}/{len(one)}" for group, one in hits.items())
    print(f"{name}: {line}", flush=True)


def main() -> None:
    """Print the hits of each engine, and the size of the lunr indexes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("tools", type=Path)
    arguments = parser.parse_args()
    with TemporaryDirectory() as folder, chromium() as browser:
        site = Path(shutil.copytree(arguments.site, Path(folder) / "site"))
        command = [arguments.tools / "v/bin/python", "-m", "pagefind", "--site", site]
        # Pagefind takes the language from <html lang>; its script needs WebAssembly.
        subprocess.run(command, check=True, capture_output=True)
        with served(site) as start:
            page = browser.new_context(bypass_csp=True).new_page()
            _report("ours", _in_browser(page, _OURS, start))
            _report("Pagefind", _in_browser(page, _PAGEFIND, start))
            documents = _documents(site, page, start)
        _report("lunr per language", _lunr(arguments.tools, documents))
        for code, listed in documents.items():
            size = len(gzip.compress(json.dumps(listed, ensure_ascii=False).encode(), 6))
            print(f"lunr {code}: {len(listed)} pages, {size / 1000:.0f} kB of text to index")


if __name__ == "__main__":
    main()
