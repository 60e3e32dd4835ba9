"""The preview: the built site over HTTP, built again and shown again at every change."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from string import Template
from typing import Any

from mkdocs.livereload import LiveReloadServer

WATCHED = ("texts", "bibliography.bib", "overrides", "mkdocs.yml")
CLIENT = "/livereload/client.js"
SCRIPT = Template(
    """(function poll() {
  fetch("/livereload/$epoch/$epoch")
    .then((answer) => answer.text())
    .then((epoch) => (Number(epoch) > $epoch ? location.reload() : poll()))
    .catch(() => setTimeout(poll, 2000));
})();
"""
)
"""What a page runs to learn that the site was built again; a file of the server, as the pages' policy wants."""


def serve(
    folder: Path,
    rebuild: Callable[[], None],
    host: str = "127.0.0.1",
    port: int = 8000,
    *,
    failed: Callable[[Exception], None] = lambda _: None,
) -> None:
    """Serve ``site/`` of the edition in *folder* until interrupted.

    *rebuild* builds it again when a text, the bibliography, the theme or mkdocs.yml changes. When it raises,
    *failed* is told and the last good site stays.
    """
    server = Preview(_guarded(folder, rebuild, failed), host, port, str(folder / "site"))
    for name in WATCHED:
        if (folder / name).exists():
            server.watch(str(folder / name))
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        server.shutdown()


class Preview(LiveReloadServer):
    """MkDocs' server, whose pages ask for the reloading script instead of holding it."""

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        head, end, tail = content.rpartition(b"</body>")
        script = f'<script src="{CLIENT}?{epoch}"></script>'.encode()
        return head + script + end + tail

    def _serve_request(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        if environ["PATH_INFO"] == CLIENT:
            start_response("200 OK", [("Content-Type", "application/javascript")])
            asked = str(environ.get("QUERY_STRING", ""))
            return [SCRIPT.substitute(epoch=asked if asked.isdigit() else "0").encode()]
        return super()._serve_request(environ, start_response)


def _guarded(folder: Path, rebuild: Callable[[], None], failed: Callable[[Exception], None]) -> Callable[[], None]:
    """Return *rebuild* such that it is passed over when nothing changed, and raises nothing."""
    seen = {"stamp": _stamp(folder)}

    def again() -> None:
        found = _stamp(folder)
        if found == seen["stamp"]:
            return
        try:
            rebuild()
        except Exception as mistake:  # noqa: BLE001  whatever it is, the preview goes on with the last good site
            failed(mistake)
        seen["stamp"] = found

    return again


def _stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return what tells one state of the sources from another."""
    found = []
    for path in sorted(_sources(folder)):
        with contextlib.suppress(FileNotFoundError):
            known = path.stat()
            found.append((str(path), known.st_mtime_ns, known.st_size))
    return tuple(found)


def _sources(folder: Path) -> Iterator[Path]:
    for name in WATCHED:
        path = folder / name
        yield from (held for held in path.rglob("*") if held.is_file()) if path.is_dir() else ([path] if path.is_file() else [])
