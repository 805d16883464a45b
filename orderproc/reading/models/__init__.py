"""The networks for scans, loaded once: recognition and direction of a line of text.

Recognition is the program's own model, which was trained on real pens (README.md beside it), unless `use` was told otherwise;
the others lie inside the `rapidocr` wheel.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from orderproc.errors import ConfigurationError

RECOGNITION, DIRECTION = "rec", "cls"
OWN, STOCK = "own", "stock"  # as in `model.settings.Reading.recognizer`
_OWN_FILE = Path(__file__).parent / "recognizer-3.onnx"

_recognition: Path | None = None


def use(recognizer: str | Path) -> None:
    """Recognize with the program's own model ("own"), that of `rapidocr` ("stock"), or any file of the same kind. For this process."""
    global _recognition
    _recognition = stock(RECOGNITION) if recognizer == STOCK else None if recognizer == OWN else Path(recognizer)


def path(kind: str) -> Path:
    """The file of the model that is in use. Raises ConfigurationError where it is missing."""
    return (_recognition or _OWN_FILE) if kind == RECOGNITION else stock(kind)


def stock(kind: str) -> Path:
    """The model file in the installed `rapidocr`, without importing that package. Raises ConfigurationError where it is missing."""
    spec = find_spec("rapidocr")
    places = [Path(p) / "models" for p in (spec.submodule_search_locations or ())] if spec else []
    for place in places:
        found = sorted(place.glob(f"*_{kind}_*.onnx"))
        if found:
            return found[-1]
    raise ConfigurationError(
        f"the model for reading scans ({kind}) is not installed", "install it again: pip install 'rapidocr>=3.8'"
    )


def version() -> str:
    """The recognition model in words, for `doctor`. Raises as `path` does; the model is not loaded."""
    from importlib import metadata

    file = path(RECOGNITION)
    whose = f"rapidocr {metadata.version('rapidocr')}" if file == stock(RECOGNITION) else "orderproc"
    return f"{file.stem} of {whose}, onnxruntime {metadata.version('onnxruntime')}"


def session(kind: str) -> Any:
    """The onnxruntime session of the model in use; one thread, because every document has a process of its own."""
    return _loaded(path(kind))


@cache
def _loaded(file: Path) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False  # crops of every width: the arena would grow with each
    return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
