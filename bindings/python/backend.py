"""Makes the Python package of a built core: a wheel, or a folder to import from.

    pip wheel bindings/python                    a wheel, by pip, which calls `build_wheel`; nothing is downloaded
    python3 bindings/python/backend.py FOLDER    the package in FOLDER/bothy, for the tests

Build the core first: cargo build --locked --release --workspace --features bothy-ffi/bindgen. BOTHY_CORE names the folder of the library
and of bothy-bindgen, unless that is target/release.
"""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import tomllib
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
LIBRARY = {"darwin": "libbothy_ffi.dylib", "win32": "bothy_ffi.dll"}.get(sys.platform, "libbothy_ffi.so")


def lay_out(folder: Path) -> None:
    """Makes the package in `folder`: our own files, the library, and the modules generated from it."""
    target = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    core = Path(os.environ.get("BOTHY_CORE", target / "release")).resolve()
    shutil.copytree(HERE / "bothy", folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "py.typed").touch()
    shutil.copy(core / LIBRARY, folder)
    command = [core / "bothy-bindgen", "generate", "--language", "python", "--no-format"]
    # It asks cargo where the crates lie, so it runs within the repository.
    subprocess.run([*command, "--out-dir", folder.resolve(), folder.resolve() / LIBRARY], cwd=ROOT, check=True)


def build_wheel(wheel_directory: str, config_settings: object = None, metadata_directory: object = None) -> str:
    """Writes a wheel for this kind of computer and returns its name, as PEP 517 wants it."""
    project = tomllib.loads((HERE / "pyproject.toml").read_text("utf-8"))["project"]
    version = tomllib.loads((ROOT / "Cargo.toml").read_text("utf-8"))["workspace"]["package"]["version"]
    platform = sysconfig.get_platform().replace("-", "_").replace(".", "_")
    tag, about = f"py3-none-{platform}", f"{project['name']}-{version}.dist-info"
    metadata = [
        "Metadata-Version: 2.4",
        f"Name: {project['name']}",
        f"Version: {version}",
        f"Summary: {project['description']}",
        f"License-Expression: {project['license']}",
        "License-File: LICENSE",
        f"Requires-Python: {project['requires-python']}",
        "Description-Content-Type: text/markdown",
        "",
        (HERE / project["readme"]).read_text("utf-8"),
    ]
    with tempfile.TemporaryDirectory() as made:
        lay_out(Path(made) / project["name"])
        files = {str(path.relative_to(made)): path.read_bytes() for path in Path(made).rglob("*") if path.is_file()}
    files[f"{about}/METADATA"] = "\n".join(metadata).encode()
    files[f"{about}/WHEEL"] = f"Wheel-Version: 1.0\nGenerator: bothy\nRoot-Is-Purelib: false\nTag: {tag}\n".encode()
    files[f"{about}/licenses/LICENSE"] = (ROOT / "LICENSE").read_bytes()
    files[f"{about}/RECORD"] = record(files, f"{about}/RECORD")
    name = f"{project['name']}-{version}-{tag}.whl"
    with zipfile.ZipFile(Path(wheel_directory) / name, "w", zipfile.ZIP_DEFLATED) as wheel:
        for path, content in sorted(files.items()):
            wheel.writestr(zipfile.ZipInfo(path), content, zipfile.ZIP_DEFLATED)
    return name


def record(files: dict[str, bytes], own: str) -> bytes:
    """Returns the list of a wheel's files, each with its hash and length; the list's own line has neither."""

    def digest(content: bytes) -> str:
        return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()

    lines = [f"{path},sha256={digest(content)},{len(content)}" for path, content in sorted(files.items())]
    return "\n".join([*lines, f"{own},,", ""]).encode()


if __name__ == "__main__":
    lay_out(Path(sys.argv[1]) / "bothy")
