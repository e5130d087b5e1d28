"""Somebody answers for me: a deputy says how the owner's actions go, and never votes for them."""
