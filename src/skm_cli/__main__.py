"""`python -m skm_cli`, and the program `skm`."""

from skm_cli.cli.main import main

if __name__ == "__main__":
    main()
