"""The hook that other repositories may name."""

import shlex

import yaml
from click.testing import CliRunner

from repository import REPOSITORY
from scholie.cli import program


def test_the_hook_runs_the_check_on_the_whole_edition():
    """The hook calls a command that there is, without the names of files."""
    (hook,) = yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text("utf-8"))
    name, *arguments = shlex.split(hook["entry"])
    assert (hook["id"], hook["language"], hook["pass_filenames"], name) == ("scholie-check", "python", False, "scholie")
    assert CliRunner().invoke(program, [*arguments, "--help"]).exit_code == 0
