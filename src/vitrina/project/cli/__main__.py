"""`python -m vitrina.project.cli`: the `vitrina` command without its script."""

from vitrina.project.cli import main

main(prog_name="vitrina")
