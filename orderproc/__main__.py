"""`python -m orderproc`."""

from orderproc.cli import main

if __name__ == "__main__":
    main()
