"""Values of the plan: RTL, their status and what PEKPPP makes of it."""
