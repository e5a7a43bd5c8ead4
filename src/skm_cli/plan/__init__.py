"""rtl.yaml: the plan and its realisation, read and written."""
