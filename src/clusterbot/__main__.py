"""`python -m clusterbot` is `clusterbot`."""

from clusterbot.cli import main

if __name__ == "__main__":
    main()
