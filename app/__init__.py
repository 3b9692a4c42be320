"""Corrigenda without a window: everything here works from the command line and knows nothing of Qt."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
"""Set before numpy is loaded: reading multiplies small matrices, and threads that share one mostly wait."""

__version__ = "0.1.0"
