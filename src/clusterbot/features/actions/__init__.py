"""The action plan: who does what in which pillar, and how it goes."""
