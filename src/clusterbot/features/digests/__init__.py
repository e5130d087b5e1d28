"""The weekly digest, by pillar: what was done, moves and comes up; people are named only in praise."""
