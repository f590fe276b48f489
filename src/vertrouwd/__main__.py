"""`python -m vertrouwd`: the same front door as the command `vertrouwd`."""

from vertrouwd.cli import main

main()
