"""compare_output.py [--update] EXPECTED PROGRAM ARGUMENT...   Runs a program and compares what it prints."""
import difflib
import os
import subprocess
import sys
from pathlib import Path


def main(arguments):
    update = "--update" in arguments or os.environ.get("WARRAQ_UPDATE")
    expected_file, *call = [argument for argument in arguments if argument != "--update"]
    run = subprocess.run(call, stdout=subprocess.PIPE, check=False)
    if run.returncode != 0:
        print(f"exit status {run.returncode}")
        return 1
    got = run.stdout.decode()
    if update:
        Path(expected_file).write_text(got)
        return 0
    expected = Path(expected_file).read_text() if Path(expected_file).exists() else ""
    sys.stdout.writelines(difflib.unified_diff(expected.splitlines(True), got.splitlines(True), "expected", "printed"))
    return 0 if got == expected else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
