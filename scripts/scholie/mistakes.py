"""What a person can mend: a wrong call, a change that was refused, and what the system says of a file."""

from __future__ import annotations

import errno

from scholie.messages import tr


class WrongCall(ValueError):  # noqa: N818  what it says, not that it failed
    """A call that names what is not there, or that contradicts itself; its words are a sentence for people."""


class Refusal(Exception):  # noqa: N818  what it says, not that it failed
    """A change that was not made: nothing was written. Its words are a sentence for people."""


class Unwritten(OSError):  # noqa: N818  what it says, not that it failed
    """A file that cannot be written: nothing was."""


def reason(mistake: OSError) -> str:
    """Return what the system says, in the language of the locale as far as it is one of the common mistakes."""
    common = {
        errno.EACCES: tr("Permission denied"),
        errno.EPERM: tr("Operation not permitted"),
        errno.ENOENT: tr("No such file or directory"),
        errno.ENOTDIR: tr("Not a directory"),
        errno.EISDIR: tr("Is a directory"),
        errno.ENOSPC: tr("No space left on device"),
        errno.EDQUOT: tr("Disk quota exceeded"),
        errno.EFBIG: tr("File too large"),
        errno.EROFS: tr("Read-only file system"),
        errno.ENAMETOOLONG: tr("File name too long"),
        errno.EIO: tr("Input/output error"),
    }
    return common.get(mistake.errno or 0, mistake.strerror or str(mistake))


def sentence(mistake: OSError) -> str:
    """Return what the system says, after the name of the file when there is one."""
    if not mistake.strerror:
        return str(mistake)
    return f"{mistake.filename}: {reason(mistake)}" if mistake.filename else reason(mistake)
