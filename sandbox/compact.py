"""JSON as it goes over the wire: short, in UTF-8."""

from __future__ import annotations

import json

dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
