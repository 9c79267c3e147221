"""Getting at uploaded files."""

from __future__ import annotations

from sandbox.errors import bad_request
from sandbox.methods.registry import Call, method
from sandbox.model import Json
from sandbox.uploads import LARGEST_DOWNLOAD


@method("getFile")
def get_file(call: Call) -> Json:
    file_id = call.params.text("file_id")
    if not file_id:
        raise bad_request("file_id is not specified")
    file = call.world.files.get(file_id)
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if file.size > LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": file.size,
        "file_path": file.path,
    }
