"""For the run of nbval: kernels on sockets in a folder, which two workers cannot take from each other.

`jupyter_client` picks a free TCP port, lets go of it and hands its number to the kernel; a kernel that another
worker starts in between may take it, and the first then dies (jupyter/jupyter_client#487).
"""

from __future__ import annotations

from functools import partial
from tempfile import TemporaryDirectory

from jupyter_client.manager import KernelManager
from nbval import kernel

# A worker's own folder. Absolute, because a kernel starts in the folder of its notebook; short, because the
# address of a socket has at most 107 bytes.
folder = TemporaryDirectory(prefix="nbval-")

kernel.KernelManager = partial(KernelManager, transport="ipc", ip=f"{folder.name}/kernel")
