"""The action plan: found, added to, given to owners, changed, and remembered."""
