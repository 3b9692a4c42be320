"""`python -m app`: the command line alone."""

import sys

from app.cli import main

sys.exit(main(sys.argv[1:]))
